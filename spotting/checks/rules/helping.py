"""Rules on urgency, how soon it calls for help, and where to get it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spotting.checks.rules.citations import CHECKED
from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, quoted
from spotting.tables.firing import holds
from spotting.tables.records import Book, Record

EVERYWHERE = "general"
READER = "reader"
PREMISE = "premise"
_NUMBERS_TO_CALL = re.compile(r"(?<![\d,])(999|111|112|911|000|116 ?117|SARC)\b")
_DOSE = re.compile(
    r"\b\d+([.,]\d+)? ?(mg|mcg|µg|μg|g|IU|micrograms?|milligrams?)\b", re.IGNORECASE
)
_ADVICE = {
    "asked": ("question", "answer", "action"),
    "causes": ("found", "helps", "escalates_if"),
    "contexts": ("why_it_matters",),
    "fluids": ("text", "action"),
    "help_rules": ("situation", "action"),
}


@error("causes")
def escalation_is_whole(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a higher urgency and its condition stand together or not at all."""
    higher, condition = row["escalates_to"], row["escalates_if"]
    if condition and not higher:
        yield row.fault("escalates_to", "the urgency that holds then")
    if higher and not condition:
        yield row.fault("escalates_if", "when the higher urgency holds")


@error("causes")
def escalation_goes_up(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the urgency that a cause escalates to is higher than its own."""
    levels = row.fields["urgency"].words
    urgency, higher = row["urgency"], row["escalates_to"]
    if higher and levels.index(higher) <= levels.index(urgency):
        yield row.fault("escalates_to", f"a higher urgency than {quoted(urgency)}")


@error("help_rules")
def rule_has_situation(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a help rule names at least one sign or context."""
    if not (row["all_of"] or row["any_of"] or row["and_any_of"]):
        yield row.fault("all_of", "an id in all_of or in any_of")


@error("help_rules")
def reason_is_enough(row: Record, book: Book) -> Iterator[Fault]:
    """Require that what is no reason by itself, as an age, has a sign beside it."""
    contexts = book.table("contexts").rows()
    weak = {one["id"] for one in contexts if one["alone"] == "no"}
    needed = row.ids("all_of")
    enough = row.ids("any_of") + row.ids("and_any_of")
    if not set(needed) <= weak:
        return
    for name in enough:
        if name in weak:
            yield row.fault("any_of", f"{name} in all_of, with a sign beside it")
            return
    if needed and not enough:
        yield row.fault("all_of", "a sign or context beside it")


@warning("help_rules")
def situation_stands_once(row: Record, book: Book) -> Iterator[Fault]:
    """Require that what must hold is not named again among what may hold."""
    for column in ("any_of", "and_any_of"):
        for name in set(row.ids("all_of")) & set(row.ids(column)):
            yield row.fault(column, "ids that are not in all_of", quoted(name))


@warning("asked", "causes", "contexts", "fluids", "help_rules")
def numbers_belong_to_a_country(row: Record, book: Book) -> Iterator[Fault]:
    """Require that numbers to call stand only where a country is named."""
    if "country" in row.fields and row["country"] != EVERYWHERE:
        return
    for column in _ADVICE[row.records.schema.name]:
        number = _NUMBERS_TO_CALL.search(row[column])
        if number:
            expected = "no number of one country (local_help.csv holds them)"
            yield row.fault(column, expected, quoted(number.group()))


@warning("asked", "causes", "fluids", "help_rules")
def no_doses(row: Record, book: Book) -> Iterator[Fault]:
    """Require that treatment is told as kinds of treatment, without doses."""
    for column in _ADVICE[row.records.schema.name]:
        dose = _DOSE.search(row[column])
        if dose:
            expected = "a kind of treatment, no dose"
            yield row.fault(column, expected, quoted(dose.group()))


# How soon: causes, help rules and cases must agree


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
