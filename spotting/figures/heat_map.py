"""Causes x signs: how often each sign goes with each cause, as the sources word it."""

from __future__ import annotations

import textwrap

import pandas as pd

from spotting import theme

# Pixels. A cell is never drawn narrower: the box around the chart scrolls.
CELL = 28
ROW = 31
COLUMN_LABELS = 215
OVERHANG = 130
MARGIN = 16

# Row labels: size and width of a letter in pixels, and letters before a second line.
SMALL = 12.5
LETTER = 6.9
LONGEST = 27

_STATES = list(theme.STATE_COLOURS)


def heat_map(grid: pd.DataFrame) -> dict[str, object]:
    """Draw the grid, with a heading row for each kind of cause.

    Parameters
    ----------
    grid
        One row a cell, as `grids.cause_sign_grid` returns it.

    Each cell's `customdata` is `[cause id, symptom id, hover words]`; heading rows
    and cells that nothing links have no ids.
    """
    rows, signs = _rows(grid), _signs(grid)
    cells = dict(
        zip(zip(grid["cause"], grid["sign"], strict=True), grid["state"], strict=True)
    )
    states = [[cells.get((cause, sign), "") for sign, *_ in signs] for cause, _ in rows]
    return {
        "data": [_trace(rows, signs, states)],
        "layout": _layout(rows, signs),
    }


def marked(figure: dict[str, object], cause: str, sign: str) -> dict[str, object]:
    """Return the figure with an outline around the row in focus and its open cell."""
    (cells,) = figure["data"]
    rows = [{cell[0] for cell in line} - {""} for line in cells["customdata"]]
    row = next((y for y, ids in enumerate(rows) if cause in ids), None)
    if row is None:
        return figure
    signs = [cell[1] for cell in cells["customdata"][row]]
    shapes = [_outline(-0.5, len(signs) - 0.5, row)]
    if sign in signs:
        shapes.append(_outline(signs.index(sign) - 0.5, signs.index(sign) + 0.5, row))
    return {**figure, "layout": {**figure["layout"], "shapes": shapes}}


def _outline(x0: float, x1: float, row: int) -> dict[str, object]:
    line = {"color": theme.MARK, "width": 3}
    place = {"x0": x0, "x1": x1, "y0": row - 0.5, "y1": row + 0.5}
    return {"type": "rect", **place, "line": line}


def size(grid: pd.DataFrame) -> tuple[int, int]:
    """Return the smallest width and the height of the heat map, in pixels."""
    rows = _rows(grid)
    width = _row_labels(rows) + CELL * grid["sign"].nunique() + OVERHANG
    return width, COLUMN_LABELS + ROW * len(rows) + MARGIN


def _row_labels(rows: list[tuple[str, str]]) -> int:
    lines = (line for _, label in rows for line in label.split("<br>"))
    return int(LETTER * max(map(len, lines), default=0)) + MARGIN


def _rows(grid: pd.DataFrame) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    kind = None
    for id_, label, category, evidence in _distinct(
        grid, "cause", "cause_label", "category", "evidence"
    ):
        if category != kind:
            kind = category
            rows.append(("", f"<b>{kind.capitalize()}</b>"))
        rows.append((id_, two_lines(theme.cause_label(label, evidence))))
    return rows


def _signs(grid: pd.DataFrame) -> list[tuple[str, str, bool]]:
    return _distinct(grid, "sign", "sign_label", "chosen")


def _distinct(grid: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(
        dict.fromkeys(zip(*(grid[name].tolist() for name in columns), strict=True))
    )


def two_lines(label: str) -> str:
    """Break a long name in two, as the labels of an axis show it."""
    width = max(LONGEST, len(label) * 2 // 3)
    return "<br>".join(textwrap.wrap(label, width, break_on_hyphens=False))


def _trace(rows, signs, states) -> dict[str, object]:
    custom = [
        [
            _custom(cause, label, sign, name, state)
            for (sign, name, _), state in zip(signs, line, strict=True)
        ]
        for (cause, label), line in zip(rows, states, strict=True)
    ]
    return {
        "type": "heatmap",
        "x": list(range(len(signs))),
        "y": list(range(len(rows))),
        "z": [[_STATES.index(s) if s else None for s in line] for line in states],
        "zmin": -0.5,
        "zmax": len(_STATES) - 0.5,
        "colorscale": _steps(),
        "showscale": False,
        "text": [[_symbol(state) for state in line] for line in states],
        "texttemplate": "%{text}",
        "textfont": {"size": 15},
        "customdata": custom,
        "hovertemplate": "%{customdata[2]}<extra></extra>",
        "hoverongaps": False,
        "xgap": 2,
        "ygap": 2,
    }


def _custom(cause: str, label: str, sign: str, name: str, state: str) -> list[str]:
    words = f"{label.replace('<br>', ' ')}<br>{name}: {state}"
    return [cause, sign, words] if state not in ("", "not linked") else ["", "", words]


def _symbol(state: str) -> str:
    symbol = theme.STATE_SYMBOLS.get(state, "")
    if not symbol:
        return ""
    ink = theme.STATE_INK.get(state, theme.DARK_INK)
    return f'<span style="color:{ink}">{symbol}</span>'


def _steps() -> list[list[object]]:
    count = len(_STATES)
    return [
        [edge / count, colour]
        for number, colour in enumerate(theme.STATE_COLOURS.values())
        for edge in (number, number + 1)
    ]


def _layout(rows, signs) -> dict[str, object]:
    height = COLUMN_LABELS + ROW * len(rows) + MARGIN
    names = [f"<b>{label}</b>" if chosen else label for _, label, chosen in signs]
    return theme.base_layout(
        height,
        margin={
            "l": _row_labels(rows),
            "r": OVERHANG,
            "t": COLUMN_LABELS,
            "b": MARGIN,
            "pad": 4,
        },
        xaxis={
            "side": "top",
            "ticklabeloverflow": "allow",
            "tickangle": -58,
            "tickvals": list(range(len(signs))),
            "ticktext": names,
            "range": [-0.5, len(signs) - 0.5],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={
            "tickvals": list(range(len(rows))),
            "ticktext": [label for _, label in rows],
            "tickfont": {"size": SMALL},
            "range": [len(rows) - 0.5, -0.5],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
    )
