"""The page's text cells in another language: one Markdown file, cut by cells' ids."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from spotting.paths import chosen_language, notebook, text_folder

if TYPE_CHECKING:
    from nbformat import NotebookNode

FILE = "notebook.md"

_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
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


@cache
def room_names() -> dict[str, str]:
    """Return what each room is called in the language of this process, by its place.

    A room is called by the heading that its text cell starts with.
    """
    shipped = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
    english = {
        cell["id"]: _heading("".join(cell["source"]))
        for cell in shipped
        if cell["cell_type"] == "markdown"
    }
    path = text_folder() / chosen_language() / FILE
    found = cells(path.read_text(encoding="utf-8")) if path.is_file() else []
    own = {cell.id: _heading(cell.words) for cell in found}
    return {_place(name): own.get(id_) or name for id_, name in english.items() if name}


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
    texts = (cell for cell in new.cells if cell.cell_type == "markdown")
    for cell in texts:
        if found := words.get(cell.get("id", "")):
            before, after = _heading(cell.source), _heading(found)
            if before and before == notebook.metadata.get("title"):
                new.metadata["title"] = after
            cell.source = _with_place(found, before)
    return new


def _heading(words: str) -> str:
    """Return the heading that a cell starts with, "" if there is none."""
    found = _HEADING.match(words)
    return found[2] if found else ""


def _place(heading: str) -> str:
    """Return the id that Markdown gives a heading."""
    return heading.replace(" ", "-")


def _with_place(words: str, english: str) -> str:
    """Return a cell whose heading keeps its English id: links and scripts name it.

    A heading of Markdown would get its id from its own words.
    """
    found = _HEADING.match(words)
    if not (found and english):
        return words
    level, place = len(found[1]), escape(_place(english))
    heading = f'<h{level} id="{place}">{escape(found[2])}</h{level}>'
    # A blank line ends the HTML, and Markdown goes on.
    return f"{heading}\n\n{words[found.end() :].lstrip()}"
