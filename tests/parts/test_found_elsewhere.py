"""What a search for causes finds beside causes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import words_of

from spotting.parts.found_elsewhere import found_elsewhere


def test_unwanted_sex_leads_to_the_signposting(tables):
    assert 'href="#not-wanted"' in found_elsewhere(tables, "rape")


def test_a_question_is_found_by_its_words(tables):
    markup = found_elsewhere(tables, "parents")
    assert 'href="#asked-q02"' in markup
    assert "“parents” leads to more on this page:" in words_of(markup)


def test_a_word_of_the_glossary_is_found(tables):
    assert 'href="#term-screening"' in found_elsewhere(tables, "smear")


def test_blood_from_elsewhere_leads_to_its_own_row(tables):
    roles = tables.symptoms.assign(role="own path")
    markup = found_elsewhere(replace(tables, symptoms=roles), "gush")
    assert 'href="#sign-heavy-now"' in markup


@pytest.mark.parametrize("typed", ["", "ab", "zzzz", "<b>"])
def test_other_words_lead_nowhere(tables, typed):
    assert found_elsewhere(tables, typed) == ""


def test_explore_shows_it_under_the_result(page, explore):
    page.selection.change(text="parents")
    assert 'href="#asked-q02"' in explore.results.notes.value
    page.selection.change(text="")
    assert "asked-q02" not in explore.results.notes.value
