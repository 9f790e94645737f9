"""A forest plot without a pooled estimate: one study a row, with its interval."""

from __future__ import annotations

import textwrap

import pandas as pd

from spotting.charts import theme
from spotting.charts.intervals import LABELS, Mark, figures_axis, rows_axis, traces

LINE = 17
ROW = 38
TOP = 10
BOTTOM = 68
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
        As `forest.studies_of` returns it.
    axis
        What the percent counts.

    A mark's area goes with the number of people; a hollow one has no interval.
    `customdata` is `[study id, hover words]`.
    """
    rows = list(frame.itertuples())
    most = frame["total"].max()
    right = 1.12 * frame[["percent", "high"]].max().max() if rows else 1.0
    marks = [_mark(y, row, most, right) for y, row in enumerate(rows)]
    layout = _layout([_label(row) for row in rows], axis, right)
    return {"data": traces(marks), "layout": layout}


def _mark(y: int, row: tuple, most: object, right: float) -> Mark:
    size = SMALLEST
    if pd.notna(row.total) and pd.notna(most):
        size += (LARGEST - SMALLEST) * (row.total / most) ** 0.5
    return Mark(
        y=y,
        x=row.percent,
        id=row.study,
        text=row.shown,
        hover=f"<b>{row.name}</b><br>{row.of_people or 'counts not printed'}"
        f"<br>{row.setting_group}<br>{row.interval}",
        symbol=SYMBOLS[row.basis][0],
        size=round(size, 1),
        low=row.low if pd.notna(row.low) else None,
        high=row.high if pd.notna(row.high) else None,
        place=_place(row.percent / right),
    )


def _place(share: float) -> str:
    if share > 0.85:
        return "left"
    return "right" if share < 0.12 else "center"


def _label(row: tuple) -> str:
    star = "*" if row.counted_as else ""
    lines = textwrap.wrap(row.name + star, 22, break_on_hyphens=False)
    return "<br>".join([*lines, row.of_people or "percent only"])


def _layout(labels: list[str], axis: str, right: float) -> dict[str, object]:
    lines = max((label.count("<br>") for label in labels), default=0) + 1
    row = max(ROW, LINE * lines)
    return theme.base_layout(
        TOP + row * max(1, len(labels)) + BOTTOM,
        margin={"l": LABELS, "r": 16, "t": TOP, "b": BOTTOM, "pad": 4},
        xaxis={
            **figures_axis(axis),
            "range": [-GAP * right, right],
            "nticks": 6,
            "ticksuffix": "%",
            "zeroline": False,
        },
        yaxis=rows_axis(labels),
    )
