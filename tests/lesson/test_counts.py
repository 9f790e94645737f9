"""The counts that a lesson speaks of."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.choices.view import View
from spotting.lesson.counts import bet_view, counts_of, rounded, wrong_bets
from spotting.matching.causes import Evidence, first_list, match
from spotting.tables import load_tables
from spotting.tables.placeholders import BET, COUNTS, filled, named

SIGNS = ("imb", "discharge-change")


def changed(tables, name: str, column: str, **cells: str):
    """Return tables with other cells in a column, by the id of their rows."""
    frame = tables[name].copy()
    for id_, cell in cells.items():
        frame.loc[frame["id"] == id_.replace("_", "-"), column] = cell
    return replace(tables, **{name: frame})


def test_every_count_is_worked_out(tables):
    assert set(COUNTS) < set(counts_of(tables)) <= {*COUNTS, *tables.estimates["id"]}


def test_counts_are_those_of_the_frozen_world(tables):
    counts = counts_of(tables)
    told = {
        "causes": "42",
        "claims": "42",
        "claims_supported": "16",
        "claims_partly": "10",
        "bet_first": "8",
        "bet_second": "34",
        "bet_silent": "7",
        "bet_fewer": "2",
        "bet_more": "20",
        "risk_20_24": "2",
        "share_j": "250",
        "share_h": "2,300",
    }
    assert counts | told == counts


def test_the_bet_is_on_the_signs_of_its_view(tables):
    assert bet_view(tables) == View(signs=SIGNS, mode="all")
    other = changed(tables, "lesson_steps", "view", bet="Explore&v=1&s=s10.s14")
    assert bet_view(other) == View(
        signs=("pelvic-pain", "discharge-change"), mode="all"
    )
    assert counts_of(other)["bet_first"] == "6"


def test_without_a_bet_nothing_of_it_is_counted(tables):
    none = changed(tables, "lesson_steps", "view", bet="Explore")
    assert bet_view(none) is None
    assert not [name for name in counts_of(none) if name.startswith(BET)]


def test_a_figure_that_is_gone_is_left_out(tables):

    estimates = tables.estimates[tables.estimates["id"] != "share_h"]
    gone = replace(tables, estimates=estimates)
    assert "share_h" in counts_of(tables)
    assert "share_h" not in counts_of(gone)


def test_a_figure_without_a_value_is_left_out(tables):
    estimates = tables.estimates.copy()
    estimates.loc[estimates["id"] == "share_h", "value"] = pd.NA
    assert "share_h" not in counts_of(replace(tables, estimates=estimates))


@pytest.mark.parametrize(
    ("value", "said"),
    [(2.3, 2), (0.4, 0), (99.6, 100), (253, 250), (2310, 2300), (100_000, 100_000)],
)
def test_a_figure_is_said_with_two_digits(value, said):
    assert rounded(value) == said


@given(st.integers(0, 200))
def test_what_can_be_bet_on_is_three_numbers(right):
    fewer, more = wrong_bets(right)
    assert len({fewer, right, more}) == 3
    assert min(fewer, right, more) >= 0


def test_names_in_braces_are_found_and_filled():
    text = "{bet_first} of {causes}, {strange}"
    assert named(text) == ["bet_first", "causes", "strange"]
    assert filled(text, {"bet_first": "8", "causes": "42"}) == "8 of 42, {strange}"


# What the notes for teachers counted in November 2026; see section T6 of theirs.
TEACHERS_NOTES = {
    ("imb", "discharge-change"): 8,
    ("discharge-change", "pelvic-pain"): 6,
    ("dyspareunia", "itch"): 3,
    ("imb", "dyspareunia"): 2,
}


@pytest.mark.shipped
def test_the_shipped_tables_count_what_the_view_shows():
    tables = load_tables()
    counts = counts_of(tables)
    view = bet_view(tables)
    evidence = Evidence.of(tables)
    matched = match(evidence, view)
    assert counts["bet_first"] == str(len(first_list(matched)))
    both = int(counts["bet_first"]) + int(counts["bet_second"])
    assert counts["causes"] == str(both)
    assert int(counts["bet_silent"]) <= int(counts["bet_first"])


@pytest.mark.parametrize("signs", TEACHERS_NOTES)
def test_pairs_of_signs_count_as_in_the_notes_for_teachers(signs, tables):
    evidence = Evidence.of(tables)
    view = View(signs=signs, mode="all")
    assert len(first_list(match(evidence, view))) == TEACHERS_NOTES[signs]
