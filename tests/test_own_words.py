"""Every search of the shipped lesson finds what people type."""

from __future__ import annotations

import pytest

from spotting.matching.causes import Evidence
from spotting.matching.searching import fold
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.rooms.help.model import situation_options
from spotting.rooms.words.glossary import search
from spotting.tables import load_tables

pytestmark = pytest.mark.shipped

SHIPPED = load_tables()
TYPED = [
    "rape",
    "forced",
    "itch",
    "tear",
    "torn",
    "hymen",
    "virgin",
    "morning after",
    "condom broke",
    "trans",
    "sperm",
    "cum",
    "period",
    "smear",
    "pill",
    "coil",
    "fingering",
    "anal",
    "pregnant",
    "cancer",
    "smell",
    "parents",
    "teacher",
]
OPTIONS = {
    option["id"]: fold(f"{option['label']} {option.get('words', '')}")
    for option in situation_options(SHIPPED)
}
CAUSES = Evidence.of(SHIPPED).words


@pytest.mark.parametrize("typed", TYPED)
def test_help_first_finds_a_line_to_tick(typed):
    assert [id_ for id_, words in OPTIONS.items() if fold(typed) in words]


@pytest.mark.parametrize("typed", TYPED)
def test_explore_finds_a_cause_or_leads_to_more(typed):
    causes = [id_ for id_, words in CAUSES.items() if fold(typed) in words]
    assert causes or found_elsewhere(SHIPPED, typed)


@pytest.mark.parametrize("typed", TYPED)
def test_words_and_sources_finds_a_term_or_leads_to_more(typed):
    terms = search(SHIPPED)
    terms.box.value = typed
    assert "<" in terms.found.value
    assert not terms.sentence.text.startswith("No term has")


@pytest.mark.parametrize("typed", ["rape", "forced"])
def test_unwanted_sex_leads_to_help_in_every_search(typed):
    assert "#not-wanted" in found_elsewhere(SHIPPED, typed)
    assert fold(typed) in OPTIONS["ctx-consent"]
