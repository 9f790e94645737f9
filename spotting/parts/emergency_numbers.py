"""The number to call in an emergency, each country's under its own name, as HTML."""

from __future__ import annotations

from functools import lru_cache, reduce

from markupsafe import Markup

from spotting.choices.view import URGENCIES
from spotting.matching import countries
from spotting.matching.sentences import upper_first
from spotting.parts.country import only_in
from spotting.parts.signposting import phone_link
from spotting.tables import Tables
from spotting.text import say, say_markup
from spotting.text.markup import element, text

NONE = "les-no-number"
"""The class of what stands in for a number that is not listed."""


@lru_cache(maxsize=8)
def emergency_numbers(tables: Tables) -> str:
    """Return the emergency numbers under a heading of their own."""
    heading = text("h4", say("parts-emergency-number"))
    return element("div", heading, dial(tables), class_="les-help-numbers")


def numbers_for(tables: Tables, level: str) -> str:
    """Return the emergency numbers where a level asks for them, else nothing."""
    return emergency_numbers(tables) if level == URGENCIES[-1] else ""


def dial(tables: Tables) -> str:
    """Return every country's emergency number; the choice of one hides the others."""
    numbers = countries.numbers(tables)
    lines = [
        element("li", _line(tables, name, phones), **only_in(tables, name))
        for name, phones in numbers
    ]
    listed = element("ul", *lines, class_="les-help-phones les-help-dial")
    without = _without(tables, [name for name, _ in numbers])
    return "".join([listed if lines else "", *without])


def _line(tables: Tables, name: str, phones: list[str]) -> str:
    place = text("span", upper_first(countries.in_words(tables, name)))
    return f"{reduce(_or, map(Markup, map(phone_link, phones)))} {place}"


def _or(first: Markup, second: Markup) -> Markup:
    return say_markup("parts-emergency-or", first=first, second=second)


def _without(tables: Tables, names: list[str]) -> list[str]:
    """Return what stands in for the number of each country that has none listed."""
    covered = {c for name in names for c in countries.shown_for(tables, name)}
    return [
        text("p", no_number(tables, name), class_=NONE, **only_in(tables, name))
        for name in countries.known(tables)
        if name not in covered
    ]


def no_number(tables: Tables, name: str) -> str:
    """Say that a country's number is not verified, and how to find it."""
    none = say("parts-emergency-none", country=countries.in_words(tables, name))
    return f"{none} {countries.find_help(tables, name)}".strip()
