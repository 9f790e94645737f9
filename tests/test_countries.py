"""Which countries can be chosen, and which rows hold there."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from spotting.countries import ALL, COUNTRY_VARIABLE, holds, known, start, told


def with_services(tables, *names: str):
    """Return tables whose services are one a country."""
    rows = [tables.local_help.iloc[0].replace("UK", name) for name in names]
    frame = pd.DataFrame(rows, columns=tables.local_help.columns)
    return replace(tables, local_help=frame.reset_index(drop=True))


def test_countries_are_those_that_rows_name(tables):
    assert known(tables) == ("UK", "England and Wales", "Scotland", "Australia")


def test_a_teachers_own_country_comes_last(tables):
    assert known(with_services(tables, "Ghana"))[-1] == "Ghana"


@pytest.mark.parametrize(
    ("country", "chosen", "shown"),
    [
        ("general", "Scotland", True),
        ("Scotland", ALL, True),
        ("Scotland", "Scotland", True),
        ("Scotland", "UK", True),
        ("UK", "Scotland", True),
        ("England and Wales", "Scotland", False),
        ("Scotland", "England and Wales", False),
        ("UK", "England", True),
        ("England and Wales", "England", True),
        ("Scotland", "Australia", False),
        ("UK", "Ghana", False),
        ("other", "UK", False),
        ("other", ALL, True),
    ],
)
def test_a_row_holds_in_its_country_its_parts_and_its_whole(country, chosen, shown):
    assert holds(country, chosen) is shown


def test_the_sentence_names_what_is_shown(tables):
    assert told(tables, "Scotland") == (
        "Shown: what holds everywhere, and in the UK and Scotland."
    )
    assert told(tables, ALL) == "All countries are shown, each by its name."


@pytest.mark.parametrize(
    ("asked", "begun"), [("Australia", "Australia"), ("Atlantis", ALL), ("", ALL)]
)
def test_the_teacher_sets_the_start(tables, monkeypatch, asked, begun):
    monkeypatch.setenv(COUNTRY_VARIABLE, asked)
    assert start(tables) == begun


def test_without_a_teachers_word_all_countries_are_shown(tables, monkeypatch):
    monkeypatch.delenv(COUNTRY_VARIABLE, raising=False)
    assert start(tables) == ALL
