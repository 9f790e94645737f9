"""What a PDF's parts are (heading, list, table, figure), and its language.

A screen reader goes by it, and ReportLab writes none of it. Names of roles and keys are
those of ISO 32000-1, 14.7 and 14.8.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

Place = tuple[tuple[str, object], ...]
"""Where a piece belongs, from the outside in: each a role, and which one of it."""


@dataclass
class Piece:
    """Something drawn: where it belongs, its page, and its number on that page."""

    place: Place
    page: int
    number: int
    alt: str


@dataclass
class Tags:
    """All that was drawn, in the order in which it is read."""

    pieces: list[Piece] = field(default_factory=list)
    inside: bool = False


class TaggedCanvas(Canvas):
    """A canvas that tells a reader what its parts are, in a language."""

    language = "en"

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.tags = Tags()

    def save(self) -> None:
        """Write the parts into the document, then the document."""
        _write(self)
        super().save()


@contextmanager
def part(canvas: Canvas, place: Place, alt: str = "") -> Iterator[None]:
    """Say where all that is drawn inside belongs. Inside another part it is of that."""
    tags = getattr(canvas, "tags", None)
    if tags is None or tags.inside:
        yield
        return
    page = canvas.getPageNumber() - 1
    number = sum(piece.page == page for piece in tags.pieces)
    tags.pieces.append(Piece(place, page, number, alt))
    with _marked(canvas, f"/{place[-1][0]} <</MCID {number}>> BDC"):
        yield


@contextmanager
def apart(canvas: Canvas) -> Iterator[None]:
    """Say that what is drawn inside is no part of the text: lines, colours, a foot."""
    tags = getattr(canvas, "tags", None)
    if tags is None or tags.inside:
        yield
        return
    with _marked(canvas, "/Artifact BMC"):
        yield


@contextmanager
def _marked(canvas: TaggedCanvas, start: str) -> Iterator[None]:
    canvas._code.append(start)
    canvas.tags.inside = True
    yield
    canvas.tags.inside = False
    canvas._code.append("EMC")


def _write(canvas: TaggedCanvas) -> None:
    """Add the tree of all parts to the document's catalogue, and the way back."""
    document, catalogue = canvas._doc, canvas._doc.Catalog
    pages = document.Pages.pages
    catalogue.Lang = PDFString(canvas.language)
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    whole = _element("Document", document.Reference(root))
    owners = _Tree(document, whole, pages).add(canvas.tags.pieces)
    root.dict["K"] = document.Reference(whole)
    numbers = [
        one
        for page, own in enumerate(owners)
        for one in (page, PDFArray([document.Reference(owner) for owner in own]))
    ]
    root.dict["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
    root.dict["ParentTreeNextKey"] = len(pages)
    catalogue.StructTreeRoot = root
    for number, page in enumerate(pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, PDFName("S")


def _element(role: str, parent: object) -> PDFDictionary:
    return PDFDictionary(
        {
            "Type": PDFName("StructElem"),
            "S": PDFName(role),
            "P": parent,
            "K": PDFArray([]),
        }
    )


class _Tree:
    """Elements of the document; those of one place are one element."""

    def __init__(self, document: PDFDocument, whole: PDFDictionary, pages) -> None:
        self._document, self._whole, self._pages = document, whole, pages
        self._known: dict[Place, PDFDictionary] = {(): whole}

    def add(self, pieces: list[Piece]) -> list[list[PDFDictionary]]:
        """Add pieces; return the element of each, page by page."""
        owners: list[list[PDFDictionary]] = [[] for _ in self._pages]
        for piece in pieces:
            owner = self._at(piece.place)
            if piece.alt:
                owner.dict["Alt"] = PDFString(piece.alt)
            content = {
                "Type": PDFName("MCR"),
                "Pg": self._document.Reference(self._pages[piece.page]),
                "MCID": piece.number,
            }
            owner.dict["K"].sequence.append(PDFDictionary(content))
            owners[piece.page].append(owner)
        return owners

    def _at(self, place: Place) -> PDFDictionary:
        if place not in self._known:
            outer = self._at(place[:-1])
            own = _element(place[-1][0], self._document.Reference(outer))
            outer.dict["K"].sequence.append(self._document.Reference(own))
            self._known[place] = own
        return self._known[place]
