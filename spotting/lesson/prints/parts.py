"""What a printed sheet is made of: plain data, which HTML and PDF draw alike."""

from __future__ import annotations

from dataclasses import dataclass, field

LARGEST, SMALLEST = 1.15, 0.8
"""How far a sheet's letters may grow or shrink until it fills its pages."""


@dataclass(frozen=True)
class Run:
    """Some words of a line, plain or bold, or a gap that a teacher fills in.

    `dial` is a number that a phone calls for them, "" for none.
    """

    words: str
    bold: bool = False
    gap: bool = False
    dial: str = ""


Words = tuple[Run, ...]


def plain(words: str) -> Words:
    """Return a line in one look."""
    return (Run(words),)


def bold(words: str) -> Words:
    """Return a line in bold."""
    return (Run(words, bold=True),)


def labelled(label: str, words: str) -> Words:
    """Return words behind a bold label."""
    return (Run(label, bold=True), Run(f" {words}"))


@dataclass(frozen=True)
class Heading:
    """The heading of a section."""

    words: str


@dataclass(frozen=True)
class Text:
    """A paragraph; `look` is "", "big", "lead" or "small"."""

    words: Words
    look: str = ""


@dataclass(frozen=True)
class Points:
    """A list; `mark` is "point", "number" or "box", an empty one to tick."""

    items: tuple[Words, ...]
    mark: str = "point"
    look: str = ""


@dataclass(frozen=True)
class Card:
    """A frame with a head; `weight` is how dark the head is, from 0 to 3."""

    title: str
    parts: tuple[Part, ...]
    weight: int = 0


@dataclass(frozen=True)
class Table:
    """Rows below a head; `widths` are shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]
    room: int = 0
    """Lines that each row keeps free at least, to write into."""


@dataclass(frozen=True)
class Anatomy:
    """The drawing of the body; `named` writes names beside its numbers, or lines."""

    pins: tuple[Pin, ...]
    named: bool
    width: int
    """Share of the page's width, in percent."""
    title: str
    told: str
    """What it shows, for who cannot see it."""


@dataclass(frozen=True)
class Pin:
    """A number of the drawing, where it stands, and where it points to."""

    number: int
    name: str
    at: tuple[int, int]
    to: tuple[int, int]


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True)
class Fold:
    """A line to fold the sheet along."""

    words: str


@dataclass(frozen=True)
class Code:
    """A public address, and as a square that phones read."""

    address: str
    words: str


@dataclass(frozen=True)
class Pair:
    """Parts beside each other; `left_share` is the left one's width in percent."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    left_share: int


@dataclass(frozen=True)
class Break:
    """What follows starts on a page of its own."""


Part = (
    Heading
    | Text
    | Points
    | Card
    | Table
    | Anatomy
    | Lines
    | Fold
    | Code
    | Pair
    | Break
)


@dataclass(frozen=True)
class Sheet:
    """A sheet: its head over the whole width, then its body in one column or two."""

    name: str
    title: str
    subtitle: str
    head: tuple[Part, ...]
    body: tuple[Part, ...]
    foot: str
    language: str
    teacher: bool = False
    columns: int = 1
    pages: int = 1
    """How many pages it should have."""
    size: float = 9.5
    """Points of its letters, before they grow or shrink."""
    open: float = 1
    """How far paragraphs stand apart, beside the usual."""
    how_to_edit: str = ""
    """How its words are changed before they are printed; "" if they are not."""
    facts: tuple[str, ...] = field(default=())
    """Short facts beside the title."""
