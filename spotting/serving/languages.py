"""The languages that a reader may choose: an address and a notebook each."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import nbformat
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from spotting import paths
from spotting.text.notebook import translated
from spotting.text.saying import say_in, say_markup_in

NOTEBOOK = "app.ipynb"

_ROOM = re.compile(r'## (?P<name>.+)|<h2 id="(?P<id>[^"]+)">(?P<words>.+?)</h2>')


def notebook_path(language: str) -> str:
    """Return the notebook's path below the server's root: its folder is the language.

    A kernel starts in that folder, which tells it what to speak.
    """
    return f"{language}/{NOTEBOOK}"


def language_of(path: str) -> str:
    """Return the language of a notebook's path."""
    return Path(path).parent.name


def write_notebooks(root: Path, languages: tuple[str, ...]) -> None:
    """Write the page's notebook in each language.

    What a language lacks stays English, and is marked so; the rooms are listed for the
    menu, each with its place and its name.
    """
    english = nbformat.read(paths.notebook(), as_version=4)
    for language in languages:
        notebook = translated(english, paths.text_folder() / language)
        if language != paths.ENGLISH:
            _mark_english(notebook, english)
        notebook.metadata["rooms"] = rooms(notebook)
        (root / language).mkdir()
        nbformat.write(notebook, root / notebook_path(language))


def _mark_english(
    notebook: nbformat.NotebookNode, english: nbformat.NotebookNode
) -> None:
    for cell, first in zip(notebook.cells, english.cells, strict=True):
        if cell.cell_type == "markdown" and cell.source == first.source:
            cell.metadata["lang"] = paths.ENGLISH


def rooms(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """Return place and name of each room, by the headings that its text starts with."""
    texts = (cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    found = filter(None, map(_ROOM.match, texts))
    return [
        [unescape(match["id"]), unescape(match["words"])]
        if match["id"]
        else [match["name"].replace(" ", "-"), match["name"]]
        for match in found
    ]


def name_of(language: str) -> str:
    """Return a language's name in the language itself; its code where it tells none."""
    name = say_in(language, "page-language-name")
    told = language == paths.ENGLISH or name != name_of(paths.ENGLISH)
    return name if told else language


@pass_context
def say_here(context: Context, name: str, **gaps: str | int) -> Markup:
    """Say a message in the language of the page that a template makes: a filter."""
    language = context.get("page_config", context)["language"]
    return say_markup_in(language, name, **gaps)


def switch(base_url: str, languages: tuple[str, ...]) -> list[dict[str, str]]:
    """Return what the list of languages shows; nothing where there is one alone."""
    if len(languages) < 2:
        return []
    return [
        {"code": code, "name": name_of(code), "address": f"{base_url}{code}/"}
        for code in languages
    ]
