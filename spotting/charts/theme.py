"""Colours, symbols and type of the charts; the page's own are in styles/page.css.

Colours come from the UK Analysis Function's palette, which was made for charts that
colour-blind readers can use. Nothing here leans on colour alone: each state has a
symbol, each urgency an icon and a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spotting.text import say, say_word

BLUE = "#12436D"
MID_BLUE = "#3D74A0"
PALE_BLUE = "#9FB8CE"
MARK = "#C4501B"

NOT_LINKED = "not linked"
"""The state of a cell for which the tables have no row, and so no word."""

STATE_SYMBOLS = {
    "typical": "●",
    "common": "◕",
    "sometimes": "◑",
    "rarely": "◔",
    "not stated": "?",
    "not typical": "✕",
    NOT_LINKED: "",
}
"""How a cell of the grid shows its state, besides its colour."""

STATE_COLOURS = {
    NOT_LINKED: "rgba(0,0,0,0)",
    "not typical": "#F8DCCB",
    "not stated": "#E3E3E3",
    "rarely": "#D3E2EF",
    "sometimes": "#A9C6DF",
    "common": MID_BLUE,
    "typical": BLUE,
}
"""Fill of a cell, in the order of the colour scale."""

DARK_INK = "#1B1B1B"
LIGHT_INK = "#FFFFFF"
PAPER = "paper"
"""Name of a figure's shape that is drawn in the colour of the page behind it."""

_DARK_STATES = ("common", "typical")

URGENCY_SYMBOLS = {
    "self-care advice": "○",
    "routine appointment": "◇",
    "within days": "◆",
    "same day": "▲",
    "emergency": "■",
}
# At least 3:1 against the light page and the dark one.
URGENCY_COLOURS = {
    "self-care advice": "#1F8A80",
    "routine appointment": MID_BLUE,
    "within days": "#6A5FB5",
    "same day": "#C4501B",
    "emergency": "#B03478",
}

FONTS = ("system-ui", "-apple-system", "'Segoe UI'", "Roboto", "sans-serif")
FONT_FAMILY = ", ".join(FONTS)
FONT_SIZE = 14


def ink(state: str) -> str:
    """Return the ink that can be read on a cell of a state."""
    return LIGHT_INK if state in _DARK_STATES else DARK_INK


def state(word: str) -> str:
    """Return in a word how a sign goes with a cause, "" for no state."""
    return say("charts-not-linked") if word == NOT_LINKED else say_word(word)


def cause_label(label: str, evidence: str) -> str:
    """Return a cause's name, with the mark that weak evidence carries everywhere."""
    return say("charts-weak-cause", label=label) if evidence == "C" else label


def base_layout(height: int, **layout: object) -> dict[str, object]:
    """Return the layout that all charts share, with the chart's own on top.

    Ink, grid and background are left to the page, which knows light from dark.
    """
    shared = {
        "height": height,
        "margin": {"l": 8, "r": 12, "t": 8, "b": 44, "pad": 4},
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "dragmode": False,
        "showlegend": False,
        "hoverlabel": {"font": {"family": FONT_FAMILY, "size": FONT_SIZE}},
    }
    return shared | layout


# The symbols in the cells of the heat map are drawn as paths. Plotly lays out each text
# on its own, which would take half of the time until a click is seen; a path for all
# takes next to none. It also looks the same on each phone, whichever letters that has.

RADIUS, LINE = 6, 1.6
"""Pixels: of a symbol's circle, and of its outline."""

_BEND = 0.5523
"""How far a Bézier curve's handles reach, in radii, to follow a quarter of a circle."""

_QUARTERS = (
    ((_BEND, -1), (1, -_BEND), (1, 0)),
    ((1, _BEND), (_BEND, 1), (0, 1)),
    ((-_BEND, 1), (-1, _BEND), (-1, 0)),
    ((-1, -_BEND), (-_BEND, -1), (0, -1)),
)
_TOP = (0, -1)

Path = tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
"""Commands of an SVG path with their points, around (0, 0), in radii."""


def _wedge(quarters: int) -> Path:
    """Return so many quarters of a disc, clockwise from the top."""
    arcs = tuple(("C", points) for points in _QUARTERS[:quarters])
    start = (("M", (_TOP,)), *arcs)
    return start if quarters == 4 else (*start, ("L", ((0, 0),)), ("Z", ()))


_RING = _wedge(4)
_QUESTION = (
    ("M", ((-0.6, -0.5),)),
    ("C", ((-0.6, -1.15), (0.65, -1.15), (0.6, -0.45))),
    ("C", ((0.55, -0.05), (0, -0.05), (0, 0.4))),
    ("M", ((0, 0.78),)),
    ("L", ((0, 1.04),)),
)
_CROSS = (
    ("M", ((-0.7, -0.7),)),
    ("L", ((0.7, 0.7),)),
    ("M", ((-0.7, 0.7),)),
    ("L", ((0.7, -0.7),)),
)

_NONE: Path = ()
LOOKS = {
    "typical": (_RING, _RING),
    "common": (_RING, _wedge(3)),
    "sometimes": (_RING, _wedge(2)),
    "rarely": (_RING, _wedge(1)),
    "not stated": (_QUESTION, _NONE),
    "not typical": (_CROSS, _NONE),
}
"""The outline of each symbol of `STATE_SYMBOLS`, and what of it is filled."""

Cell = tuple[float, float, str]


def marks(cells: Iterable[Cell], width: float, height: float) -> list[dict]:
    """Return the shapes that mark cells: at most two for each ink.

    Parameters
    ----------
    cells
        (x, y, state) of each; a state without a symbol is not marked.
    width, height
        Pixels of a cell, in which the symbols are round.
    """
    shown = [cell for cell in cells if cell[2] in LOOKS]
    radius = (RADIUS / width, RADIUS / height)
    return [
        shape
        for colour in (DARK_INK, LIGHT_INK)
        for shape in _in_one_ink(
            [c for c in shown if ink(c[2]) == colour], colour, radius
        )
    ]


def _in_one_ink(
    cells: list[Cell], colour: str, radius: tuple[float, float]
) -> list[dict]:
    outlines, fills = (
        "".join(_drawn(LOOKS[state][part], x, y, *radius) for x, y, state in cells)
        for part in (0, 1)
    )
    looks = (
        (outlines, {"line": {"color": colour, "width": LINE}}),
        (fills, {"line": {"width": 0}, "fillcolor": colour}),
    )
    return [{"type": "path", "path": path, **look} for path, look in looks if path]


# A click draws hundreds of cells, most of which an earlier one has drawn.
@cache
def _drawn(path: Path, x: float, y: float, x_radius: float, y_radius: float) -> str:
    return "".join(
        letter
        + " ".join(
            f"{x + dx * x_radius:.3f},{y + dy * y_radius:.3f}" for dx, dy in points
        )
        for letter, points in path
    )
