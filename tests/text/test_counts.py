"""Counts, shares and intervals in words."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from spotting.text import counts as words
from spotting.text import say


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (0.039, "0.039"),
        (0.4082, "0.41"),
        (2.3, "2.3"),
        (41.7, "41.7"),
        (6.0, "6"),
        (50.0, "50"),
        (408.2, "408"),
        (5454.545, "5,455"),
    ],
)
def test_a_number_has_no_more_places_than_a_reader_can_use(value, said):
    assert words.number(value) == said


def test_people_are_told_as_far_as_they_are_known():
    assert words.of_people(6, 1470) == "6 of 1,470"
    assert words.of_people(0, 83) == "0 of 83"
    assert words.of_people(pd.NA, 2104) == "2,104 people"
    assert words.of_people(pd.NA, pd.NA) == ""


def test_an_interval_says_whose_it_is_or_that_there_is_none():
    row = SimpleNamespace(low=0.187, high=0.888, interval=say("numbers-interval-ours"))
    assert words.interval(row) == "0.19 to 0.89, worked out by us (Wilson)"
    none = SimpleNamespace(
        low=float("nan"), high=1, interval=say("numbers-no-interval")
    )
    assert words.interval(none) == "no interval published"


def test_a_range_has_both_ends():
    assert words.figure(400, 900) == "400 to 900"
    assert words.figure(6, float("nan")) == "6"


def test_years_are_a_span_one_year_or_not_stated():
    assert words.years(2005, 2010) == "2005 to 2010"
    assert words.years(2019, 2019) == "2019"
    assert words.years(pd.NA, 2010) == "not stated"


def test_a_short_name_leaves_the_brackets_out():
    assert words.short_name("Leeds 2012 (Obeidat)") == "Leeds 2012"
    assert words.short_name("Australia 2020 (Tan), 2000-2016") == (
        "Australia 2020, 2000-2016"
    )


@pytest.mark.parametrize(
    ("value", "said"), [(2372, "2,000"), (231, "200"), (3.4, "3"), (1, "1")]
)
def test_a_rough_number_keeps_one_figure(value, said):
    assert words.rough(value) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (2005, 2010, "data from 2000 on"),
        (2000, 2016, "data from 2000 on"),
        (1988, 1994, "data from before 2000"),
        (1998, 2003, "data from both sides of 2000"),
        (pd.NA, pd.NA, "years of the data not stated"),
    ],
)
def test_clinics_are_parted_by_the_years_of_their_data(first, last, said):
    assert words.data_years(first, last) == said
