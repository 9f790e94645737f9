"""The figures of Explore: the heat map of causes and signs, and two small charts."""

from __future__ import annotations

import math
import textwrap
from functools import cache

import pandas as pd

from spotting.charts import theme
from spotting.text import say, say_word

# Pixels. The chart is as wide as its cells: the box around it scrolls if it must.
CELL = 34
ROW = 30
OVERHANG = 40
GAP = 2
MARGIN = 16
FIT_BAR, KINDS_BAR = 52, 30

# Left of the column labels and above the row labels stands what the cells mean.
CORNER_WIDTH, CORNER_HEIGHT = 244, 150

# Row labels: size and width of a letter in pixels, and letters before a second line.
SMALL = 12.5
LETTER = 6.9
LONGEST = 30

# Column labels: their slope in degrees, letters before a second line, letter's width.
SLOPE = -50
COLUMN_LONGEST = 36
COLUMN_LETTER = 8

_STATES = list(theme.STATE_COLOURS)
_PLACES = {state: place for place, state in enumerate(_STATES)}


def heat_map(grid: pd.DataFrame) -> dict[str, object]:
    """Draw the grid; a heading row parts what fits from what is not ruled out.

    Parameters
    ----------
    grid
        One row a cell, as `causes.cause_sign_grid` returns it.

    A linked cell's `customdata` is `[cause id, symptom id]`; in heading rows and where
    nothing links the two it is "".
    """
    rows, signs = _rows(grid), _signs(grid)
    columns = (grid[name].tolist() for name in ("cause", "sign", "state"))
    cells = {(cause, sign): state for cause, sign, state in zip(*columns, strict=True)}
    states = [[cells.get((cause, sign), "") for sign, *_ in signs] for cause, _ in rows]
    return {
        "data": [_trace(rows, signs, states)],
        "layout": {**_layout(rows, signs), "shapes": _shapes(states)},
    }


def marked(figure: dict[str, object], cause: str, sign: str) -> dict[str, object]:
    """Return the figure with an outline around the row in focus and its open cell."""
    if not cause:
        return figure
    (cells,) = figure["data"]
    rows = cells["customdata"]
    row = next((y for y, line in enumerate(rows) if _is_of(line, cause)), None)
    if row is None:
        return figure
    shapes = [*figure["layout"]["shapes"], _outline(-0.5, len(rows[row]) - 0.5, row)]
    if [cause, sign] in rows[row]:
        column = rows[row].index([cause, sign])
        shapes.append(_outline(column - 0.5, column + 0.5, row))
    return {**figure, "layout": {**figure["layout"], "shapes": shapes}}


def _is_of(line: list, cause: str) -> bool:
    """Whether a row of cells belongs to a cause: any linked cell says so."""
    return next((ids[0] for ids in line if ids), "") == cause


def _outline(x0: float, x1: float, row: int) -> dict[str, object]:
    line = {"color": theme.MARK, "width": 3}
    place = {"x0": x0, "x1": x1, "y0": row - 0.5, "y1": row + 0.5}
    return {"type": "rect", **place, "line": line}


def size(grid: pd.DataFrame) -> tuple[int, int]:
    """Return the width and the height of the heat map, in pixels."""
    rows = _rows(grid)
    signs = _signs(grid)
    width = _row_labels(rows) + CELL * len(signs) + _overhang(signs)
    return width, _column_labels(signs) + ROW * len(rows) + MARGIN


def _row_labels(rows: list[tuple[str, str]]) -> int:
    lines = (line for _, label in rows for line in label.split("<br>"))
    longest = max(map(len, lines), default=0)
    return max(int(LETTER * longest) + MARGIN, CORNER_WIDTH)


def _column_labels(signs: list[tuple[str, str, bool]]) -> int:
    """Return the room above the cells: as much as the longest sloping name takes."""
    lines = (line for _, label, _ in signs for line in label.split("<br>"))
    longest = max(map(len, lines), default=0) * COLUMN_LETTER
    room = int(longest * math.sin(math.radians(-SLOPE))) + 2 * MARGIN
    return max(room, CORNER_HEIGHT)


def _overhang(signs: list[tuple[str, str, bool]]) -> int:
    """Return the room at the right: as far as a sloping name reaches over the edge."""
    slope = math.cos(math.radians(SLOPE)) * COLUMN_LETTER
    reach = (
        slope * max(map(len, label.split("<br>"))) - CELL * (len(signs) - place)
        for place, (_, label, _) in enumerate(signs)
    )
    return max(OVERHANG, math.ceil(max(reach, default=0)) + MARGIN)


def _rows(grid: pd.DataFrame) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    last = "first"
    for id_, label, urgency, evidence, place, read in _distinct(
        grid, "cause", "cause_label", "urgency", "evidence", "place", "read"
    ):
        if place != last:
            last = place
            rows.append(("", f"<b>{say('explore-grid-second')}</b>"))
        rows.append((id_, _row_label(label, urgency, evidence, read)))
    return rows


def _row_label(label: str, urgency: str, evidence: str, read: int) -> str:
    """Name a cause, with how soon, and how much was read of it."""
    name = theme.cause_label(label, evidence)
    said = say("explore-grid-row", cause=name, read=read)
    return f"{theme.URGENCY_SYMBOLS[urgency]} {two_lines(said)}"


def _signs(grid: pd.DataFrame) -> list[tuple[str, str, bool]]:
    return [
        (id_, two_lines(label, COLUMN_LONGEST), chosen)
        for id_, label, chosen in _distinct(grid, "sign", "sign_label", "chosen")
    ]


def _distinct(grid: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(
        dict.fromkeys(zip(*(grid[name].tolist() for name in columns), strict=True))
    )


@cache
def two_lines(label: str, longest: int = LONGEST) -> str:
    """Break a long name in two, as the labels of an axis show it."""
    width = max(longest, len(label) * 2 // 3)
    return "<br>".join(textwrap.wrap(label, width, break_on_hyphens=False))


def _trace(rows, signs, states) -> dict[str, object]:
    hover = say("explore-grid-cell", sign="%{x}", state="%{hovertext}")
    return {
        "type": "heatmap",
        "x": list(range(len(signs))),
        "y": list(range(len(rows))),
        "z": [[_PLACES.get(state) for state in line] for line in states],
        "zmin": -0.5,
        "zmax": len(_STATES) - 0.5,
        "colorscale": _steps(),
        "showscale": False,
        "customdata": [
            [
                _ids(cause, sign, state)
                for (sign, *_), state in zip(signs, line, strict=True)
            ]
            for (cause, _), line in zip(rows, states, strict=True)
        ],
        "hovertext": [list(map(theme.state, line)) for line in states],
        "hovertemplate": f"%{{y}}<br>{hover}<extra></extra>",
        "hoverongaps": False,
    }


def _shapes(states: list[list[str]]) -> list[dict[str, object]]:
    cells = [
        (x, y, state) for y, line in enumerate(states) for x, state in enumerate(line)
    ]
    return [_gaps(states), *theme.marks(cells, CELL, ROW)] if cells else []


def _gaps(states: list[list[str]]) -> dict[str, object]:
    """Part the cells by lines: Plotly's own gaps have it paint each pixel of a cell."""
    right, bottom = len(states[0]) - 0.5, len(states) - 0.5
    columns = "".join(f"M{x - 0.5},-0.5V{bottom}" for x in range(1, len(states[0])))
    rows = "".join(f"M-0.5,{y - 0.5}H{right}" for y in range(1, len(states)))
    line = {"color": theme.LIGHT_INK, "width": GAP}
    return {"type": "path", "name": theme.PAPER, "path": columns + rows, "line": line}


def _ids(cause: str, sign: str, state: str) -> list[str] | str:
    return "" if state in ("", "not linked") else [cause, sign]


def _steps() -> list[list[object]]:
    count = len(_STATES)
    return [
        [edge / count, colour]
        for number, colour in enumerate(theme.STATE_COLOURS.values())
        for edge in (number, number + 1)
    ]


def _layout(rows, signs) -> dict[str, object]:
    top = _column_labels(signs)
    height = top + ROW * len(rows) + MARGIN
    names = [f"<b>{label}</b>" if chosen else label for _, label, chosen in signs]
    return theme.base_layout(
        height,
        margin={
            "l": _row_labels(rows),
            "r": _overhang(signs),
            "t": top,
            "b": MARGIN,
            "pad": 4,
            # Every label has its place: nothing to measure.
            "autoexpand": False,
        },
        xaxis={
            "side": "top",
            "ticklabeloverflow": "allow",
            "tickangle": SLOPE,
            "tickvals": list(range(len(signs))),
            "ticktext": names,
            "range": [-0.5, len(signs) - 0.5],
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={
            "tickvals": list(range(len(rows))),
            "ticktext": [label for _, label in rows],
            "ticklabeloverflow": "allow",
            "tickfont": {"size": SMALL},
            "range": [len(rows) - 0.5, -0.5],
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
    )


def fit_chart(fit: pd.DataFrame) -> dict[str, object]:
    """Draw one bar a cause, most urgent group on top; it counts signs, not chance.

    Parameters
    ----------
    fit
        As `model.fit_by_urgency` returns it: `cause`, `label`, `urgency`,
        `evidence`, `matched`, `chosen`.

    A bar's `customdata` is the cause id.
    """
    traces = [
        _fit_bars(urgency, part) for urgency, part in fit.groupby("urgency", sort=False)
    ]
    chosen = int(fit["chosen"].max()) if len(fit) else 0
    return {"data": traces, "layout": _fit_layout(fit, chosen)}


def _fit_bars(urgency: str, part: pd.DataFrame) -> dict[str, object]:
    symbol = theme.URGENCY_SYMBOLS[urgency]
    counts = part["matched"].astype(int).tolist()
    hover = say("explore-fit-hover", cause="%{y}", count="%{x}")
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{symbol} {say_word(urgency)}",
        "x": counts,
        "y": _axis_labels(part),
        "customdata": part["cause"].tolist(),
        "marker": {"color": theme.URGENCY_COLOURS[urgency]},
        "hovertemplate": f"{hover}<extra>{say_word(urgency)}</extra>",
    }


def _axis_labels(part: pd.DataFrame) -> list[str]:
    names = map(theme.cause_label, part["label"], part["evidence"])
    return [
        f"{theme.URGENCY_SYMBOLS[level]} {two_lines(name)}<br><i>{say_word(level)}</i>"
        for level, name in zip(part["urgency"], names, strict=True)
    ]


def _fit_layout(fit: pd.DataFrame, chosen: int) -> dict[str, object]:
    return theme.base_layout(
        64 + FIT_BAR * max(len(fit), 1),
        xaxis={
            "title": {"text": say("explore-fit-axis", chosen=chosen)},
            "range": [0, max(chosen, 1) * 1.02],
            "tickmode": "linear",
            "dtick": 1 if chosen <= 10 else 5,
            "fixedrange": True,
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": _axis_labels(fit),
            "tickfont": {"size": SMALL},
            "automargin": True,
            "fixedrange": True,
        },
        bargap=0.25,
    )


_PARTS = {
    "first": ("explore-kinds-fit", theme.MID_BLUE, theme.LIGHT_INK),
    "second": ("explore-kinds-second", theme.PALE_BLUE, theme.DARK_INK),
}


def kinds_chart(kinds: pd.DataFrame) -> dict[str, object]:
    """Draw one stacked bar a kind of cause; a click on it filters.

    Parameters
    ----------
    kinds
        As `model.causes_by_kind` returns it: `category`, `first`, `second`,
        `left_out`, `picked`.

    A bar's `customdata` is the kind.
    """
    labels = [
        f"<b>✓ {say_word(kind)}</b>" if picked else say_word(kind)
        for kind, picked in zip(kinds["category"], kinds["picked"], strict=True)
    ]
    traces = [_kinds_bars(kinds, labels, part) for part in _PARTS if kinds[part].any()]
    return {"data": traces, "layout": _kinds_layout(labels)}


def _kinds_bars(kinds: pd.DataFrame, labels: list[str], part: str) -> dict[str, object]:
    message, colour, ink = _PARTS[part]
    name = say(message)
    hover = say("explore-kinds-hover", count="%{x}", list=name)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": kinds[part].tolist(),
        "y": labels,
        "customdata": kinds["category"].tolist(),
        "marker": {"color": colour},
        "text": [str(count) if count else "" for count in kinds[part]],
        "textposition": "inside",
        "textangle": 0,
        "insidetextfont": {"color": ink},
        "hovertemplate": f"{hover}<extra></extra>",
    }


def _kinds_layout(labels: list[str]) -> dict[str, object]:
    return theme.base_layout(
        88 + KINDS_BAR * len(labels),
        barmode="stack",
        bargap=0.25,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        margin={"l": 8, "r": 12, "t": 32, "b": 44, "pad": 4},
        xaxis={
            "title": {"text": say("explore-kinds-axis")},
            "tickformat": "d",
            "rangemode": "tozero",
            "fixedrange": True,
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": labels,
            "automargin": True,
            "fixedrange": True,
        },
    )
