"""The parts of a sheet as what ReportLab sets: paragraphs, lists, frames, drawings."""

from __future__ import annotations

from functools import singledispatchmethod
from itertools import count
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from spotting.lesson.prints import tagging
from spotting.lesson.prints.figures import Body, Folding, Square, Written
from spotting.lesson.prints.fonts import BOLD, NORMAL
from spotting.lesson.prints.parts import (
    Anatomy,
    Break,
    Card,
    Code,
    Fold,
    Heading,
    Lines,
    Pair,
    Part,
    Points,
    Sheet,
    Table,
    Text,
    Words,
)

LEADING = 1.22
SMALL, SECTION, TITLE = 0.88, 1.15, 1.75
"""Sizes of letters beside those of a paragraph."""
SCALES = {"small": SMALL, "lead": 1.12, "big": 1.5}
GREY, DARK = HexColor("#dddddd"), HexColor("#555555")
HEADS = ((white, black), (GREY, black), (DARK, white), (black, white))
"""Ground and letters of a card's head, by its weight."""
MARKS = {"point": "•", "box": "□"}
BLANK = "_" * 16
"""A gap to fill in by hand."""

Place = tagging.Place


class Told(Paragraph):
    """A paragraph that tells a reader what it is."""

    place: Place = (("P", 0),)

    def draw(self) -> None:
        """Draw it as a part of the text."""
        with tagging.part(self.canv, self.place):
            super().draw()

    def split(self, *room) -> list[Flowable]:
        """Split it; its pieces are one part."""
        pieces = super().split(*room)
        for piece in pieces:
            piece.place = self.place
        return pieces


class Framed(Grid):
    """A grid whose lines and grounds are no part of the text."""

    def _drawBkgrnd(self) -> None:
        with tagging.apart(self.canv):
            super()._drawBkgrnd()

    def _drawLines(self) -> None:
        with tagging.apart(self.canv):
            super()._drawLines()


class Setter:
    """Sets parts in letters of one size, in points, and numbers them for a reader."""

    def __init__(self, size: float, width: float, apart: float = 1) -> None:
        self.size, self.width, self._apart = size, width, apart * size * 0.3
        self._numbers = count(1)

    def set(self, parts: tuple[Part, ...], width: float = 0) -> list[Flowable]:
        """Return parts as what flows down a column of some width."""
        wide = width or self.width
        return [one for part in parts for one in self.one(part, wide)]

    def title(self, sheet: Sheet, width: float) -> list[Flowable]:
        """Return a sheet's title, its place and its facts, over the whole width."""
        told = [self._told((), sheet.title, (("H1", 0),), TITLE, bold=True)]
        under = "   ·   ".join(filter(None, [sheet.subtitle, *sheet.facts]))
        if under:
            told.append(self._told((), under, self._new("P"), bold=True))
        line = Framed([[""]], [width], [3])
        line.setStyle([("LINEABOVE", (0, 0), (-1, -1), 1.5, black)])
        return [*told, Spacer(0, 2), line, Spacer(0, self.size * 0.3)]

    def _new(self, role: str, within: Place = ()) -> Place:
        return (*within, (role, next(self._numbers)))

    def _told(
        self,
        words: Words,
        plain: str,
        place: Place,
        scale: float = 1,
        bold: bool = False,
        **style: object,
    ) -> Told:
        """Return a paragraph of runs, or of plain words."""
        size = self.size * scale
        looks = ParagraphStyle(
            "own",
            fontName=BOLD if bold else NORMAL,
            fontSize=size,
            leading=size * LEADING,
            **{"spaceAfter": self._apart, "allowWidows": 0, **style},
        )
        markup = "".join(map(_run, words)) if words else _escaped(plain)
        told = Told(markup, looks, bulletText=style.pop("mark", None))
        told.place = place
        return told

    @singledispatchmethod
    def one(self, part: Part, width: float) -> list[Flowable]:
        """Return one part; raise `TypeError` for what is none."""
        raise TypeError(f"no part of a sheet: {type(part).__name__}")

    @one.register
    def _(self, part: Heading, width: float) -> list[Flowable]:
        room = {"spaceBefore": self.size * 0.6}
        told = self._told((), part.words, self._new("H2"), SECTION, True, **room)
        return [CondPageBreak(self.size * 7), told]

    @one.register
    def _(self, part: Text, width: float) -> list[Flowable]:
        return [self._told(part.words, "", self._new("P"), _scale(part.look))]

    @one.register
    def _(self, part: Points, width: float) -> list[Flowable]:
        whole = self._new("L")
        size = self.size * _scale(part.look)
        room = {
            "leftIndent": size * 1.35,
            "bulletIndent": 0,
            "bulletFontName": NORMAL,
            "bulletFontSize": size,
            "spaceAfter": self.size * 0.15,
            "allowWidows": 0,
        }
        rows: list[Flowable] = []
        for number, item in enumerate(part.items, start=1):
            place = (*self._new("LI", whole), ("LBody", 0))
            mark = MARKS.get(part.mark, f"{number}.")
            markup = f"<bullet>{mark}</bullet>" + "".join(map(_run, item))
            rows.append(self._marked(markup, place, _scale(part.look), room))
        return [*rows, Spacer(0, self._apart * 0.8)]

    def _marked(self, markup: str, place: Place, scale: float, room: dict) -> Told:
        size = self.size * scale
        looks = ParagraphStyle(
            "item", fontName=NORMAL, fontSize=size, leading=size * LEADING, **room
        )
        told = Told(markup, looks)
        told.place = place
        return told

    @one.register
    def _(self, part: Card, width: float) -> list[Flowable]:
        ground, ink = HEADS[part.weight]
        border = 2.2 if part.weight == len(HEADS) - 1 else 1
        pad = self.size * 0.5
        head = self._told(
            (), part.title, self._new("H2"), 1.08, True, textColor=ink, spaceAfter=0
        )
        inner = self.set(part.parts, width - 2 * pad)
        grid = Framed(
            [[head], *([one] for one in inner)], [width], splitByRow=1, repeatRows=0
        )
        grid.setStyle(
            [
                ("BOX", (0, 0), (-1, -1), border, black),
                ("BACKGROUND", (0, 0), (-1, 0), ground),
                ("LINEBELOW", (0, 0), (-1, 0), 1, black),
                ("LEFTPADDING", (0, 0), (-1, -1), pad),
                ("RIGHTPADDING", (0, 0), (-1, -1), pad),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), self.size * 0.15),
                ("TOPPADDING", (0, 0), (-1, 1), self.size * 0.25),
                ("BOTTOMPADDING", (0, 0), (-1, 0), self.size * 0.35),
                ("NOSPLIT", (0, 0), (0, min(2, len(inner)))),
            ]
        )
        return [_Whole(grid), Spacer(0, self.size * 0.6)]

    @one.register
    def _(self, part: Table, width: float) -> list[Flowable]:
        whole = self._new("Table")
        widths = [width * share / sum(part.widths) for share in part.widths]
        head = self._row(part.head, whole, "TH")
        rows = [self._row(row, whole, "TD") for row in part.rows]
        least = self.size * (part.room * LEADING + 0.6)
        heights = [None, *(self._height(row, widths, least) for row in rows)]
        grid = Framed([head, *rows], widths, heights, repeatRows=1)
        grid.setStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.6, black),
                ("BACKGROUND", (0, 0), (-1, 0), GREY),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), self.size * 0.4),
                ("RIGHTPADDING", (0, 0), (-1, -1), self.size * 0.3),
                ("TOPPADDING", (0, 0), (-1, -1), self.size * 0.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), self.size * 0.35),
            ]
        )
        return [grid, Spacer(0, self.size * 0.5)]

    def _row(self, cells, whole: Place, role: str) -> list[Told]:
        row = self._new("TR", whole)
        told = []
        for cell in cells:
            place = (*row, (role, next(self._numbers)))
            words, plain = ((), cell) if isinstance(cell, str) else (cell, "")
            told.append(
                self._told(words, plain, place, bold=role == "TH", spaceAfter=0)
            )
        return told

    def _height(self, row: list[Told], widths: list[float], least: float) -> float:
        """Return a row's height: as its longest cell, and with room to write into."""
        pads, room = self.size * 0.7, self.size * 0.55
        heights = (
            cell.wrap(width - pads, 10_000)[1]
            for cell, width in zip(row, widths, strict=True)
        )
        return max(least, max(heights) + room)

    @one.register
    def _(self, part: Lines, width: float) -> list[Flowable]:
        return [Written(width, self.size * 2) for _ in range(part.count)]

    @one.register
    def _(self, part: Fold, width: float) -> list[Flowable]:
        return [Folding(part.words, width, self.size)]

    @one.register
    def _(self, part: Break, width: float) -> list[Flowable]:
        return [PageBreak()]

    @one.register
    def _(self, part: Anatomy, width: float) -> list[Flowable]:
        return [Body(part, width, self._new("Figure"))]

    @one.register
    def _(self, part: Code, width: float) -> list[Flowable]:
        side = self.size * 7
        words = self._told(
            (), f"{part.words}\n{part.address}", self._new("P"), SMALL, spaceAfter=0
        )
        square = Square(part.address, side, self._new("Figure"))
        grid = Framed([[square, words]], [side, width - side])
        grid.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *_close(self.size)])
        return [grid]

    @one.register
    def _(self, part: Pair, width: float) -> list[Flowable]:
        gap = self.size * 1.2
        left = (width - gap) * part.left_share / 100
        right = width - gap - left
        cells = [self.set(part.left, left), "", self.set(part.right, right)]
        grid = Framed([cells], [left, gap, right])
        grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_close(0)])
        return [grid]


class _Whole(Flowable):
    """A card that goes to the next column as a whole, if it can."""

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self._grid = grid

    def wrap(self, *room: float) -> tuple[float, float]:
        """Return how large it is."""
        return self._grid.wrap(*room)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split a card only if it is longer than a column."""
        frame = getattr(self, "_frame", None)
        whole = frame.height if frame is not None else 0
        if self._grid.wrap(width, height)[1] <= whole:
            return []
        return self._grid.split(width, height)

    def draw(self) -> None:
        """Draw the card."""
        self._grid.drawOn(self.canv, 0, 0)


def _close(side: float) -> list[tuple]:
    first, last = (0, 0), (-1, -1)
    return [
        ("LEFTPADDING", first, last, 0),
        ("RIGHTPADDING", first, last, side * 0.6),
        ("TOPPADDING", first, last, 0),
        ("BOTTOMPADDING", first, last, 0),
    ]


def _scale(look: str) -> float:
    return SCALES.get(look, 1)


def _escaped(words: str) -> str:
    return escape(words).replace("\n", "<br/>")


def _run(run) -> str:
    words = _escaped(run.words)
    if run.gap:
        return f"{BLANK} ({words})"
    return f"<b>{words}</b>" if run.bold else words
