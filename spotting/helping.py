"""Which help rules fire for what is chosen. Rules are rows of a table, not code."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from spotting.tables import ids
from spotting.views import URGENCIES


def fired(rules: pd.DataFrame, held: Collection[str]) -> pd.DataFrame:
    """Return the rules that hold for a set of symptom and context ids.

    `rules` has `all_of` and `any_of` (ids, of which all and one must be held) and
    `level`; the most urgent rules come first. A rule that names none never fires.
    """
    holds = [
        bool(rule.all_of or rule.any_of)
        and set(ids(rule.all_of)) <= set(held)
        and (not rule.any_of or bool(set(ids(rule.any_of)) & set(held)))
        for rule in rules[["all_of", "any_of"]].itertuples()
    ]
    urgency = {level: -rank for rank, level in enumerate(URGENCIES)}
    kept = rules[holds]
    return kept.loc[
        kept["level"].map(urgency).astype(int).sort_values(kind="stable").index
    ]


def sooner_than_routine(rules: pd.DataFrame, held: Collection[str]) -> pd.Series | None:
    """Return the most urgent rule that asks for more than a routine appointment."""
    rows = fired(rules, held)
    routine = URGENCIES[: URGENCIES.index("routine appointment") + 1]
    rows = rows[~rows["level"].isin(routine)]
    return None if rows.empty else rows.iloc[0]
