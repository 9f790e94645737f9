"""Charts of rows: in each a point with its interval, or a range, under its value."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from math import isnan

from spotting.charts import theme

COLOUR = theme.MID_BLUE
SMALL = 12
LABELS = 152
"""Pixels for the labels left of the points."""
LIFT = 0.36
"""How far over its mark a value stands, in rows."""


@dataclass(frozen=True)
class Mark:
    """One row: a point at `x`, or a line from `x` to `end` if that is given.

    `low` and `high` are the ends of its interval, None without one. `text` stands
    over the mark, at its `place` (left, center or right of it); `hover` says all of
    it, and `id` is what a click brings. A `quoted` range is a broken line. A `told`
    mark is one that the words beside the chart speak of. `lift` is how far over its
    mark the value stands, in rows.
    """

    y: int
    x: float
    id: str
    text: str
    hover: str
    symbol: str = "circle"
    size: float = 10
    low: float | None = None
    high: float | None = None
    end: float | None = None
    place: str = "center"
    quoted: bool = False
    told: bool = False
    lift: float = LIFT


def known(value: float) -> float | None:
    """Return an end of an interval, None where it is missing in a frame."""
    return None if isnan(value) else value


def beside(share: float, left: float, right: float, whole: bool = False) -> str:
    """Return where a value stands so that it stays inside the chart.

    `share` is how far right its mark stands; a value turns inwards beyond `left` and
    `right`. The value of a `whole` range always stands beside one of its ends.
    """
    if share > (0.5 if whole else right):
        return "left"
    return "right" if whole or share < left else "center"


def rows_chart(
    marks: list[Mark],
    labels: list[str],
    row: int,
    edges: dict[str, int],
    axis: dict[str, object],
    **layout: object,
) -> dict[str, object]:
    """Return a figure of marks whose rows have these labels, `row` pixels high.

    `edges` are the pixels on the right (`r`), on top (`t`), below (`b`) and, if it is
    not `LABELS`, on the left (`l`), `axis` is the axis of the figures, and `layout`
    what else the chart has.
    """
    height = edges["t"] + row * max(1, len(labels)) + edges["b"]
    shared = theme.base_layout(
        height,
        margin={"l": LABELS, **edges, "pad": 4},
        xaxis=axis,
        yaxis=rows_axis(labels),
    )
    return {"data": traces(marks), "layout": shared | layout}


def traces(marks: list[Mark]) -> list[dict[str, object]]:
    """Return the lines of the intervals, the ranges, the points and their values."""
    whole = [mark for mark in marks if mark.end is not None]
    points = [mark for mark in marks if mark.end is None]
    spans = [(mark.y, mark.low, mark.high, mark) for mark in points if mark.high]
    kinds = (("range", False, "solid"), ("quoted range", True, "4px,3px"))
    found = []
    if spans:
        found.append(_lines(spans, 2) | {"hoverinfo": "skip", "name": "interval"})
    for name, quoted, dash in kinds:
        ranges = [(m.y, m.x, m.end, m) for m in whole if m.quoted == quoted]
        if ranges:
            found.append(_lines(ranges, 7, dash) | _hover() | {"name": name})
    if points:
        found.append(_points(points))
    return [*found, _values(marks)] if marks else []


def drawn(figure: dict) -> set[str]:
    """Return what a figure of `traces` shows: their names, and the marks' symbols."""
    symbols = (
        trace["marker"]["symbol"] for trace in figure["data"] if "marker" in trace
    )
    return {trace["name"] for trace in figure["data"]}.union(*symbols)


def _lines(spans: list[tuple], width: int, dash: str = "solid") -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _, low, high, _ in spans for x in (low, high, None)],
        "y": [y for y, *_ in spans for y in (y, y, None)],
        "customdata": [c for *_, mark in spans for c in (*[_custom(mark)] * 2, None)],
        "line": {"color": COLOUR, "width": width, "dash": dash},
        "connectgaps": False,
        "cliponaxis": False,
    }


def _points(marks: list[Mark]) -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "figure",
        "x": [mark.x for mark in marks],
        "y": [mark.y for mark in marks],
        "customdata": [_custom(mark) for mark in marks],
        "marker": {
            "symbol": [mark.symbol for mark in marks],
            "size": [mark.size for mark in marks],
            "color": [_colour(mark) for mark in marks],
            "line": {"color": [_colour(mark) for mark in marks], "width": 2},
            "opacity": 1,
        },
        "cliponaxis": False,
        **_hover(),
    }


def _values(marks: list[Mark]) -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "text",
        "name": "value",
        "x": [
            mark.end if mark.place == "left" and mark.end else mark.x for mark in marks
        ],
        "y": [mark.y - mark.lift for mark in marks],
        "text": [mark.text for mark in marks],
        "textposition": [f"middle {mark.place}" for mark in marks],
        "textfont": {"size": SMALL},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _colour(mark: Mark) -> str:
    return theme.MARK if mark.told else COLOUR


def _custom(mark: Mark) -> list[str]:
    return [mark.id, mark.hover]


def _hover() -> dict[str, object]:
    return {"hovertemplate": "%{customdata[1]}<extra></extra>"}


def rows_axis(labels: list[str]) -> dict[str, object]:
    """Return the axis of the rows: the first on top, its labels on the left."""
    return {
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
        "tickfont": {"size": SMALL},
        "range": [len(labels) - 0.5, -0.5],
        "showgrid": False,
        "showline": False,
        "zeroline": False,
        "fixedrange": True,
    }


def figures_axis(title: str) -> dict[str, object]:
    """Return what the axis of the figures has on each chart; its title is wrapped."""
    return {
        "title": {
            "text": "<br>".join(textwrap.wrap(title, 30)),
            "font": {"size": SMALL + 1},
            "standoff": 12,
        },
        "tickfont": {"size": SMALL},
        "tickangle": 0,
        "fixedrange": True,
    }


def note(text: str, **place: object) -> dict[str, object]:
    """Return words that stand in the chart without an arrow."""
    return {
        "text": text,
        "showarrow": False,
        "align": "left",
        "font": {"size": SMALL},
        **place,
    }
