"""Counts, shares and intervals in words, the same in charts, tables and sentences."""

from __future__ import annotations

import re

import pandas as pd

from spotting.text import say, say_word

PER = {"percent": 100, "per 100,000 people": 100_000}
"""What a share is counted over, by the unit that says so."""

BASIS = {
    "first-hand": "numbers-basis-first-hand",
    "second-hand": "numbers-basis-second-hand",
    "derived": "numbers-basis-derived",
    "modelled": "numbers-basis-modelled",
    "rate only": "numbers-basis-rate-only",
}
"""The message on how a figure came about; a place without a figure has none."""

_BRACKETS = re.compile(r"\s*\([^)]*\)")


def number(value: float) -> str:
    """Return a number with as many places as a reader can use: two or three figures."""
    if value >= 100:
        return f"{value:,.0f}"
    places = 1 if value >= 1 else 2 if value >= 0.1 else 3
    return f"{value:.{places}f}".rstrip("0").rstrip(".")


def of_people(count: object, total: object) -> str:
    """Return "6 of 1,470", what is known of it, or ""."""
    if pd.isna(total):
        return ""
    if pd.isna(count):
        return say("numbers-people", total=total)
    return say("numbers-count-of", count=count, total=total)


def span(low: float, high: float) -> str:
    """Return "0.19 to 0.89"."""
    return say("numbers-span", low=number(low), high=number(high))


def figure(value: float, value_high: float) -> str:
    """Return one value, or both ends of a range."""
    return number(value) if pd.isna(value_high) else span(value, value_high)


def interval(row: tuple) -> str:
    """Return an interval and whose it is, or that there is none.

    `row` has `low`, `high` and `interval` (whose it is).
    """
    if pd.isna(row.low):
        return say_word(row.interval)
    whose = say_word(row.interval)
    return say("numbers-interval-whose", ends=span(row.low, row.high), whose=whose)


def years(from_year: object, to_year: object) -> str:
    """Return the years that were counted: "2005 to 2010", "2019", "not stated"."""
    if pd.isna(from_year) or pd.isna(to_year):
        return say("numbers-not-stated")
    first, last = str(from_year), str(to_year)
    return first if first == last else say("numbers-span", low=first, high=last)


def data_years(from_year: object, to_year: object) -> str:
    """Say on which side of 2000 the data of a clinic lie."""
    if pd.isna(from_year) or pd.isna(to_year):
        return say("numbers-data-not-stated")
    if from_year >= 2000:
        return say("numbers-data-from-2000")
    return (
        say("numbers-data-before-2000")
        if to_year < 2000
        else say("numbers-data-both-sides")
    )


def short_name(label: str) -> str:
    """Return a study's name without what stands in brackets."""
    return _BRACKETS.sub("", label)


def rough(value: float) -> str:
    """Return a number with one figure that counts: 2,372 is about 2,000."""
    return f"{float(f'{value:.0e}'):,.0f}"


def lower_first(words: str) -> str:
    """Start with a small letter, unless the first word is an abbreviation."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
