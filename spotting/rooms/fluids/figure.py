"""Drawings of how discharge changes: words on the axes, for nothing was measured."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd

from spotting.charts import theme

HEIGHT = 380
_ENDS = ((0, "thicker,<br>stickier"), (1, "wetter,<br>slippery"))
_FILL = "rgba(61,116,160,0.16)"
_SCALE = "(drawn, not measured)"


def cycle_chart(phases: pd.DataFrame, line: pd.DataFrame, flat: pd.DataFrame) -> dict:
    """Draw the look over a usual cycle, or beside it one that may not change.

    Parameters
    ----------
    phases
        As `cycles.phases` returns them: `place`, `look`, `x`, `height`.
    line
        As `cycles.line` returns it: `x`, `height`.
    flat
        A line that does not change, in the same columns; empty for a usual cycle.
    """
    usual = flat.empty
    traces = [_area(line) if usual else _dots(line)]
    if usual:
        traces.append(_points(phases))
        notes = [_colour_note(row) for row in phases.itertuples() if _no_height(row)]
    else:
        traces.append(_flat(flat))
        notes = [
            _note(flat["x"].median(), -0.16, "may not change"),
            _note(flat["x"].median(), 1.14, "usual cycle"),
        ]
    return {"data": traces, "layout": _cycle_layout(phases, notes)}


def _no_height(phase) -> bool:
    return pd.isna(phase.height)


def _area(line: pd.DataFrame) -> dict[str, object]:
    return _line(line, "solid", 4) | {"fill": "tozeroy", "fillcolor": _FILL}


def _dots(line: pd.DataFrame) -> dict[str, object]:
    return _line(line, "dot", 2)


def _flat(flat: pd.DataFrame) -> dict[str, object]:
    return _line(flat, "solid", 5) | {"fill": "tozeroy", "fillcolor": _FILL}


def _line(line: pd.DataFrame, dash: str, width: int) -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": line["x"].tolist(),
        "y": line["height"].tolist(),
        "line": {"color": theme.MID_BLUE, "width": width, "dash": dash},
        "hoverinfo": "skip",
    }


def _points(phases: pd.DataFrame) -> dict[str, object]:
    told = phases.dropna(subset=["height"])
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": told["x"].tolist(),
        "y": told["height"].tolist(),
        "marker": {"color": theme.MID_BLUE, "size": 13},
        "text": [_lines(look, 10) for look in told["look"]],
        "textposition": [_side(height) for height in told["height"]],
        "cliponaxis": False,
        "hovertext": told["place"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _side(height: float) -> str:
    """Put words where the line does not pass."""
    return "top center" if height else "bottom center"


def _colour_note(phase) -> dict[str, object]:
    return _note(phase.x, 0.5, f"◆ {_lines(phase.look, 10)}")


def _end(end: tuple[int, str]) -> dict[str, object]:
    """Write an end of the drawn scale inside the axis: outside it takes a phone's room.

    Plotly gives tick labels inside a colour of its own, which fails on a dark page.
    """
    return _note(0, *end) | {"xref": "paper", "xanchor": "left", "align": "left"}


def _note(x: float, y: float, words: str) -> dict[str, object]:
    return {"x": x, "y": y, "text": words, "showarrow": False, "yanchor": "middle"}


def _cycle_layout(phases: pd.DataFrame, notes: list) -> dict[str, object]:
    return theme.base_layout(
        HEIGHT,
        margin={"l": 8, "r": 12, "t": 12, "b": 84, "pad": 4},
        annotations=[*notes, *map(_end, _ENDS)],
        xaxis=_axis(
            phases["x"].tolist(),
            [_lines(place, 8) for place in phases["place"]],
            "phase of the cycle",
            [-0.55, len(phases) - 0.45],
        ),
        yaxis=_axis(
            [],
            [],
            f"look and feel {_SCALE}",
            [-0.5, 1.5],
        ),
    )


def amount_chart(amounts: pd.DataFrame) -> dict[str, object]:
    """Draw how much there is beside the usual, as words and no number.

    Parameters
    ----------
    amounts
        As `cycles.amounts` returns them: `label`, `amount`, `height`.
    """
    bars = {
        "type": "bar",
        "x": list(range(len(amounts))),
        "y": amounts["height"].tolist(),
        "width": 0.5,
        "marker": {
            "color": [theme.PALE_BLUE, theme.MID_BLUE],
            "line": {"color": theme.BLUE, "width": 1},
        },
        "text": amounts["amount"].tolist(),
        "textposition": "outside",
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
    return {"data": [bars], "layout": _amount_layout(amounts)}


def _amount_layout(amounts: pd.DataFrame) -> dict[str, object]:
    return theme.base_layout(
        HEIGHT,
        margin={"l": 8, "r": 12, "t": 12, "b": 64, "pad": 4},
        xaxis=_axis(
            list(range(len(amounts))),
            [_lines(label, 16) for label in amounts["label"]],
            "time of life",
            [-0.6, len(amounts) - 0.4],
        ),
        yaxis=_axis(
            [1, 2, 3],
            ["less", "usual", "more"],
            f"how much {_SCALE}",
            [0, 3.6],
        ),
    )


def _axis(
    places: list, words: list[str], title: str, between: list[float]
) -> dict[str, object]:
    return {
        "title": {"text": title, "standoff": 8},
        "tickmode": "array",
        "tickvals": places,
        "ticktext": words,
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "range": between,
        "tickfont": {"size": 13},
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
        "showline": True,
        "automargin": True,
    }


def _lines(words: str, width: int) -> str:
    return "<br>".join(wrap(words, width, break_long_words=False))
