"""The letters of the PDF: files of our own, so that every computer draws the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

NORMAL, BOLD = "lesson", "lesson-bold"
_FOLDER = Path(__file__).with_name("letters")
_FILES = {
    NORMAL: "DejaVuSansCondensed.ttf",
    BOLD: "DejaVuSansCondensed-Bold.ttf",
}


@cache
def register() -> None:
    """Make the letters known to ReportLab."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(_FOLDER / file)))
    pdfmetrics.registerFontFamily(NORMAL, NORMAL, BOLD, NORMAL, BOLD)


def missing(words: str) -> set[str]:
    """Return the letters of some words that neither file can draw."""
    register()
    known = pdfmetrics.getFont(NORMAL).face.charToGlyph
    return {one for one in words if not one.isspace() and ord(one) not in known}
