"""What the search goes through: what is found by what, and what comes first."""

from __future__ import annotations

import pytest

from spotting.rooms.words.index import CITED, GROUPS, Index, entry, find, plain
from spotting.rooms.words.sources import Uses

ROWS = {
    "swab": entry("", "", ["swab"], ["A test with a soft stick."]),
    "test": entry("", "", ["test of a swab"], []),
    "stick": entry("", "", ["stick"], ["Nothing else."]),
}


@pytest.fixture(scope="module")
def index(tables) -> Index:
    return Index(tables, Uses(tables))


def test_every_word_is_needed_in_any_order_from_its_beginning():
    assert list(find(ROWS, "swab test")) == ["test", "swab"]
    assert list(find(ROWS, "SW\N{LATIN CAPITAL LETTER A WITH RING ABOVE}B of")) == [
        "test"
    ]
    assert find(ROWS, "wab") == {}


@pytest.mark.parametrize("typed", ["", "  ", "s", "-", "<b>"])
def test_too_little_finds_nothing(typed):
    assert find(ROWS, typed) == {}


def test_a_name_comes_before_a_known_word_before_what_is_said():
    ranks = find(ROWS, "stick", known=["test"])
    assert list(ranks) == ["stick", "test", "swab"]
    assert list(ranks.values()) == [1, 2, 4]


def test_marks_between_words_do_not_matter():
    assert plain("Pre-/post:  CIN ") == " pre post cin "


def test_everything_checked_can_be_found_by_its_own_name(index, tables):
    for group, column in (("glossary", "term"), ("asked", "question")):
        for row in tables.checked(group).itertuples():
            name = getattr(row, column)
            assert row.id in index.find(name)[group], name


def test_what_is_not_verified_is_not_there(index, tables):
    for group in GROUPS:
        if group != CITED:
            assert set(index.entries[group]) <= set(tables.checked(group)["id"])


def test_where_a_name_fits_what_only_speaks_of_it_is_left_out(index):
    found = index.find("hpv")
    rows = {g: [index.entries[g][id_] for id_ in ids] for g, ids in found.items()}
    for group in set(found) - {CITED}:
        assert all(" hpv" in row.names for row in rows[group]) or "hpv" in found[group]


@pytest.mark.parametrize(
    "typed", ["postmenopausal bleeding", "Macmillan", "nhs-pmb", "womb cancer"]
)
def test_a_source_is_found_by_title_author_id_and_what_it_says(index, typed):
    assert index.find(typed)[CITED]


def test_a_cause_is_found_by_a_sign_of_it(index, tables):
    links = tables.checked("cause_symptoms")
    itchy = links[(links["symptom_id"] == "itch") & (links["frequency"] == "typical")]
    known = set(itchy["cause_id"]) & set(index.entries["causes"])
    assert known
    assert known <= set(index.find("itch")["causes"])
