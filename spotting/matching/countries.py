"""Which countries a reader can choose, and which rows of the tables hold there."""

from __future__ import annotations

import os
from functools import lru_cache

import pandas as pd

from spotting.matching.sentences import listing
from spotting.tables import Tables
from spotting.text import say, say_word

EVERYWHERE = "general"
ELSEWHERE = "other"
"""The word of rows from a place that cannot be chosen; their text names it."""

_APART = {EVERYWHERE: "matching-country-every", ELSEWHERE: "matching-country-another"}
"""What is no country, by the names of messages."""

ALL = ""
"""The choice of every country."""

EMERGENCY = "emergency"
"""The kind of service of local_help.csv whose number an emergency calls for."""

# Set by the server for the kernels that it starts: the teacher's country.
COUNTRY_VARIABLE = "LESSON_COUNTRY"


@lru_cache(maxsize=64)
def known(tables: Tables) -> tuple[str, ...]:
    """Return the countries that can be chosen.

    Those of countries.csv come first in its order, then a teacher's own from
    local_help.csv.
    """
    rows = tables.checked("countries")
    named = dict.fromkeys([*rows["name"], *tables.checked("local_help")["country"]])
    groups = set(rows.loc[rows["choice"] != "yes", "name"])
    apart = {EVERYWHERE, ELSEWHERE, *groups}
    return tuple(name for name in named if name not in apart)


def holds(tables: Tables, country: str, chosen: str) -> bool:
    """Return whether a row of one country is shown where another is chosen.

    With a whole its parts are shown as well, each under its own name.
    """
    if chosen == ALL or country == EVERYWHERE:
        return True
    return country in _line(tables, chosen) or chosen in _line(tables, country)


def there(tables: Tables, rows: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """Return the rows (with a column `country`) that hold where one is chosen."""
    kept = [holds(tables, country, chosen) for country in rows["country"]]
    return rows[kept]


def shown_for(tables: Tables, country: str) -> tuple[str, ...]:
    """Return the choices with which a row of a country is shown."""
    return tuple(chosen for chosen in known(tables) if holds(tables, country, chosen))


def in_words(tables: Tables, country: str) -> str:
    """Return a country's name as it stands in a sentence."""
    if country in _APART:
        return say(_APART[country])
    return _column(tables, "in_words").get(country) or say_word(country)


def told(tables: Tables, chosen: str) -> str:
    """Say which countries are shown for a choice."""
    if chosen == ALL:
        return say("matching-countries-all")
    named = (name for name in known(tables) if holds(tables, name, chosen))
    shown = (in_words(tables, name) for name in named)
    return say("matching-countries-shown", countries=listing(shown))


def start(tables: Tables) -> str:
    """Return the country that the teacher has started the lesson with, else all."""
    asked = os.environ.get(COUNTRY_VARIABLE, ALL)
    return asked if asked in known(tables) else ALL


def numbers(tables: Tables, chosen: str = ALL) -> list[tuple[str, list[str]]]:
    """Return the emergency numbers of a choice: each country with its own.

    A country's number stands under its name alone, never as another's.
    """
    rows = there(tables, tables.checked("local_help"), chosen)
    rows = rows[(rows["kind"] == EMERGENCY) & (rows["phone"] != "")]
    parts = rows.groupby("country", sort=False)["phone"]
    return [(str(country), list(dict.fromkeys(phones))) for country, phones in parts]


def find_help(tables: Tables, country: str) -> str:
    """Return how to find a number there that is not listed, "" if nothing is said."""
    return _column(tables, "find_help").get(country, "")


def _line(tables: Tables, country: str) -> tuple[str, ...]:
    """Return a country and all that it is a part of; a circle ends where it began."""
    wholes, line = _column(tables, "part_of"), [country]
    while (whole := wholes.get(line[-1], "")) and whole not in line:
        line.append(whole)
    return tuple(line)


@lru_cache(maxsize=256)
def _column(tables: Tables, column: str) -> dict[str, str]:
    rows = tables.checked("countries")
    return dict(zip(rows["name"], rows[column], strict=True))
