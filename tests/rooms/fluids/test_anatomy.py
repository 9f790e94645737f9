"""The drawing of the body and the list of its parts."""

from __future__ import annotations

import re

import pytest
from small import POISON, Markup, poisoned, words_of

from spotting.choices.view import View, Vocabulary, to_address
from spotting.parts.body import causes_at
from spotting.rooms.fluids import anatomy
from spotting.tables import load_tables
from tests.damage import Copy


@pytest.fixture(scope="module")
def vocabulary(tables):
    return Vocabulary.of(tables)


@pytest.fixture(scope="module")
def shown(tables, vocabulary):
    return anatomy.anatomy(tables, vocabulary)


def part(shown: str, name: str) -> str:
    """Return the list entry of a part."""
    (found,) = re.findall(
        rf"<li[^>]*><details[^>]*><summary><span><strong>{name}</strong>.*?</details></li>",
        shown,
    )
    return found


def test_the_drawing_is_open_and_every_part_is_closed(shown):
    before = shown[: shown.index("<svg")]
    assert "<details" not in before
    assert "open" not in Markup(shown).names


def test_a_part_is_where_its_pin_leads_and_closes_the_others(tables, shown):
    for site in tables.checked("sites").dropna(subset=["drawn"]).itertuples():
        assert f'href="#site-{site.id}"' in shown
        assert f'<details id="site-{site.id}" name="les-site">' in shown


def test_numbers_in_the_list_are_those_of_the_table(shown):
    assert re.findall(r'<li value="(\d)">', shown) == list("12345678")


def test_the_ids_are_the_places_that_causes_may_name(tables):
    assert set(tables.sites["id"]) == set(tables.words("causes", "sites"))


def test_a_part_lists_the_causes_there_as_links_to_explore(shown, vocabulary):
    tubes = part(shown, "Tubes")
    assert words_of(tubes).startswith("Tubes (fallopian tubes)")
    assert "2 causes" in words_of(tubes)
    address = to_address(View(focus="ectopic"), vocabulary)
    code = address.replace("&", "&amp;")
    assert f'data-les-code="{code}" data-les-room="Explore"' in tubes


def test_weak_causes_carry_their_mark(shown):
    assert "Blood from the partner [C]" in part(shown, "The partner")


def test_injury_without_consent_stands_at_no_part(tables, shown):
    assert "consent" not in shown
    assert causes_at(tables, "any").empty
    assert "Any part" not in shown


def test_an_unverified_cause_stands_at_no_part(tables, shown):
    assert "midcycle" in set(tables.causes["id"])
    assert "midcycle" not in set(causes_at(tables, "womb")["id"])
    assert "Mid-cycle" not in shown


def test_numbers_of_causes_agree_with_the_table(tables):
    assert len(causes_at(tables, "cervix")) == 18
    assert causes_at(tables, "bowel")["id"].tolist() == ["other-source"]


def test_each_part_links_to_its_sources(shown):
    assert 'href="#source-nhs-ectropion-nth"' in part(shown, "Neck of the womb")


def test_a_part_that_is_not_verified_is_not_drawn(data_copy, vocabulary):
    copy = Copy(data_copy)
    copy.set("sites", copy.find("sites", id="bladder"), status="not verified")
    shown = anatomy.anatomy(load_tables(data_copy), vocabulary)
    assert "urinary bladder" not in shown
    assert ">6</text>" not in shown


def test_a_part_without_a_place_on_the_drawing_is_listed_and_not_pinned(
    data_copy, vocabulary
):
    copy = Copy(data_copy)
    copy.set("sites", copy.find("sites", id="pelvis"), drawn="9")
    shown = anatomy.anatomy(load_tables(data_copy), vocabulary)
    assert '<li value="9">' in shown
    assert ">9</text>" not in shown


def test_markup_in_the_tables_stays_text(tables, vocabulary):
    shown = anatomy.anatomy(poisoned(tables), vocabulary)
    assert "img" not in Markup(shown).names
    assert POISON in words_of(shown)
