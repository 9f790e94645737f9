"""Each word that stands in an address has a code of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from spotting.checks.check import check
from spotting.tables.schema import table_schemas


@pytest.fixture
def judged(data_copy, monkeypatch):
    """Judge the tables with other codes of the urgencies."""
    fields = table_schemas()["causes"].fields

    def told(**changed: str | None) -> list[str]:
        codes = {**fields["urgency"].codes, **changed}
        codes = {word: code for word, code in codes.items() if code is not None}
        monkeypatch.setitem(fields, "urgency", replace(fields["urgency"], codes=codes))
        faults = check(data_copy)
        return [f.found for f in faults if f.rule == "words-have-codes"]

    return told


def test_codes_as_they_are_raise_nothing(judged):
    assert judged() == []


def test_a_word_without_a_code_is_told(judged):
    (found,) = judged(emergency=None)
    assert "emergency" in found


def test_two_words_with_one_code_are_told(judged):
    assert len(judged(emergency="1")) == 2


def test_a_code_that_no_address_can_hold_is_told(judged):
    assert len(judged(emergency="5&w=1")) == 1


def test_a_code_of_no_word_is_told(judged):
    assert len(judged(soon="6")) == 1
