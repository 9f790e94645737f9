"""Room "Words and sources": terms, signs, sources, downloads, limits, and About."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.markup import element, items, text
from spotting.rooms import words_glossary, words_sources
from spotting.rooms.about import about
from spotting.rooms.words_downloads import Downloads, tables_listed
from spotting.rooms.words_limits import limits, unverified
from spotting.rooms.words_parts import heading
from spotting.rooms.words_signs import contexts, signs
from spotting.rooms.words_uses import Uses
from spotting.rooms.words_waiting import waiting
from spotting.selection import Selection
from spotting.settings import Settings
from spotting.tables import Tables

PARTS = {
    "words-terms": "Words",
    "words-signs": "Signs",
    "words-contexts": "Life stages and situations",
    "words-sources": "Sources",
    "words-waiting": "Waiting for a clinician",
    "words-unverified": "Not verified",
    "words-download": "Download",
    "words-limits": "What these data cannot show",
    "words-about": "About this lesson",
}
"""The parts of the room: the ids of their headings, and what they are called."""


class Words:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        used = Uses(tables)
        self.terms = words_glossary.search(tables)
        self.sources = words_sources.search(tables, used)
        self.downloads = Downloads(tables, selection)
        self.parts: list[str | Widget] = [
            _words(_contents(), words_glossary.top(tables)),
            self.terms.widget,
            _words(words_glossary.glossary(tables), signs(tables), contexts(tables)),
            _words(words_sources.top(tables)),
            self.sources.widget,
            _words(
                words_sources.sources(tables, used),
                waiting(tables),
                unverified(tables),
            ),
            _words(tables_listed(tables)),
            self.downloads.widget,
            _words(
                limits(tables),
                heading(PARTS["words-about"], "words-about"),
                about(tables),
            ),
        ]


def _words(*markup: str) -> str:
    return element("div", *markup, class_="les-words")


def _contents() -> str:
    links = (text("a", words, href=f"#{id_}") for id_, words in PARTS.items())
    return element(
        "nav", items(links), aria_label="Parts of this room", class_="les-words-nav"
    )
