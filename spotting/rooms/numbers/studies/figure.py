"""A forest plot without a pooled estimate: one study a row, with its interval."""

from __future__ import annotations

import textwrap

import pandas as pd

from spotting.charts.intervals import Mark, beside, figures_axis, known, rows_chart
from spotting.text import say, say_word

LINE = 17
ROW = 38
EDGES = {"r": 16, "t": 10, "b": 68}
GAP = 0.045
"""Free place left of 0, as a share of the axis: marks at 0 must not hide labels."""

SYMBOLS = {
    "published": ("circle", "●"),
    "derived": ("square-open", "□"),
    "rate only": ("circle-open", "○"),
}
"""Plotly's name of each basis's mark, and the sign that a legend shows."""
SMALLEST, LARGEST = 8, 20
"""Pixels across the marks; a study of the most people has the largest."""


def forest_chart(frame: pd.DataFrame, axis: str) -> dict[str, object]:
    """Draw each study's percent with its interval; a click opens the study.

    Parameters
    ----------
    frame
        As `studies.studies_of` returns it.
    axis
        What the percent counts.

    A mark's area goes with the number of people; a hollow one has no interval.
    `customdata` is `[study id, hover words]`.
    """
    rows = list(frame.itertuples())
    most = frame["total"].max()
    right = 1.12 * frame[["percent", "high"]].max().max() if rows else 1.0
    labels = [_label(row) for row in rows]
    lines = max((label.count("<br>") for label in labels), default=0) + 1
    return rows_chart(
        [_mark(y, row, most, right) for y, row in enumerate(rows)],
        labels,
        max(ROW, LINE * lines),
        EDGES,
        {
            **figures_axis(axis),
            "range": [-GAP * right, right],
            "nticks": 6,
            "ticksuffix": say("numbers-studies-axis-percent"),
            "zeroline": False,
        },
    )


def _mark(y: int, row: tuple, most: object, right: float) -> Mark:
    size = SMALLEST
    if pd.notna(row.total) and pd.notna(most):
        size += (LARGEST - SMALLEST) * (row.total / most) ** 0.5
    return Mark(
        y=y,
        x=row.percent,
        id=row.study,
        text=row.shown,
        hover=_hover(row),
        symbol=SYMBOLS[row.basis][0],
        size=round(size, 1),
        low=known(row.low),
        high=known(row.high),
        place=beside(row.percent / right, 0.12, 0.85),
    )


def _hover(row: tuple) -> str:
    counted = row.of_people or say("numbers-studies-counts-not-printed")
    return "<br>".join(
        [f"<b>{row.name}</b>", counted, say_word(row.setting_group), row.interval]
    )


def _label(row: tuple) -> str:
    star = "*" if row.counted_as else ""
    lines = textwrap.wrap(row.name + star, 22, break_on_hyphens=False)
    return "<br>".join([*lines, row.of_people or say("numbers-studies-percent-only")])
