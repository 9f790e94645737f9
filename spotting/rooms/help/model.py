"""Which rules a card holds, what can be ticked, and which kinds of help lack a row."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from spotting.choices.view import URGENCIES
from spotting.matching import countries
from spotting.matching.help_rules import READER, holds, named
from spotting.matching.searching import words_for
from spotting.tables import Tables, ids
from spotting.text import say, say_word

EMERGENCY = URGENCIES[-1]

HEADINGS = {
    "self-care advice": "help-card-self-care",
    "routine appointment": "help-card-routine",
    "within days": "help-card-days",
    "same day": "help-card-same-day",
    "emergency": "help-card-emergency",
}
"""What a card of each level is headed; the lines below it go on from the "if"."""

URGENT, SAFETY, SIGNS = "urgent", "safety", "signs"
_GROUPS = {
    URGENT: "help-group-urgent",
    "situation": "help-group-situation",
    "life stage": "help-group-life-stage",
    SAFETY: "help-group-safety",
}
"""Groups of what can be ticked, in their order; groups of signs come after them."""


def level_rules(tables: Tables, level: str) -> pd.DataFrame:
    """Return a reader's rules of a level, without those that have a time limit."""
    rules = _readers(tables)
    return rules[(rules["level"] == level) & ~_timed(tables, rules)]


def timed_rules(tables: Tables) -> pd.DataFrame:
    """Return a reader's rules for help that works for a few days only."""
    rules = _readers(tables)
    return rules[_timed(tables, rules)]


def clinician_rules(tables: Tables) -> pd.DataFrame:
    """Return the rules that rest on an examination."""
    rules = tables.checked("help_rules")
    return rules[rules["for_whom"] != READER]


def _readers(tables: Tables) -> pd.DataFrame:
    rules = tables.checked("help_rules")
    return rules[rules["for_whom"] == READER]


def _timed(tables: Tables, rules: pd.DataFrame) -> pd.Series:
    contexts = tables.checked("contexts")
    limited = set(contexts.loc[contexts["time_limit"] == "yes", "id"])
    timed = [set(named(rule)) <= limited for rule in rules.itertuples()]
    return pd.Series(timed, index=rules.index, dtype=bool)


def kinds_not_listed(tables: Tables, country: str) -> list[str]:
    """Return the kinds of help that a country should have and no row names there."""
    there = countries.there(tables, tables.checked("local_help"), country)
    listed = set(there["kind"])
    kinds = tables.checked("help_kinds").query("expected == 'yes'")["kind"]
    return [kind for kind in kinds if kind not in listed]


def kinds_to_call(tables: Tables, level: str, reasons: Collection[str]) -> list[str]:
    """Return the kinds of help to call for a level, and for what is behind it.

    A kind holds from its own level up to that of the next; some are for situations.
    """
    kinds = tables.checked("help_kinds")
    apart = [bool({*ids(cell)} & {*reasons}) for cell in kinds["contexts"]]
    reached = URGENCIES[: URGENCIES.index(level) + 1]
    there = [one for one in reached if one in set(kinds["level"])]
    by_level = kinds["level"].isin(there[-1:])
    return list(kinds.loc[by_level | pd.Series(apart, index=kinds.index), "kind"])


def levels(tables: Tables) -> list[str]:
    """Return the levels that a reader's rules ask for, the ordinary check first."""
    asked = set(_readers(tables)["level"])
    return [level for level in URGENCIES if level in asked]


def situation_options(tables: Tables) -> list[dict[str, str]]:
    """Return what can be ticked, in groups: contexts, and signs that rules name.

    What alone calls for emergency help stands first; safety stands apart.
    """
    rules = list(tables.checked("help_rules").itertuples())
    emergencies = [rule for rule in rules if rule.level == EMERGENCY]
    options = [*_contexts(tables), *_signs(tables, rules)]
    for option in options:
        alone = any(holds(rule, {option["id"]}) for rule in emergencies)
        if alone and option["group"] != SAFETY:
            option["group"] = URGENT
    in_order = sorted(options, key=lambda option: _place(option["group"]))
    return [{**option, "group": _group_name(option["group"])} for option in in_order]


def _place(group: str) -> int:
    return [*_GROUPS, group].index(group)


def _group_name(group: str) -> str:
    if group in _GROUPS:
        return say(_GROUPS[group])
    return say("help-group-signs", group=say_word(group.removeprefix(SIGNS)))


def _contexts(tables: Tables) -> list[dict[str, str]]:
    rows = tables.checked("contexts")
    rows = rows[rows["offered_in"].isin(["help", "both"])]
    return [
        {
            "id": row.id,
            "label": row.label,
            "group": row.kind,
            "words": words_for(tables, "contexts").get(row.id, ""),
        }
        for row in rows.itertuples()
    ]


def _signs(tables: Tables, rules: list) -> list[dict[str, str]]:
    wanted = {id_ for rule in rules for id_ in named(rule)}
    rows = tables.checked("symptoms")
    rows = rows[rows["id"].isin(wanted) & (rows["role"] != "premise")]
    return [
        {
            "id": row.id,
            "label": row.label,
            "group": f"{SIGNS}{row.group}",
            "words": f"{row.synonyms}, {words_for(tables, 'symptoms').get(row.id, '')}",
        }
        for row in rows.itertuples()
    ]
