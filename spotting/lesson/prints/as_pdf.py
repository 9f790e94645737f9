"""A sheet as PDF on A4, through ReportLab: in letters as large as its pages allow."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from spotting.lesson.prints import tagging
from spotting.lesson.prints.fonts import NORMAL, register
from spotting.lesson.prints.parts import (
    LARGEST,
    SMALLEST,
    Code,
    Pair,
    Part,
    Sheet,
    Text,
    bold,
)
from spotting.lesson.prints.setting import Setter
from spotting.text import say

WIDTH, HEIGHT = A4
SIDE, TOP, BOTTOM = 13 * mm, 11 * mm, 15 * mm
GUTTER = 6 * mm
FOOT = 7.5
"""Points of the foot's letters."""
STEP = 0.025
"""How finely letters grow and shrink."""


def document(sheet: Sheet) -> bytes:
    """Return a sheet as PDF: on its pages, or where they are too few, on more."""
    scale, fits = scale_of(sheet)
    held, pages = _set(sheet, scale, not fits)
    return _set(sheet, scale, not fits, pages)[0] if pages > 1 else held


@lru_cache(maxsize=256)
def scale_of(sheet: Sheet) -> tuple[float, bool]:
    """Return how large letters are, and whether the sheet fits its pages so.

    They are as large as its pages allow. What does not fit in the smallest goes on
    overleaf, in letters that are easy to read.
    """
    low, high = 0, round((LARGEST - SMALLEST) / STEP)
    if not _fits(sheet, SMALLEST):
        return 1.0, False
    while low < high:  # the largest step that fits
        middle = (low + high + 1) // 2
        if _fits(sheet, SMALLEST + middle * STEP):
            low = middle
        else:
            high = middle - 1
    return round(SMALLEST + low * STEP, 3), True


def _fits(sheet: Sheet, scale: float) -> bool:
    return _set(sheet, scale)[1] <= sheet.pages


def _set(
    sheet: Sheet, scale: float, longer: bool = False, pages: int = 0
) -> tuple[bytes, int]:
    """Return a sheet in letters of a size, and on how many pages.

    With `pages` its foot says on which of how many a page is; `longer` says at its top
    that it goes on overleaf.
    """
    register()
    held = BytesIO()
    paper = _Paper(held, sheet, sheet.size * scale, longer, pages)
    paper.build(paper.story(), canvasmaker=paper.canvas)
    return held.getvalue(), paper.page


class _Paper(BaseDocTemplate):
    """A4 with the sheet's head on its first page, and its foot on each."""

    def __init__(
        self, held: BytesIO, sheet: Sheet, size: float, longer: bool, pages: int
    ) -> None:
        name = say("prints-page")
        super().__init__(held, pagesize=A4, title=name, author=name, invariant=1)
        self._sheet, self._pages = sheet, pages
        self._wide = WIDTH - 2 * SIDE
        self._column = (self._wide - (sheet.columns - 1) * GUTTER) / sheet.columns
        self._setter = Setter(size, self._column, sheet.open)
        self._head = self._measured(_head(sheet, longer))
        below = TOP + sum(height for _, height in self._head)
        self.addPageTemplates(
            [
                PageTemplate("first", self._frames(below), onPage=self._first),
                PageTemplate("later", self._frames(TOP), onPage=self._every),
            ]
        )
        self.pageTemplates[0].autoNextPageTemplate = "later"

    def story(self) -> list[Flowable]:
        """Return what flows down the columns."""
        return self._setter.set(self._sheet.body)

    def canvas(self, *args, **kwargs) -> Canvas:
        """Return a canvas that tells its parts, under a neutral name."""
        canvas = tagging.TaggedCanvas(*args, **{**kwargs, "initialFontName": NORMAL})
        canvas.language = self._sheet.language
        canvas.setViewerPreference("DisplayDocTitle", "true")
        return canvas

    def _measured(self, parts: tuple[Part, ...]) -> list[tuple[Flowable, float]]:
        sheet, wide = self._sheet, self._wide
        title = [] if sheet.how_to_edit else self._setter.title(sheet, wide)
        after = [Spacer(0, self._setter.size * 0.6)] if parts else []
        told = []
        for part in [*title, *self._setter.set(parts, wide), *after]:
            _, height = part.wrap(wide, HEIGHT)
            told.append((part, height + part.getSpaceAfter()))
        return told

    def _frames(self, below: float) -> list[Frame]:
        """Return the columns from some way below the page's edge down to its foot."""
        height = HEIGHT - below - BOTTOM
        lefts = (
            SIDE + place * (self._column + GUTTER)
            for place in range(self._sheet.columns)
        )
        return [Frame(left, BOTTOM, self._column, height, 0, 0, 0, 0) for left in lefts]

    def _first(self, canvas: Canvas, paper: BaseDocTemplate) -> None:
        y = HEIGHT - TOP
        for part, height in self._head:
            part.drawOn(canvas, SIDE, y - height + part.getSpaceAfter())
            y -= height
        self._every(canvas, paper)

    def _every(self, canvas: Canvas, paper: BaseDocTemplate) -> None:
        """Write the foot; as each page has it, it is no part of the text."""
        y = BOTTOM - 3 * mm
        foot = "" if self._sheet.how_to_edit else self._sheet.foot
        with tagging.apart(canvas):
            canvas.saveState()
            canvas.setFont(NORMAL, FOOT)
            canvas.setLineWidth(0.5)
            if foot:
                canvas.line(SIDE, y, WIDTH - SIDE, y)
            canvas.drawString(SIDE, y - 3.5 * mm, foot)
            if self._pages > 1:
                at = say("prints-page-of", page=paper.page, pages=self._pages)
                canvas.drawRightString(WIDTH - SIDE, y - 3.5 * mm, at)
            canvas.restoreState()


def _head(sheet: Sheet, longer: bool) -> tuple[Part, ...]:
    """Return what stands over all columns: with a code, words and code side by side."""
    codes = tuple(part for part in sheet.head if isinstance(part, Code))
    words = tuple(part for part in sheet.head if not isinstance(part, Code))
    head = (Pair(words, codes, left_share=64),) if codes else words
    told = (Text(bold(say("prints-longer"))),) if longer else ()
    return (*told, *head)
