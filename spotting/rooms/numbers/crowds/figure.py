"""One figure a row, crowd by crowd, on an axis where each line is ten times more."""

from __future__ import annotations

import math
import textwrap

import pandas as pd

from spotting.charts import theme
from spotting.charts.intervals import (
    LABELS,
    Mark,
    figures_axis,
    note,
    rows_axis,
    traces,
)

ROW = 35
TOP = 26
BOTTOM = 92
GAP = 0.16
"""Free place left of the edge, in powers of ten: marks there must not hide labels."""
LONGEST = 22
"""Letters of a row's second line that fit beside the chart."""

SYMBOLS = {
    "first-hand": ("circle", "●"),
    "second-hand": ("diamond-open", "◇"),
    "modelled": ("triangle-up-open", "△"),
    "derived": ("square-open", "□"),
}
"""Plotly's name of each basis's mark, and the sign that a legend shows."""
ZERO = ("triangle-left", "◀")
RANGE, QUOTED_RANGE = "━", "┅"
_SHORT = {
    "second-hand": "quoted",
    "modelled": "from a model",
    "derived": "our count",
}


def crowds_chart(frame: pd.DataFrame, axis: str) -> dict[str, object]:
    """Draw the figures of one outcome under a heading for each crowd.

    Parameters
    ----------
    frame
        As `counting.crowds` returns it.
    axis
        What the figures are counted in, with its base.

    A count of 0 stands at the edge of the axis, as it has no place on it; its line
    ends at the upper end of the interval. `customdata` is `[id, hover words]`.
    """
    rows = _rows(frame)
    left, right = _edges(frame)
    drawn = [(y, row) for y, (_, row) in enumerate(rows) if row is not None]
    known = [(y, row) for y, row in drawn if pd.notna(row.value)]
    marks = [_mark(y, row, left, right) for y, row in known]
    return {
        "data": traces(marks),
        "layout": _layout(rows, axis, math.log10(left), math.log10(right)),
    }


def _rows(frame: pd.DataFrame) -> list[tuple[str, tuple | None]]:
    """Return headings, as words alone, and rows of the frame, as they stand below."""
    rows: list[tuple[str, tuple | None]] = []
    heading = None
    for row in frame.itertuples():
        if (row.heading, row.heading_note) != heading:
            heading = (row.heading, row.heading_note)
            rows.append((f"<b>{row.heading}</b><br>{row.heading_note}", None))
        rows.append(("", row))
    return rows


def _edges(frame: pd.DataFrame) -> tuple[float, float]:
    numbers = pd.concat([frame[c] for c in ("value", "value_high", "low", "high")])
    numbers = numbers[numbers > 0]
    if numbers.empty:
        return 1.0, 10.0
    return 10.0 ** math.floor(math.log10(numbers.min())), numbers.max() * 1.7


def _mark(y: int, row: tuple, left: float, right: float) -> Mark:
    x = max(row.value, left)
    whole = pd.notna(row.value_high)
    return Mark(
        y=y,
        x=x,
        id=row.id,
        text=row.shown,
        hover=_hover(row),
        symbol=SYMBOLS[row.basis][0] if row.value else ZERO[0],
        size=12,
        low=max(row.low, left) if pd.notna(row.low) else None,
        high=row.high if pd.notna(row.high) else None,
        end=row.value_high if whole else None,
        quoted=row.basis == "second-hand",
        place=_place(math.log(x / left) / math.log(right / left), whole),
    )


def _place(share: float, whole: bool) -> str:
    """Keep the value inside the chart: `share` is how far right its mark stands."""
    if share > (0.5 if whole else 0.85):
        return "left"
    return "right" if whole or share < 0.15 else "center"


def _hover(row: tuple) -> str:
    people = "<br>".join(textwrap.wrap(row.people, 40))
    counted = f"{row.of_people}<br>" if row.of_people else ""
    return f"<b>{row.label}: {row.shown}</b><br>{counted}{people}"


def _label(row: tuple) -> str:
    """Return a row's name, and below it what the figure rests on."""
    if pd.isna(row.value):
        return ""
    counted = row.of_people if pd.notna(row.count) else row.period or row.of_people
    short = _SHORT.get(row.basis, "")
    below = ", ".join(part for part in (counted, short) if part)
    below = below if len(below) <= LONGEST else short
    star = "*" if row.counted_as else ""
    return f"{row.label}{star}<br>{below}" if below else f"{row.label}{star}"


def _layout(rows, axis: str, left: float, right: float) -> dict[str, object]:
    ticks = [10.0**power for power in range(round(left), math.floor(right) + 1)]
    words = [f"{tick:,.0f}" if tick >= 1 else f"{tick:g}" for tick in ticks]
    return theme.base_layout(
        TOP + ROW * max(1, len(rows)) + BOTTOM,
        margin={"l": LABELS, "r": 14, "t": TOP, "b": BOTTOM, "pad": 4},
        xaxis={
            **figures_axis(axis),
            "type": "log",
            "tickvals": ticks,
            "ticktext": words,
            "range": [left - GAP, right],
            "zeroline": False,
        },
        yaxis=rows_axis(["" if row is None else _label(row) for _, row in rows]),
        annotations=[*_notes(rows), *_ticks_on_top(ticks, words)],
    )


def _notes(rows) -> list[dict[str, object]]:
    found = []
    for y, (heading, row) in enumerate(rows):
        place = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "y": y}
        if row is None:
            found.append(note(heading, **place, xshift=8 - LABELS))
        elif pd.isna(row.value):
            found.append(note(f"<i>{row.label}</i>", **place, xshift=6))
    return found


def _ticks_on_top(ticks: list[float], words: list[str]) -> list[dict[str, object]]:
    """Say the axis's numbers above the first row as well: the chart is long."""
    above = {"yref": "paper", "y": 1, "yanchor": "bottom", "xref": "x"}
    return [
        note(word, **above, x=math.log10(tick))
        for tick, word in zip(ticks, words, strict=True)
    ]
