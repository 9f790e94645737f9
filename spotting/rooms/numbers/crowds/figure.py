"""One figure a row, crowd by crowd, on an axis where each line is ten times more."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Container

import pandas as pd

from spotting.charts.intervals import (
    LABELS,
    Mark,
    beside,
    figures_axis,
    known,
    note,
    rows_chart,
)
from spotting.text import say

ROW = 35
EDGES = {"r": 14, "t": 26, "b": 92}
GAP = 0.16
"""Free place left of the edge, in powers of ten: marks there must not hide labels."""
LONGEST = 22
"""Letters of a row's second line that fit beside the chart."""

FEW_ROW = 50
FEW_EDGES = {"r": 14, "t": 8, "b": 48}
"""Pixels of a chart of a few rows, whose labels have three lines."""
INDENT = "\u00a0\u00a0\u00a0"
"""What keeps words clear of the mark that they start at."""

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
    "second-hand": "numbers-crowds-quoted",
    "modelled": "numbers-crowds-modelled",
    "derived": "numbers-crowds-derived",
}


def few_chart(
    frame: pd.DataFrame, axis: str, told: Container[str]
) -> dict[str, object]:
    """Draw a few figures; each row says its crowd itself, those `told` stand out."""
    left, right = _edges(frame)
    rows = list(frame.itertuples())
    figures = [(y, row) for y, row in enumerate(rows) if pd.notna(row.value)]
    return rows_chart(
        [_mark(y, row, left, right, row.id in told) for y, row in figures],
        [_few_label(row) for row in rows],
        FEW_ROW,
        FEW_EDGES,
        _log_axis(axis, left, right),
    )


def _few_label(row: tuple) -> str:
    """Return a row's name, its crowd, and what the figure rests on."""
    lines = (_name(row, bold=True), row.crowd_short, _counted(row))
    return "<br>".join(filter(None, lines))


def _counted(row: tuple) -> str:
    """Return of how many it is; a model and a range say it in their crowd."""
    counted = row.of_people if pd.notna(row.count) else row.period
    quoted = say("numbers-crowds-quoted") if row.basis == "second-hand" else ""
    if counted and quoted:
        both = say("numbers-crowds-below", counted=counted, basis=quoted)
        return both if len(both) <= LONGEST else counted
    return counted or quoted


def crowds_chart(frame: pd.DataFrame, axis: str) -> dict[str, object]:
    """Draw the figures of one outcome under a heading for each crowd.

    Parameters
    ----------
    frame
        As `model.crowds` returns it.
    axis
        What the figures are counted in, with its base.

    A count of 0 stands left of the first line of the axis, on which it has no place: on
    that line it would read as a number. It has no line of its own, which would be the
    longest of all: words say what still fits the count.
    `customdata` is `[id, hover words]`.
    """
    rows = _rows(frame)
    left, right = _edges(frame)
    drawn = [(y, row) for y, (_, row) in enumerate(rows) if row is not None]
    figures = [(y, row) for y, row in drawn if pd.notna(row.value)]
    x_axis = _log_axis(axis, left, right)
    return rows_chart(
        [_mark(y, row, left, right) for y, row in figures],
        ["" if row is None else _label(row) for _, row in rows],
        ROW,
        EDGES,
        x_axis,
        annotations=[
            *_notes(rows),
            *_ticks_on_top(x_axis["tickvals"], x_axis["ticktext"]),
        ],
    )


def _log_axis(title: str, left: float, right: float) -> dict[str, object]:
    ticks = [
        10.0**power
        for power in range(round(math.log10(left)), math.floor(math.log10(right)) + 1)
    ]
    return {
        **figures_axis(title),
        "type": "log",
        "tickvals": ticks,
        "ticktext": [f"{tick:,.0f}" if tick >= 1 else f"{tick:g}" for tick in ticks],
        "range": [math.log10(left) - GAP, math.log10(right)],
        "zeroline": False,
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


def _mark(y: int, row: tuple, left: float, right: float, told: bool = False) -> Mark:
    if not row.value:
        return _none_found(y, row, left)
    x = max(row.value, left)
    end = known(row.value_high)
    share = math.log(x / left) / math.log(right / left)
    return Mark(
        y=y,
        x=x,
        id=row.id,
        text=row.shown,
        hover=_hover(row),
        symbol=SYMBOLS[row.basis][0],
        size=12,
        low=max(row.low, left) if pd.notna(row.low) else None,
        high=known(row.high),
        end=end,
        quoted=row.basis == "second-hand",
        place=beside(share, 0.15, 0.85, whole=end is not None),
        told=told,
    )


def _none_found(y: int, row: tuple, left: float) -> Mark:
    return Mark(
        y=y,
        x=left * 10 ** (-GAP / 2),
        id=row.id,
        text=INDENT + row.none_found.replace("<br>", f"<br>{INDENT}"),
        hover=_hover(row),
        symbol=ZERO[0],
        size=12,
        place="right",
        lift=0,
    )


def _hover(row: tuple) -> str:
    people = "<br>".join(textwrap.wrap(row.people, 40))
    counted = f"{row.of_people}<br>" if row.of_people else ""
    name = say("numbers-crowds-hover", label=row.label, figure=row.shown)
    return f"<b>{name}</b><br>{counted}{people}"


def _label(row: tuple) -> str:
    """Return a row's name, and below it what the figure rests on."""
    if pd.isna(row.value):
        return ""
    below = _below(row)
    return f"{_name(row)}<br>{below}" if below else _name(row)


def _name(row: tuple, bold: bool = False) -> str:
    name = f"<b>{row.label}</b>" if bold else row.label
    return f"{name}*" if row.counted_as else name


def _below(row: tuple) -> str:
    counted = row.of_people if pd.notna(row.count) else row.period or row.of_people
    short = say(_SHORT[row.basis]) if row.basis in _SHORT else ""
    if counted and short:
        both = say("numbers-crowds-below", counted=counted, basis=short)
        return both if len(both) <= LONGEST else short
    return short or (counted if len(counted) <= LONGEST else "")


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
    above = {"name": "tick", "yref": "paper", "y": 1, "yanchor": "bottom", "xref": "x"}
    return [
        note(word, **above, x=math.log10(tick))
        for tick, word in zip(ticks, words, strict=True)
    ]
