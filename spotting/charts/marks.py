"""The symbols in the cells of the heat map, drawn as paths.

Plotly lays out every text on its own, which would take half of the time until a click
is seen; a path for all cells takes next to none. It also looks the same on each phone,
whichever letters that has.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spotting.charts import theme

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
        for ink in (theme.DARK_INK, theme.LIGHT_INK)
        for shape in _in_one_ink(
            [c for c in shown if theme.ink(c[2]) == ink], ink, radius
        )
    ]


def _in_one_ink(cells: list[Cell], ink: str, radius: tuple[float, float]) -> list[dict]:
    outlines, fills = (
        "".join(_drawn(LOOKS[state][part], x, y, *radius) for x, y, state in cells)
        for part in (0, 1)
    )
    looks = (
        (outlines, {"line": {"color": ink, "width": LINE}}),
        (fills, {"line": {"width": 0}, "fillcolor": ink}),
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
