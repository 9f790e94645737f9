"""Every search of the shipped lesson finds what people type."""

from __future__ import annotations

import pytest

from spotting.matching.causes import Evidence
from spotting.matching.searching import fold
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.rooms.help.model import situation_options
from spotting.rooms.words.finding import Finder
from spotting.rooms.words.sources import Uses
from spotting.tables import load_tables

pytestmark = pytest.mark.shipped

SHIPPED = load_tables()
TYPED = {
    "rape": "#not-wanted",
    "forced": "#not-wanted",
    "itch": "#sign-itch",
    "tear": "#asked-q02",
    "torn": "#asked-q02",
    "hymen": "#term-hymen",
    "virgin": "#asked-q01",
    "morning after": "#term-emergency-contraception",
    "condom broke": "#asked-q13",
    "trans": "#context-ctx-testosterone",
    "sperm": "#sign-blood-semen",
    "cum": "#sign-blood-semen",
    "period": "#asked-q03",
    "smear": "#term-screening",
    "pill": "#term-hormonal-contraception",
    "coil": "#term-iud",
    "fingering": "#asked-q04",
    "anal": "#sign-anal-bleeding",
    "pregnant": "#context-ctx-pregnant",
    "cancer": "#asked-q14",
    "smell": "#sign-bad-smell",
    "parents": "#asked-q10",
    "teacher": "#asked-q10",
}
"""What people type, and a place that fits it."""
OPTIONS = {
    option["id"]: fold(f"{option['label']} {option.get('words', '')}")
    for option in situation_options(SHIPPED)
}
CAUSES = Evidence.of(SHIPPED).words
FINDER = Finder(SHIPPED, Uses(SHIPPED))


@pytest.mark.parametrize("typed", TYPED)
def test_help_first_finds_a_line_to_tick(typed):
    assert [id_ for id_, words in OPTIONS.items() if fold(typed) in words]


@pytest.mark.parametrize("typed", TYPED)
def test_explore_finds_a_cause_or_leads_to_more(typed):
    causes = [id_ for id_, words in CAUSES.items() if fold(typed) in words]
    assert causes or found_elsewhere(SHIPPED, typed)


@pytest.mark.parametrize("typed", TYPED)
def test_words_and_sources_leads_to_what_fits(typed):
    FINDER.box.value = typed
    shown, _, _ = FINDER.found.value.partition("<details")
    assert f'href="{TYPED[typed]}"' in FINDER.found.value
    assert f"\u201c{typed}\u201d is found in " in FINDER.sentence.text
    assert 'href="#' in shown


@pytest.mark.parametrize("words", SHIPPED.checked("search_words")["words"])
def test_each_spelling_of_an_own_word_finds_something(words):
    for word in words.split(","):
        FINDER.box.value = word.strip()
        assert 'href="#' in FINDER.found.value, word


@pytest.mark.parametrize("typed", sorted({*TYPED} - {"rape", "forced"}))
def test_other_words_do_not_lead_to_help_for_unwanted_sex(typed):
    FINDER.box.value = typed
    assert "#not-wanted" not in FINDER.found.value
    assert "#not-wanted" not in found_elsewhere(SHIPPED, typed)


@pytest.mark.parametrize("typed", ["rape", "forced"])
def test_whoever_was_forced_is_shown_no_question_on_having_hurt_somebody(typed):
    FINDER.box.value = typed
    assert "#asked-q05" not in FINDER.found.value
    assert "#asked-q05" not in found_elsewhere(SHIPPED, typed)


@pytest.mark.parametrize("typed", ["rape", "forced"])
def test_unwanted_sex_leads_to_help_in_every_search(typed):
    assert "#not-wanted" in found_elsewhere(SHIPPED, typed)
    assert fold(typed) in OPTIONS["ctx-consent"]
