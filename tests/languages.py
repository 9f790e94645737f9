"""A small made-up second language, for the tests of a page that speaks two."""

from __future__ import annotations

from pathlib import Path

CODE, NAME = "xx", "Xhaxa"

PAGE = """\
page-language-name = Xhaxa
page-languages = Spraxa
"""
NOTEBOOK = """\
<!-- cell: title -->
# Xesson

<!-- cell: explore -->
## Xplora & fynda

Xooz syns.
"""


def write(texts: Path, **files: str) -> Path:
    """Write the language into a folder of texts; `files` hold further messages."""
    folder = texts / CODE
    folder.mkdir(parents=True)
    for name, words in {"page": PAGE, **files}.items():
        (folder / f"{name}.ftl").write_text(words, encoding="utf-8")
    (folder / "notebook.md").write_text(NOTEBOOK, encoding="utf-8")
    return texts
