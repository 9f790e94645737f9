"""Which countries a reader can choose, and which rows of the tables hold there."""

from __future__ import annotations

import os

from spotting.tables import Tables
from spotting.wording import listing

EVERYWHERE = "general"
ELSEWHERE = "other"
"""The word of rows from a place that cannot be chosen; their text names it."""

ALL = ""
"""The choice of every country."""

# Set by the server for the kernels that it starts: the teacher's country.
COUNTRY_VARIABLE = "LESSON_COUNTRY"

# What is a part of what: advice for the whole holds in its parts.
_PART_OF = {
    "England and Wales": "UK",
    "England": "England and Wales",
    "Wales": "England and Wales",
    "Scotland": "UK",
    "Northern Ireland": "UK",
}

_TABLES = ("help_rules", "thresholds", "advice", "local_help")


def known(tables: Tables) -> tuple[str, ...]:
    """Return the countries that some checked row names.

    The schema's come first in its order, then a teacher's own from local_help.csv.
    """
    named = {name for table in _TABLES for name in tables.checked(table)["country"]}
    first = [name for name in tables.words("help_rules", "country") if name in named]
    own = list(tables.checked("local_help")["country"])
    every = dict.fromkeys([*first, *own])
    return tuple(name for name in every if name not in (EVERYWHERE, ELSEWHERE))


def holds(country: str, chosen: str) -> bool:
    """Return whether a row of one country is shown where another is chosen.

    With a whole its parts are shown as well, each under its own name.
    """
    if chosen == ALL or country == EVERYWHERE:
        return True
    return country in _line(chosen) or chosen in _line(country)


def shown_for(tables: Tables, country: str) -> tuple[str, ...]:
    """Return the choices with which a row of a country is shown."""
    return tuple(chosen for chosen in known(tables) if holds(country, chosen))


def in_words(country: str) -> str:
    """Return a country's name as it stands in a sentence."""
    named = {"UK": "the UK", EVERYWHERE: "every country", ELSEWHERE: "another country"}
    return named.get(country, country)


def told(tables: Tables, chosen: str) -> str:
    """Say which countries are shown for a choice."""
    if chosen == ALL:
        return "All countries are shown, each by its name."
    shown = (in_words(name) for name in known(tables) if holds(name, chosen))
    return f"Shown: what holds everywhere, and in {listing(shown)}."


def start(tables: Tables) -> str:
    """Return the country that the teacher has started the lesson with, else all."""
    asked = os.environ.get(COUNTRY_VARIABLE, ALL)
    return asked if asked in known(tables) else ALL


def _line(country: str) -> tuple[str, ...]:
    """Return a country and all that it is a part of."""
    whole = _PART_OF.get(country)
    return (country, *_line(whole)) if whole else (country,)
