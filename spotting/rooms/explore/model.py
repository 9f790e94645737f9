"""What Explore draws and tells beside the grid: frames, claims, and charts' names."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from spotting.choices.view import URGENCIES, View
from spotting.matching.causes import (
    NOT_LINKED,
    Evidence,
    chosen_signs,
    first_list,
    kinds_of,
    match,
)
from spotting.matching.sentences import asked_for, causes, listing
from spotting.tables import Tables
from spotting.text import say, say_word

FIT_COLUMNS = ["cause", "label", "urgency", "evidence", "matched", "chosen"]

NAMED = 5
"""Causes that the name of a chart tells of; the others are counted."""


def pair_with(evidence: Evidence, view: View) -> dict[str, str]:
    """Return which two causes are compared from the card of the cause in focus.

    A pair that it is part of stays. Else it stands beside the second one that was
    chosen, or the best other fit of the chosen signs; "" leaves that to Compare.
    """
    if view.focus in (view.first, view.second):
        return {"first": view.first, "second": view.second}
    fits: list[str] = []
    if chosen_signs(evidence, view):
        fits = first_list(match(evidence, view))["cause"].tolist()
    others = [view.second, *(cause for cause in fits if cause != view.focus)]
    return {"first": view.focus, "second": next(filter(None, others), "")}


def fit_by_urgency(
    evidence: Evidence, matched: pd.DataFrame, view: View
) -> pd.DataFrame:
    """Return how many chosen signs speak for each cause of the first list.

    Returns
    -------
    One row a cause, most urgent group first. Columns: `cause`, `label`, `urgency`,
    `evidence`, `matched` and `chosen` (numbers of signs). Empty where no sign is
    chosen: a chart of zeros would say nothing.
    """
    listed = first_list(matched)
    chosen = len(chosen_signs(evidence, view))
    columns = (listed[name].tolist() for name in FIT_COLUMNS[:-1])
    rows = [(*row, chosen) for row in zip(*columns, strict=True) if row[-1]]
    rows.sort(key=lambda row: -URGENCIES.index(row[2]))
    return pd.DataFrame(rows, columns=FIT_COLUMNS, dtype=object)


def causes_by_kind(evidence: Evidence, view: View) -> pd.DataFrame:
    """Count causes of each kind, as the filters other than the kind leave them.

    Returns
    -------
    One row a kind that the tables hold. Columns: `category`, `first` and `second`
    (numbers of causes in the two lists), `left_out`, `picked` (the kind is chosen).
    """
    matched = match(evidence, view, ignore="categories")
    columns = (matched[name].tolist() for name in ("category", "place"))
    counts = Counter(zip(*columns, strict=True))
    total = Counter(cause.category for cause in evidence.rows)
    rows = [
        {
            "category": kind,
            "first": counts[kind, "first"],
            "second": counts[kind, "second"],
            "left_out": total[kind] - counts[kind, "first"] - counts[kind, "second"],
            "picked": kind in view.categories,
        }
        for kind in kinds_of(evidence)
    ]
    return pd.DataFrame(rows)


def first_heading(evidence: Evidence, view: View) -> str:
    """Return what heads the causes of the first list, in the list and in the grid."""
    asked = asked_for(evidence, view)
    return say("explore-list-first" if asked else "explore-list-all")


def claim_of(tables: Tables, cause: str, sign: str) -> pd.Series | None:
    """Return the checked link between a cause and a sign, or None."""
    links = tables.checked("cause_symptoms")
    rows = links[(links["cause_id"] == cause) & (links["symptom_id"] == sign)]
    return None if rows.empty else rows.iloc[0]


# For a reader who does not see a chart: what it is, and its longest bars.


def grid_label(grid: pd.DataFrame) -> str:
    """Name the grid, with its size and how much of it sources speak of."""
    if grid.empty:
        return say("explore-grid-label-empty")
    rows, columns = (len({*grid[name].tolist()}) for name in ("cause", "sign"))
    return say(
        "explore-grid-label",
        causes=causes(rows),
        signs=columns,
        linked=len(grid) - grid["state"].tolist().count(NOT_LINKED),
        pairs=len(grid),
    )


def fit_label(fit: pd.DataFrame) -> str:
    """Name the chart of fit, with its highest bars."""
    if fit.empty:
        return say("explore-fit-label-empty")
    counts = fit["matched"].tolist()
    pairs = zip(fit["label"].tolist(), counts, strict=True)
    best = [label for label, count in pairs if count == max(counts)]
    return say(
        "explore-fit-label",
        causes=causes(len(fit)),
        most=max(counts),
        chosen=fit["chosen"].iloc[0],
        best=listing(_first_few(best)),
    )


def _first_few(names: list[str]) -> list[str]:
    more = len(names) - NAMED
    if more <= 0:
        return names
    return [*names[:NAMED], say("explore-fit-label-more", more=more)]


def kinds_label(kinds: pd.DataFrame) -> str:
    """Name the chart of kinds, with its longest bar."""
    listed = kinds["first"] + kinds["second"]
    if not listed.any():
        return say("explore-kinds-label-empty")
    top = kinds.loc[listed.idxmax()]
    return say(
        "explore-kinds-label",
        picked="yes" if kinds["picked"].any() else "no",
        total=int(listed.sum()),
        most=say_word(top["category"]),
        causes=causes(int(listed.max())),
    )
