"""Which countries can be chosen, and which rows hold there."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from spotting.matching.countries import (
    ALL,
    COUNTRY_VARIABLE,
    find_help,
    holds,
    in_words,
    known,
    numbers,
    start,
    there,
    told,
)


def with_services(tables, *names: str):
    """Return tables whose services are one a country."""
    rows = [tables.local_help.iloc[0].replace("UK", name) for name in names]
    frame = pd.DataFrame(rows, columns=tables.local_help.columns)
    return replace(tables, local_help=frame.reset_index(drop=True))


def test_countries_are_those_of_their_table(tables):
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
        ("Scotland", "Australia", False),
        ("UK", "Ghana", False),
        ("other", "UK", False),
        ("other", ALL, True),
    ],
)
def test_a_row_holds_in_its_country_its_parts_and_its_whole(
    tables, country, chosen, shown
):
    assert holds(tables, country, chosen) is shown


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


def test_a_group_of_places_cannot_be_chosen(tables):
    rows = tables.countries.assign(
        choice=[
            "yes" if n != "England and Wales" else "no" for n in tables.countries.name
        ]
    )
    assert "England and Wales" not in known(replace(tables, countries=rows))


def test_a_circle_of_places_ends(tables):
    rows = tables.countries.assign(part_of="Scotland")
    assert holds(replace(tables, countries=rows), "UK", "Australia") is False


def test_rows_are_kept_where_they_hold(tables):
    kept = there(tables, tables.help_rules, "Australia")["country"]
    assert set(kept) == {"general"}
    assert len(there(tables, tables.help_rules, ALL)) == len(tables.help_rules)


def test_a_country_is_named_as_in_a_sentence(tables):
    assert in_words(tables, "UK") == "the UK"
    assert in_words(tables, "Ghana") == "Ghana"
    assert in_words(tables, "general") == "every country"


def test_an_emergency_number_stands_under_its_own_country(tables):
    own = tables.local_help.head(1).assign(country="Ghana", phone="05-5")
    more = pd.concat([tables.local_help, own, own], ignore_index=True)
    mine = replace(tables, local_help=more)
    assert numbers(mine) == [("UK", ["999"]), ("Ghana", ["05-5"])]
    assert numbers(mine, "Ghana") == [("Ghana", ["05-5"])]
    assert numbers(mine, "Scotland") == [("UK", ["999"])]
    assert numbers(mine, "Australia") == []


def test_a_country_says_how_to_find_help(tables):
    assert "pharmacy" in find_help(tables, "Australia")
    assert find_help(tables, "Ghana") == ""
