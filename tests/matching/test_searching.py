"""Readers' own words, on the frozen tables."""

from __future__ import annotations

import pytest

from spotting.matching.causes import Evidence
from spotting.matching.searching import fold, meant, words_for


def test_capitals_and_accents_do_not_matter():
    assert fold("Oedème") == "oedeme"


@pytest.mark.parametrize(
    ("typed", "kind", "ids"),
    [
        ("raped", "contexts", ("ctx-consent",)),
        ("RAPE", "contexts", ("ctx-consent",)),
        ("I was raped", "contexts", ("ctx-consent",)),
        ("pap", "causes", ("cin",)),
        ("pap test", "glossary", ("screening",)),
        ("mum", "asked", ("q02",)),
        ("pa", "asked", ()),
        ("", "asked", ()),
        ("zzz", "causes", ()),
        ("mums the word", "asked", ()),
    ],
)
def test_a_typed_word_means_the_rows_that_the_table_names(tables, typed, kind, ids):
    assert meant(tables, typed, kind) == ids


def test_the_words_of_a_row_are_all_that_find_it(tables):
    assert words_for(tables, "contexts")["ctx-consent"] == "rape, raped, forced"


def test_a_cause_is_found_by_readers_words(tables):
    assert "pouring" in Evidence.of(tables).words["tear"]
