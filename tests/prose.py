"""The sentences of a room that are ours, ready to be measured."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser

import textstat
from ipywidgets import HTML, Widget
from whole_page import STATED, parts_of

from spotting.controls import Announcer, Disclosure
from spotting.page import Page
from spotting.paths import notebook
from spotting.tables import load_tables

BLOCKS = {"p", "li", "dd", "td", "figcaption", "h3", "h4", "summary", "dt", "th"}
SENTENCES = {"p", "li", "dd", "td", "figcaption"}
VOID = {"br", "img", "input", "hr", "path", "circle", "rect", "use", "line"}

# Titles of sources, lists of their uses and choices of a control are no sentences.
NOT_OURS = {"les-sources", "les-source-list", "les-uses", "les-word-rows", "les-legend"}


class Blocks(HTMLParser):
    """Collects the words of each paragraph, list item and definition."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(markup)

    def handle_starttag(self, tag, attributes) -> None:
        if tag in VOID:
            return
        classes = set((dict(attributes).get("class") or "").split())
        hidden = bool(classes & NOT_OURS) or tag in ("style", "svg", "script")
        self._open.append((tag, hidden or any(h for _, h in self._open)))
        if tag in BLOCKS:
            self.found.append("")

    def handle_endtag(self, tag) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag in BLOCKS:
            self.found.append("")

    def handle_data(self, data) -> None:
        tags = [tag for tag, _ in self._open]
        inside = next((tag for tag in reversed(tags) if tag in BLOCKS), "")
        if inside in SENTENCES and self.found and not self._open[-1][1]:
            self.found[-1] += data


def texts_of(part: str | Widget) -> list[str]:
    """Return the blocks of text in a part of a room, and of the widgets inside it."""
    if isinstance(part, str):
        return Blocks(part).found
    own = []
    if isinstance(part, HTML):
        own = Blocks(part.value).found
    elif isinstance(part, Announcer):
        own = [part.text]
    elif isinstance(part, Disclosure):
        own = Blocks(part.html).found
    children = getattr(part, "children", ()) if "children" not in STATED else ()
    return own + [text for child in children for text in texts_of(child)]


@cache
def rooms() -> dict[str, list[str]]:
    """Return each room's sentences as the shipped page starts, and the notebook's."""
    page = Page(load_tables())
    found = {
        "Explore": texts_of(page.explore()),
        **{
            room.__name__: [t for part in parts_of(parts) for t in texts_of(part)]
            for room, parts in page._rooms.items()
        },
        "notebook": notebook_prose(),
    }
    return {name: [t for t in map(clean, texts) if t] for name, texts in found.items()}


def notebook_prose() -> list[str]:
    """Return the paragraphs of the notebook, without headings."""
    cells = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
    lines = [
        line for c in cells if c["cell_type"] == "markdown" for line in c["source"]
    ]
    return [re.sub(r"[*_]", "", line) for line in lines if not line.startswith("#")]


@cache
def terms() -> re.Pattern[str]:
    cells = load_tables().checked("glossary")["in_text"]
    words = {word.strip() for cell in cells for word in cell.split(",") if word.strip()}
    joined = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


def clean(text: str) -> str:
    """Return a block of sentences for measuring, "" if it is none.

    Terms of the glossary count as one plain word, as each is explained where it
    stands; what has fewer than four words is a label.
    """
    words = " ".join(terms().sub("thing", text).replace("’", "'").split())
    words = words.replace("'s ", " ")
    if len(words.split()) < 4:
        return ""
    return words if words.endswith((".", "!", "?", ":")) else f"{words}."


def grade(texts: list[str]) -> float:
    """Return the US school grade of some sentences, after Flesch and Kincaid."""
    return textstat.flesch_kincaid_grade("\n".join(texts))
