"""Rules on countries, and on services and numbers to call there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spotting.checks.rules.citations import CHECKED, OWN
from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, suggestion
from spotting.tables.records import Book, Record, Unjudged

EVERYWHERE = "general"
ELSEWHERE = "other"
# Shorter numbers are short codes, which start as they like.
LONG_NUMBER = 7
_ONE_NUMBER = re.compile(r"\+?[\d ()/.-]+")


@error("help_rules", "help_cases", "thresholds", "advice")
def country_is_known(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a country is one of countries.csv, so that it can be chosen."""
    names = book.table("countries").column("name")
    if row["country"] not in (*names, EVERYWHERE, ELSEWHERE):
        near = suggestion(row["country"], names)
        yield row.fault("country", f"a name of countries.csv, or general{near}")


@error("countries")
def whole_is_known(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a place is part of a known place, and not of itself."""
    wholes = {place["name"]: place["part_of"] for place in row.records.rows()}
    line = [row["name"]]
    while whole := wholes.get(line[-1], ""):
        if whole not in wholes:
            if len(line) == 1:
                near = suggestion(whole, list(wholes))
                yield row.fault("part_of", f"a name of countries.csv{near}")
            return
        if whole in line:
            yield row.fault("part_of", "a larger place, not one of its own parts")
            return
        line.append(whole)


@warning("local_help")
def service_has_country(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a service belongs to a country."""
    if row["country"] == EVERYWHERE:
        yield row.fault("country", "the country of the service")


@warning("local_help")
def service_is_shown(row: Record, book: Book) -> Iterator[Fault]:
    """Require that no service vanishes without a word."""
    if row["status"] != CHECKED:
        expected = f'"{CHECKED}": this row is shown nowhere'
        if row["origin"] != OWN and not row["sources"]:
            expected += f' (a clinic of your own needs no source: origin "{OWN}")'
        yield row.fault("status", expected)


@warning("local_help")
def phone_keeps_its_zero(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a spreadsheet has not taken the first zero of a number."""
    starts = _starts(book, row["country"])
    number = re.sub(r"[^\d+]", "", row["phone"])
    if not starts or len(number) < LONG_NUMBER or not _is_one(row["phone"]):
        return
    if not number.startswith(starts):
        listed = " or ".join(starts)
        expected = f"a number that starts with {listed} (was a 0 or + lost?)"
        yield row.fault("phone", expected)


@warning("local_help")
def phone_is_one_number(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a cell holds one number: a phone could not dial two."""
    if row["phone"] and not _is_one(row["phone"]):
        yield row.fault("phone", "one number, with a row of its own for another")


def _is_one(phone: str) -> bool:
    return bool(_ONE_NUMBER.fullmatch(phone))


def _starts(book: Book, country: str) -> tuple[str, ...]:
    """Return how numbers of a country start, of the larger place if it says none."""
    try:
        rows = {row["name"]: row for row in book.table("countries").rows()}
    except Unjudged:
        return ()
    seen: set[str] = set()
    while country in rows and country not in seen:
        seen.add(country)
        if rows[country]["phone_starts"]:
            return tuple(rows[country]["phone_starts"].split())
        country = rows[country]["part_of"]
    return ()
