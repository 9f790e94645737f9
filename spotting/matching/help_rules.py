"""Which help rules fire for what is chosen. Rules are rows of a table, not code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from spotting.choices.view import URGENCIES
from spotting.matching.sentences import listing, standing_line, upper_first
from spotting.tables import firing, ids
from spotting.text import say, say_word

ROUTINE = "routine appointment"
READER = "reader"

NAMING = ["all_of", "any_of", "and_any_of"]
"""The columns of a rule that name signs and situations."""


@dataclass(frozen=True)
class Advice:
    """One thing to do, how soon, who does it, and the rules that ask for it."""

    level: str
    action: str
    for_whom: str
    rules: pd.DataFrame

    @property
    def sooner(self) -> bool:
        """Return whether it asks for more than a routine appointment."""
        return URGENCIES.index(self.level) > URGENCIES.index(ROUTINE)


def fired(rules: pd.DataFrame, held: Collection[str]) -> pd.DataFrame:
    """Return the rules that hold for a set of symptom and context ids.

    `rules` has `all_of` (ids that must all be held), `any_of` and `and_any_of` (one of
    each must) and `level`; the most urgent rules come first. A rule that names none
    never fires.
    """
    kept = [holds(rule, held) for rule in rules[NAMING].itertuples()]
    return _most_urgent_first(rules[kept])


def holds(rule, held: Collection[str]) -> bool:
    """Return whether one rule holds for a set of symptom and context ids."""
    return firing.holds((rule.all_of, rule.any_of, rule.and_any_of), held)


def _most_urgent_first(rules: pd.DataFrame) -> pd.DataFrame:
    urgency = {level: -rank for rank, level in enumerate(URGENCIES)}
    order = rules["level"].map(urgency).astype(int).sort_values(kind="stable")
    return rules.loc[order.index]


def sooner_rules(rules: pd.DataFrame) -> tuple[Any, ...]:
    """Return the rules that ask for more than a routine appointment, as named tuples.

    The most urgent ones come first.
    """
    routine = URGENCIES[: URGENCIES.index(ROUTINE) + 1]
    rows = _most_urgent_first(rules[~rules["level"].isin(routine)])
    return tuple(rows.itertuples(index=False))


def sooner_than_routine(rules: Iterable[Any], held: Collection[str]) -> Any | None:
    """Return the first of `sooner_rules` that holds, or None."""
    return next((rule for rule in rules if holds(rule, held)), None)


def named(rule) -> tuple[str, ...]:
    """Return the ids that a rule names, those that must hold first."""
    return (*ids(rule.all_of), *ids(rule.any_of), *ids(rule.and_any_of))


def grouped(rules: pd.DataFrame) -> list[Advice]:
    """Return rules by what they ask for, the most urgent first, readers' rules first.

    Each action stands once a level; within it rules keep the order of the table.
    """
    ordered = _most_urgent_first(
        rules.sort_values("for_whom", key=_rank, kind="stable")
    )
    parts = ordered.groupby(["level", "for_whom", "action"], sort=False)
    return [Advice(level, action, who, rows) for (level, who, action), rows in parts]


def _rank(for_whom: pd.Series) -> pd.Series:
    return for_whom != READER


def answer(
    rules: pd.DataFrame,
    ticked: Collection[str],
    premises: Collection[str],
) -> list[Advice]:
    """Return what rules ask for, given what is ticked.

    `rules` are those that hold in the chosen country (`countries.there`). The
    premises hold without being ticked. Each Advice's `rules` gain a column
    `reasons`, a tuple of the ticked ids that made a rule fire. What the premises alone
    call for stands there only while nothing asks for help sooner.
    """
    held = {*ticked, *premises}
    rows = fired(rules, held)
    reasons = [_ticked_ids(rule, ticked) for rule in rows.itertuples()]
    told = grouped(rows.assign(reasons=reasons))
    if not any(advice.sooner for advice in told):
        return told
    return [advice for advice in told if any(advice.rules["reasons"])]


def _ticked_ids(rule, ticked: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for id_ in named(rule) if id_ in ticked))


def reasons(advice: Advice) -> tuple[str, ...]:
    """Return all ticked ids that call for an advice, each once."""
    every = (id_ for ticked in advice.rules["reasons"] for id_ in ticked)
    return tuple(dict.fromkeys(every))


def without_advice(answers: list[Advice], ticked: Collection[str]) -> tuple[str, ...]:
    """Return the ticked ids that made no rule fire, in the order of ticking."""
    used = {id_ for advice in answers for id_ in reasons(advice)}
    return tuple(id_ for id_ in ticked if id_ not in used)


def sentence(
    answers: list[Advice], ticked: Collection[str], names: Mapping[str, str]
) -> str:
    """Say what to do first and why; never that all is well.

    `names` gives the words of each id that can be ticked.
    """
    if not answers:
        return standing_line()
    first, more = answers[0], len(answers) - 1
    parts = [
        _before(first, ticked),
        _to_do(first),
        _why(first, names),
        say("matching-answer-more", more=more) if more else "",
    ]
    return " ".join(part for part in parts if part)


def _before(first: Advice, ticked: Collection[str]) -> str:
    """Say what routine advice must not be taken for."""
    if first.sooner:
        return ""
    if not ticked:
        return say("matching-answer-nothing-ticked")
    return say("matching-answer-none-sooner")


def _to_do(advice: Advice) -> str:
    level = upper_first(say_word(advice.level))
    told = {"who": advice.for_whom, "level": level, "action": advice.action}
    return say("matching-answer-to-do", **told)


def _why(advice: Advice, names: Mapping[str, str]) -> str:
    ticked = [names[id_] for id_ in reasons(advice)]
    return say("matching-answer-why", ticked=listing(ticked)) if ticked else ""
