"""Rules on urgency and on where to get help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, quoted
from spotting.tables.records import Book, Record

AGE_ALONE = "ctx-under-25"
EVERYWHERE = "general"
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
def age_alone_fires_nothing(row: Record, book: Book) -> Iterator[Fault]:
    """Require that being under 25 is no reason by itself."""
    needed = row.ids("all_of")
    enough = row.ids("any_of") + row.ids("and_any_of")
    only_age_needed = set(needed) <= {AGE_ALONE}
    if only_age_needed and AGE_ALONE in enough:
        yield row.fault("any_of", f"{AGE_ALONE} in all_of, with a sign beside it")
    elif needed and only_age_needed and not enough:
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
