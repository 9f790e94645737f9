"""Drawings of how discharge changes and looks: no numbers, for none was measured."""

from __future__ import annotations

from itertools import starmap
from textwrap import wrap

import pandas as pd

from spotting.charts import theme
from spotting.text import say, say_word
from spotting.text.markup import element

HEIGHT = 380
_ENDS = ((0, "fluids-axis-thick"), (1, "fluids-axis-wet"))
_AMOUNTS = ("less", "usual", "more")
_FILL = "rgba(61,116,160,0.16)"
_EDGE = 0.06


def cycle_chart(phases: pd.DataFrame, line: pd.DataFrame, flat: pd.DataFrame) -> dict:
    """Draw the look over a usual cycle, or beside it one that may not change.

    Parameters
    ----------
    phases
        As `model.phases` returns them: `place`, `look`, `start`, `x`, `end`,
        `height`.
    line
        As `model.line` returns it: `x`, `height`.
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
            _note(flat["x"].median(), -0.16, say("fluids-line-flat")),
            _note(flat["x"].median(), 1.14, say("fluids-line-usual")),
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


def _end(y: int, name: str) -> dict[str, object]:
    """Write an end of the drawn scale inside the axis: outside it takes a phone's room.

    Plotly gives tick labels inside a colour of its own, which fails on a dark page.
    """
    return _note(0, y, _lines(say(name), 9)) | {
        "xref": "paper",
        "xanchor": "left",
        "align": "left",
    }


def _note(x: float, y: float, words: str) -> dict[str, object]:
    return {"x": x, "y": y, "text": words, "showarrow": False, "yanchor": "middle"}


def _cycle_layout(phases: pd.DataFrame, notes: list) -> dict[str, object]:
    return theme.base_layout(
        HEIGHT,
        margin={"l": 8, "r": 12, "t": 12, "b": 84, "pad": 4},
        annotations=[*notes, *starmap(_end, _ENDS)],
        shapes=[_boundary(x) for x in phases["start"][1:]],
        xaxis=_axis(
            phases["x"].tolist(),
            [_lines(place, 8) for place in phases["place"]],
            say("fluids-axis-phase"),
            _reach(phases),
        ),
        yaxis=_axis(
            [],
            [],
            say("fluids-axis-feel"),
            [-0.5, 1.5],
        ),
    )


def _reach(phases: pd.DataFrame) -> list[float]:
    """Return from where to where the axis goes: words at its ends stay whole."""
    end = phases["end"].max() if len(phases) else 1.0
    return [-end * _EDGE, end * (1 + _EDGE)]


def _boundary(x: float) -> dict[str, object]:
    """Draw where a phase begins, so that its length is seen."""
    line = {"color": theme.MID_BLUE, "width": 1, "dash": "dot"}
    at = {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1}
    return {**at, "line": line, "layer": "below"}


def amount_chart(amounts: pd.DataFrame) -> dict[str, object]:
    """Draw how much there is beside the usual, as words and no number.

    Parameters
    ----------
    amounts
        As `model.amounts` returns them: `label`, `amount`, `height`.
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
            say("fluids-axis-life"),
            [-0.6, len(amounts) - 0.4],
        ),
        yaxis=_axis(
            [1, 2, 3],
            [say_word(amount) for amount in _AMOUNTS],
            say("fluids-axis-amount"),
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


# What is drawn beside a look. Words say it all.

_DROP = "M22,3 C30,14 37,21 37,29 A15,13 0 0 1 7,29 C7,21 14,14 22,3 Z"
_LOWER = "M7,29 A15,13 0 0 0 37,29 Z"
_COLOURS = {
    "white": "#ffffff",
    "grey": "#d9d9d2",
    "yellow": "#d8cf73",
    "brown": "#8a5f45",
    "pink": "#eab3b3",
    "green": "#93ad6c",
    "red": "#b8433c",
}
_LINES = {
    "shine": "M13,28 C13,33 17,37 21,37",
    "waves": "M12,24q5,-4 10,0t10,0M12,32q5,-4 10,0t10,0",
    "cross": "M22,18 L22,32 M15,25 L29,25",
}
_DOTS = {
    "lumps": ((17, 27, 4), (26, 24, 3.5), (26, 34, 4), (18, 36, 2)),
    "bubbles": ((17, 24, 2), (25, 20, 2), (28, 27, 2)),
    "spots": ((16, 27, 3), (27, 25, 3), (21, 35, 3), (22, 18, 2)),
}
"""Marks of lines, and of dots: the middle of each, and its radius."""


def drop(row) -> str:
    """Return the drop of a look: its colours, and what is drawn on it."""
    fill = _COLOURS.get(row.drop_colour, "none")
    lower = _COLOURS.get(row.drop_lower, "")
    return element(
        "svg",
        f'<path fill="{fill}" d="{_DROP}"/>',
        f'<path fill="{lower}" d="{_LOWER}"/>' if lower else "",
        _mark(row.drop_mark),
        f'<path class="les-drop-line" d="{_DROP}"/>',
        viewBox="0 0 44 46",
        class_="les-drop",
        aria_hidden="true",
    )


def _mark(name: str) -> str:
    if name in _LINES:
        return f'<path class="les-drop-mark" d="{_LINES[name]}"/>'
    return "".join(
        element("circle", cx=str(x), cy=str(y), r=str(r), class_="les-drop-mark")
        for x, y, r in _DOTS.get(name, ())
    )
