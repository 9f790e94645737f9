"""What sheets draw in a PDF: the body, a square code, lines to write and fold on."""

from __future__ import annotations

import segno
from reportlab.lib.colors import HexColor, black, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from spotting.lesson.prints import anatomy, tagging
from spotting.lesson.prints.fonts import BOLD, NORMAL
from spotting.lesson.prints.parts import Anatomy, Pin


class Figure(Flowable):
    """A drawing of some size; what it shows is told to who cannot see it."""

    def __init__(
        self, size: tuple[float, float], place: tagging.Place, alt: str
    ) -> None:
        super().__init__()
        self.width, self.height = size
        self._place, self._alt = place, alt

    def draw(self) -> None:
        """Draw it as one part of the text."""
        with tagging.part(self.canv, self._place, self._alt):
            self.paint(self.canv)

    def paint(self, canvas: Canvas) -> None:
        """Draw it."""
        raise NotImplementedError


class Body(Figure):
    """The body, cut through the middle, with a number at each part."""

    def __init__(self, part: Anatomy, room: float, place: tagging.Place) -> None:
        left, top, wide, high = anatomy.box(part)
        width = room * part.width / 100
        self._scale = width / wide
        self._indent = (room - width) / 2
        names = "; ".join(f"{pin.number} {pin.name}" for pin in part.pins)
        told = f"{part.title}. {part.told} {names if part.named else ''}"
        super().__init__((room, high * self._scale + 4), place, told.strip())
        self._part, self._corner = part, (left, top + high)

    def paint(self, canvas: Canvas) -> None:
        """Draw outlines, then pointers, then numbers and what stands beside them."""
        canvas.saveState()
        canvas.translate(self._indent, 2)
        canvas.scale(self._scale, -self._scale)
        canvas.translate(-self._corner[0], -self._corner[1])
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for outline in anatomy.outlines():
            _outline(canvas, outline)
        for pin in self._part.pins:
            _pointer(canvas, pin)
        for pin in self._part.pins:
            _pin(canvas, self._part, pin)
        canvas.restoreState()


def _outline(canvas: Canvas, outline: anatomy.Outline) -> None:
    path = canvas.beginPath()
    for letter, points in outline.commands:
        if letter == "Z":
            path.close()
        elif letter == "C":
            for at in range(0, len(points), 3):
                path.curveTo(*(n for point in points[at : at + 3] for n in point))
        else:
            start = path.moveTo if letter == "M" else path.lineTo
            start(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
    if outline.fill:
        canvas.setFillColor(HexColor(outline.fill))
    if outline.stroke:
        canvas.setStrokeColor(HexColor(outline.stroke))
        canvas.setLineWidth(outline.width)
    canvas.drawPath(path, stroke=bool(outline.stroke), fill=bool(outline.fill))


def _pointer(canvas: Canvas, pin: Pin) -> None:
    for colour, width in ((white, 5), (black, 1.4)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.line(*pin.at, *pin.to)
    canvas.setFillColor(black)
    canvas.circle(*pin.to, 3.5, stroke=0, fill=1)


def _pin(canvas: Canvas, drawing: Anatomy, pin: Pin) -> None:
    canvas.setStrokeColor(black)
    canvas.setLineWidth(2)
    canvas.setFillColor(white)
    canvas.circle(*pin.at, anatomy.RADIUS, stroke=1, fill=1)
    canvas.setFillColor(black)
    x, y = pin.at
    own = anatomy.label(drawing, pin)
    _write(canvas, str(pin.number), x, y, 0, (BOLD, anatomy.NUMBER))
    if not own.lines:
        canvas.setLineWidth(1.2)
        canvas.line(own.x, y + 10, own.x + own.side * anatomy.LINE, y + 10)
    first = y - (len(own.lines) - 1) * own.size * 0.55
    for place, words in enumerate(own.lines):
        at = first + place * own.size * 1.1
        _write(canvas, words, own.x, at, own.side, (NORMAL, own.size))


def _write(canvas: Canvas, words: str, x: float, y: float, side: int, font) -> None:
    """Write words upright, as the drawing's heights grow downwards."""
    canvas.saveState()
    canvas.translate(x, y + font[1] * 0.36)
    canvas.scale(1, -1)
    canvas.setFont(*font)
    write = {-1: canvas.drawRightString, 0: canvas.drawCentredString}
    write.get(side, canvas.drawString)(0, 0, words)
    canvas.restoreState()


class Square(Figure):
    """An address as a square that phones read."""

    def __init__(self, address: str, side: float, place: tagging.Place) -> None:
        super().__init__((side, side), place, address)
        self._rows = [bytes(row) for row in segno.make(address, error="m").matrix]

    def paint(self, canvas: Canvas) -> None:
        """Draw each dark module."""
        step = self.width / (len(self._rows) + 4)
        canvas.setFillColor(black)
        path = canvas.beginPath()
        for row, cells in enumerate(self._rows):
            for column, dark in enumerate(cells):
                if dark:
                    at = (2 + column) * step, self.height - (3 + row) * step
                    path.rect(*at, step, step)
        canvas.drawPath(path, stroke=0, fill=1)


class Written(Flowable):
    """A line to write on."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height

    def draw(self) -> None:
        """Draw it at its lower edge."""
        with tagging.apart(self.canv):
            self.canv.setLineWidth(0.6)
            self.canv.line(0, 0, self.width, 0)


class Folding(Flowable):
    """A dashed line to fold along, with what to do on it."""

    def __init__(self, words: str, width: float, size: float) -> None:
        super().__init__()
        self.width, self.height = width, size * 2.4
        self._words, self._size = words, size

    def draw(self) -> None:
        """Draw the line on both sides of its words."""
        canvas, size = self.canv, self._size
        with tagging.part(canvas, (("P", id(self)),)):
            canvas.setFont(NORMAL, size * 0.88)
            canvas.drawCentredString(self.width / 2, size, self._words)
        half = canvas.stringWidth(self._words, NORMAL, size * 0.88) / 2 + size
        with tagging.apart(canvas):
            canvas.saveState()
            canvas.setLineWidth(0.6)
            canvas.setDash(4, 3)
            canvas.line(0, size * 1.3, self.width / 2 - half, size * 1.3)
            canvas.line(self.width / 2 + half, size * 1.3, self.width, size * 1.3)
            canvas.restoreState()
