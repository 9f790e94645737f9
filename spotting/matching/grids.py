"""The frames behind the charts of Explore: one function a chart, no chart here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from spotting.choices.filters import REASONS
from spotting.choices.view import URGENCIES, View
from spotting.matching.causes import (
    NOT_LINKED,
    Evidence,
    chosen_signs,
    first_list,
    left_out,
    match,
)
from spotting.tables import Tables

GRID_COLUMNS = [
    "cause",
    "cause_label",
    "category",
    "evidence",
    "sign",
    "sign_label",
    "state",
    "chosen",
]


FIT_COLUMNS = ["cause", "label", "urgency", "evidence", "matched", "chosen"]


def cause_sign_grid(
    evidence: Evidence, matched: pd.DataFrame, view: View
) -> pd.DataFrame:
    """Return every cell of the cause x sign grid, in the order of the screen.

    Rows are the causes of the first list, grouped by kind, with the signs that
    anything links to them; the whole grid has every cause left and every sign.
    Chosen signs come first.

    Returns
    -------
    One row a cell. Columns: `cause`, `cause_label`, `category`, `evidence`, `sign`,
    `sign_label`, `state` (frequency word, "not stated", "not typical" or "not
    linked"), `chosen` (the sign is chosen).
    """
    rows = matched if view.whole_grid else first_list(matched)
    causes = _grouped(evidence, rows)
    states = evidence.states
    signs = _signs(evidence, [states[cause[0]] for cause in causes], view)
    cells = [
        (*cause, sign.id, sign.label, states[cause[0]].get(sign.id, NOT_LINKED), chosen)
        for cause in causes
        for sign, chosen in signs
    ]
    return pd.DataFrame(cells, columns=GRID_COLUMNS, dtype=object)


def _grouped(evidence: Evidence, rows: pd.DataFrame) -> list[tuple[str, ...]]:
    names = ("cause", "label", "category", "evidence")
    columns = (rows[name].tolist() for name in names)
    kinds = kinds_of(evidence)
    return sorted(zip(*columns, strict=True), key=lambda cause: kinds.index(cause[2]))


def kinds_of(evidence: Evidence) -> list[str]:
    """Return the kinds of cause that the tables hold, in their order."""
    return list(dict.fromkeys(cause.category for cause in evidence.rows))


def _signs(
    evidence: Evidence, states: list[Mapping[str, str]], view: View
) -> list[tuple[Any, bool]]:
    linked = {sign for state in states for sign in state} | set(view.signs)
    signs = [
        (sign, sign.id in view.signs)
        for sign in evidence.sign_rows
        if view.whole_grid or sign.id in linked
    ]
    return sorted(signs, key=lambda sign: not sign[1])


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
    matched = match(evidence, view, ignore="kind of cause")
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


def left_out_by_reason(evidence: Evidence, view: View) -> dict[str, int]:
    """Count the causes that each filter leaves out, in the order of `REASONS`."""
    counts = Counter(left_out(evidence, view).values())
    return {reason: counts[reason] for reason in REASONS if counts[reason]}


def claim_of(tables: Tables, cause: str, sign: str) -> pd.Series | None:
    """Return the checked link between a cause and a sign, or None."""
    links = tables.checked("cause_symptoms")
    rows = links[(links["cause_id"] == cause) & (links["symptom_id"] == sign)]
    return None if rows.empty else rows.iloc[0]
