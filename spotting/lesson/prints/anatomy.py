"""The drawing of the body for paper: the outlines of its file, in greys."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from textwrap import wrap

from spotting.lesson.prints.parts import Anatomy, Pin
from spotting.parts.body import DRAWING

BOX, NAMED_BOX = (-104, 26, 692, 384), (-84, 26, 652, 384)
"""Left, top, width and height of what is drawn: with room for lines, or for names."""

RADIUS, NUMBER, NAME = 16, 17, 19
"""Of a pin: its circle, and the heights of its number and of its name."""
LETTERS = 9
"""Letters in a line of a name."""
LINE = 100
"""How long a line to write a name on is."""

_LOOKS = {
    "body": ("#f1f1f1", "", 0),
    "skin": ("", "#666666", 2),
    "bone": ("#ffffff", "#999999", 1),
    "bowel-fill": ("#dcdcdc", "", 0),
    "bowel": ("", "#000000", 2),
    "fold": ("", "#000000", 1.2),
    "bladder": ("#ececec", "#000000", 2),
    "hollow": ("#ffffff", "#000000", 1.2),
    "vagina": ("#cfcfcf", "#000000", 2),
    "tube-edge": ("", "#000000", 12),
    "tube-inside": ("", "#b9b9b9", 8),
    "fringe": ("#b9b9b9", "#000000", 2),
    "womb": ("#b9b9b9", "#000000", 2),
}
"""Fill, stroke and its width by what a path draws; "" for none."""
_SPACE = "{http://www.w3.org/2000/svg}"
_COMMAND = re.compile(r"([MCLZ])([^MCLZ]*)")

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Outline:
    """A path of the drawing: its commands with their points, and its look."""

    commands: tuple[tuple[str, Points], ...]
    written: str
    fill: str
    stroke: str
    width: float


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the paths of the drawing's file in its order, but for what is pressed."""
    root = ET.parse(DRAWING).getroot()
    return tuple(_outlines(root, "body"))


def _outlines(node: ET.Element, look: str) -> Iterator[Outline]:
    for child in node:
        own = child.get("class", "").removeprefix("les-an-") or look
        if child.tag == f"{_SPACE}g" and own != "areas":
            yield from _outlines(child, own)
        elif child.tag == f"{_SPACE}path":
            last_bones = own == "bone" and child is node[-1]
            fill, stroke, width = _LOOKS[own]
            path = child.get("d", "")
            commands = tuple(_commands(path))
            yield Outline(commands, path, "" if last_bones else fill, stroke, width)


def _commands(path: str) -> Iterator[tuple[str, Points]]:
    for letter, numbers in _COMMAND.findall(path):
        values = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", numbers)]
        yield letter, tuple(zip(values[::2], values[1::2], strict=True))


def box(drawing: Anatomy) -> tuple[int, int, int, int]:
    """Return left, top, width and height of a drawing with what stands beside it."""
    return NAMED_BOX if drawing.named else BOX


@dataclass(frozen=True)
class Label:
    """What stands beside a number: lines of a name, or a line to write on."""

    x: float
    y: float
    """The middle of it."""
    side: int
    """-1 for the left of the drawing, 1 for its right."""
    lines: tuple[str, ...]
    size: float
    """The height of its letters: a long word is written smaller, and never cut."""


def label(drawing: Anatomy, pin: Pin) -> Label:
    """Return the label of a pin, on the side away from the body."""
    left, _, width, _ = box(drawing)
    x, y = pin.at
    side = -1 if x < left + width / 2 else 1
    words = wrap(pin.name, LETTERS, break_long_words=False) if drawing.named else []
    longest = max(map(len, words), default=0)
    size = NAME * min(1, LETTERS / max(longest, 1))
    return Label(x + side * (RADIUS + 8), y, side, tuple(words), size)
