"""Room "Words and sources": terms, signs, sources, downloads, limits, and About."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.rooms.words import glossary, sources
from spotting.rooms.words.about import about, limits, unverified, waiting
from spotting.rooms.words.downloads import Downloads, tables_listed
from spotting.rooms.words.parts import heading
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, items, text

PARTS = (
    "words-terms",
    "words-signs",
    "words-contexts",
    "words-sources",
    "words-waiting",
    "words-unverified",
    "words-download",
    "words-limits",
    "words-about",
)
"""The parts of the room: ids of their headings, and messages that name them."""


class Words:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        used = sources.Uses(tables)
        self.terms = glossary.search(tables)
        self.sources = sources.search(tables, used)
        self.downloads = Downloads(tables, selection)
        self.parts: list[str | Widget] = [
            _words(_contents(), glossary.top(tables)),
            self.terms.widget,
            _words(
                glossary.glossary(tables),
                glossary.signs(tables),
                glossary.contexts(tables),
            ),
            _words(sources.top(tables)),
            self.sources.widget,
            _words(
                sources.sources(tables, used),
                waiting(tables),
                unverified(tables),
            ),
            _words(tables_listed(tables)),
            self.downloads.widget,
            _words(
                limits(tables),
                heading(say("words-about"), "words-about"),
                about(tables),
            ),
        ]


def _words(*markup: str) -> str:
    return element("div", *markup, class_="les-words")


def _contents() -> str:
    links = (text("a", say(part), href=f"#{part}") for part in PARTS)
    label = say("words-contents")
    return element("nav", items(links), aria_label=label, class_="les-words-nav")
