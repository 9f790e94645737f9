"""Rules on how soon: causes, help rules and cases must agree."""

from __future__ import annotations

from collections.abc import Iterator

from spotting.checks.rules.citations import CHECKED
from spotting.checks.rules.registry import error
from spotting.tables.faults import Fault, quoted
from spotting.tables.firing import holds
from spotting.tables.records import Book, Record

EVERYWHERE = "general"
READER = "reader"
PREMISE = "premise"


@error("causes")
def escalation_names_signs(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a higher urgency and the signs that call for it stand together."""
    higher, signs = row["escalates_to"], row["escalates_signs"]
    if higher and not signs:
        yield row.fault("escalates_signs", "ids of the signs that call for it")
    if signs and not higher:
        yield row.fault("escalates_to", "the urgency that these signs call for")
    if row["escalates_with"] and not signs:
        yield row.fault("escalates_signs", "ids of the signs that call for it")


@error("causes")
def escalation_fires_a_rule(row: Record, book: Book) -> Iterator[Fault]:
    """Require that help rules ask for what a cause's card says, or for sooner help."""
    higher, levels = row["escalates_to"], row.fields["urgency"].words
    if not higher or row["status"] != CHECKED:
        return
    beside = {*_premises(book), *row.ids("escalates_with")}
    for sign in row.ids("escalates_signs"):
        level = _level(book, {*beside, sign}, EVERYWHERE)
        if not level or levels.index(level) < levels.index(higher):
            expected = f"signs for which help_rules.csv asks for {quoted(higher)}"
            found = f"{quoted(sign)}, which calls for {quoted(level or 'nothing')}"
            yield row.fault("escalates_signs", expected, found)


@error("help_cases")
def case_gets_its_level(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the help rules ask for the level of each case, no less, no more."""
    if row["status"] != CHECKED:
        return
    level = _level(book, _held(row, book), row["country"])
    if level != row["level"]:
        found = f"{quoted(row['level'])}, and help_rules.csv says {quoted(level)}"
        yield row.fault("level", "the level that the help rules give", found)


@error("help_cases")
def case_fires_its_rules(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the help rules that a case names hold for what it holds."""
    if row["status"] != CHECKED:
        return
    firing = _fired(book, _held(row, book), row["country"])
    names = {rule["id"] for rule in firing}
    for name in row.ids("rules"):
        if name not in names:
            yield row.fault("rules", "rules that hold in this case", quoted(name))


def _held(row: Record, book: Book) -> set[str]:
    return {*_premises(book), *row.ids("held")}


def _premises(book: Book) -> set[str]:
    rows = book.table("symptoms").rows()
    return {row["id"] for row in rows if row["role"] == PREMISE}


def _fired(book: Book, held: set[str], country: str) -> list[Record]:
    """Return the checked readers' rules that hold everywhere or in one country."""
    rules = [
        rule
        for rule in book.table("help_rules").rows()
        if rule["status"] == CHECKED
        and rule["for_whom"] == READER
        and rule["country"] in (EVERYWHERE, country)
    ]
    return [
        rule
        for rule in rules
        if holds((rule["all_of"], rule["any_of"], rule["and_any_of"]), held)
    ]


def _level(book: Book, held: set[str], country: str) -> str:
    """Return the most urgent level that the rules ask for, "" if none holds."""
    levels = book.table("help_rules").schema.fields["level"].words
    asked = [levels.index(rule["level"]) for rule in _fired(book, held, country)]
    return levels[max(asked)] if asked else ""
