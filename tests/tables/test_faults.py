"""A fault as one line of plain words."""

from __future__ import annotations

import pytest

from spotting.tables.faults import Fault, listed, quoted, suggestion


def test_line_names_file_row_column_found_and_expected():
    fault = Fault("error", "a.csv", 12, "urgency", '"soonish"', "one of: x; y", "enum")
    line = 'a.csv, row 12, column urgency: found "soonish", expected one of: x; y'
    assert str(fault) == line


def test_what_is_not_known_is_left_out():
    assert str(Fault("error", "a.csv", None, None, "nothing", "x", "file")) == (
        "a.csv: found nothing, expected x"
    )


def test_note_says_how_it_was_read():
    note = Fault("note", "a.csv", 2, "n", '"1,5"', 'read as "1.5"', "cell")
    assert str(note) == 'a.csv, row 2, column n: found "1,5", read as "1.5"'


@pytest.mark.parametrize(
    ("cell", "phrase"),
    [("", "nothing"), ("a", '"a"'), ("a\nb\x00", '"a b "'), ("é" * 61, '"' + "é" * 60)],
)
def test_cells_are_quoted_on_one_line(cell, phrase):
    assert quoted(cell).startswith(phrase)
    assert quoted(cell).isprintable()


def test_near_words_are_suggested_whatever_their_case():
    assert suggestion("Emergancy", ["same day", "emergency"]) == (
        ' (did you mean "emergency"?)'
    )
    assert suggestion("soonish", ["same day", "emergency"]) == ""


def test_words_are_listed():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
