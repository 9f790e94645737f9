"""The search box: what it says, what it shows, and what it offers to begin with."""

from __future__ import annotations

import pytest
from small import Markup, in_sight, poisoned, press, words_of

from spotting.rooms.words.finding import FIRST, MOST, Finder
from spotting.rooms.words.sources import Uses
from spotting.tables import load_tables


def built(tables) -> Finder:
    return Finder(tables, Uses(tables))


@pytest.fixture
def finder(tables) -> Finder:
    return built(tables)


def typed(finder: Finder, words: str) -> str:
    finder.box.value = words
    return finder.found.value


def test_a_word_is_found_by_its_meaning_and_that_is_said(finder):
    found = typed(finder, "MAGNIFIER")
    assert finder.sentence.text == "\u201cMAGNIFIER\u201d is found in 1 word."
    assert "A close look at the cervix" in words_of(found)
    assert 'href="#term-colposcopy"' in found
    assert 'id="' not in found


def test_what_is_found_in_several_tables_is_counted_in_each(finder):
    typed(finder, "smear")
    said = finder.sentence.text
    assert said.startswith("\u201csmear\u201d is found in ")
    assert " and " in said
    assert "1 words" not in said
    assert "1 causes" not in said


def test_nothing_found_and_too_little_typed_are_said(finder):
    assert typed(finder, "zzz") == ""
    assert finder.sentence.text.startswith("Nothing here has \u201czzz\u201d in it.")
    assert typed(finder, "z") == ""
    assert finder.sentence.text == "Type a little more."
    assert typed(finder, "  ") == ""
    assert finder.sentence.text == ""


def test_results_lead_to_their_place(finder):
    found = typed(finder, "nhs-pmb")
    assert 'href="#source-nhs-pmb"' in found
    assert "used in" in words_of(found)
    assert 'data-les-room="Explore"' in typed(finder, "ectropion")


def test_many_results_wait_folded_and_all_are_counted(finder):
    found = typed(finder, "nhs")
    assert found.count("<li>") <= MOST * 6
    assert "<details" in found
    assert f"The first {MOST} are shown." in words_of(found)
    for section in found.split("<section>")[1:]:
        shown, _, folded = section.partition("<details")
        assert shown.count("<li>") == FIRST if folded else shown.count("<li>") <= FIRST


def test_unwanted_sex_leads_to_help_before_anything_else(finder):
    assert Markup(typed(finder, "raped")).addresses[0] == "#not-wanted"
    assert "#not-wanted" not in typed(finder, "smear")


@pytest.mark.shipped
def test_who_searches_for_rape_is_not_asked_whether_they_hurt_somebody():
    found = typed(built(load_tables()), "rape")
    assert Markup(found).addresses[0] == "#not-wanted"
    assert "Did I hurt them" not in words_of(found)


def test_words_are_offered_to_begin_with(finder, tables):
    offered = tables.search_words.query("offered == 'yes'")
    assert [one["id"] for one in finder.tries.actions] == list(offered["id"])
    press(finder.tries, "smear")
    assert finder.box.value == "smear"
    assert finder.found.value


def test_what_can_be_found_is_counted_until_something_is_typed(finder, tables):
    start = finder._start
    assert in_sight(finder.widget, start.children[0])
    words = words_of(start.children[0].value)
    assert f"{len(tables.checked('glossary'))} Words" in words
    assert f"{len(tables.sources)} Sources" in words
    typed(finder, "itch")
    assert not in_sight(finder.widget, start.children[0])


def test_text_of_the_tables_and_of_the_reader_stays_text(tables):
    finder = built(poisoned(tables))
    for words in ("a img", "<img src=x>", "bleeding"):
        assert "<img" not in typed(finder, words)
