"""The page's text cells in another language: one Markdown file, cut by cells' ids."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

FILE = "notebook.md"
_MARK = re.compile(r"^<!--\s*cell:\s*(\S+)\s*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """The Markdown of one text cell, and the line its mark stands on."""

    id: str
    line: int
    words: str


def cells(text: str) -> list[Cell]:
    """Return the cells of a file; each starts with a line `<!-- cell: its-id -->`.

    What stands before the first mark is for translators, and is no cell.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    marks = [*_MARK.finditer(text)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        Cell(mark[1], text.count("\n", 0, mark.start()) + 1, words)
        for mark, end in zip(marks, ends, strict=True)
        for words in [text[mark.end() : end].strip()]
    ]


def translated(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Return a notebook with the text cells that a language's folder has.

    English stays where a cell is missing or empty there. The page's title is the first
    heading, and follows it. The notebook that is given stays as it is.
    """
    path = folder / FILE
    if not path.is_file():
        return notebook
    words = {cell.id: cell.words for cell in cells(path.read_text(encoding="utf-8"))}
    new = deepcopy(notebook)
    for cell in new.cells:
        if cell.cell_type == "markdown":
            cell.source = words.get(cell.get("id", "")) or cell.source
    _retitle(new, _heading(notebook))
    return new


def _retitle(notebook: NotebookNode, before: str) -> None:
    if before and notebook.metadata.get("title") == before:
        notebook.metadata["title"] = _heading(notebook)


def _heading(notebook: NotebookNode) -> str:
    """Return the words of the first heading, "" if the page starts with none."""
    first = next((cell.source for cell in notebook.cells), "")
    line = first.partition("\n")[0]
    return line.lstrip("#").strip() if line.startswith("#") else ""
