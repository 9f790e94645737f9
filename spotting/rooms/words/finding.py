"""One search over words, questions, causes, signs, situations and sources."""

from __future__ import annotations

from collections.abc import Mapping

from ipywidgets import HTML, VBox

from spotting.controls import Actions, Announcer, SearchBox
from spotting.matching.searching import speaks_of_unwanted
from spotting.matching.sentences import listing
from spotting.parts.found_elsewhere import NOT_WANTED
from spotting.parts.links import EXPLORE
from spotting.parts.showing import show_if
from spotting.rooms.words.index import GROUPS, SHORTEST, Entry, Index, plain
from spotting.rooms.words.parts import fold
from spotting.rooms.words.sources import Uses
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, escape, items, sentence, text

FIRST, MOST = 4, 20
"""Rows of a group that are shown at once, and at all: more of them say nothing more."""


class Finder:
    """A box, a sentence that is announced, what was found, and words to begin with."""

    def __init__(self, tables: Tables, used: Uses) -> None:
        self._tables, self._index = tables, Index(tables, used)
        self._offered = _offered(tables)
        self.box = SearchBox(label=say("words-find-label"))
        self.sentence, self.found = Announcer(), HTML()
        self.tries = Actions([_try(id_, word) for id_, word in self._offered.items()])
        self._start = VBox([HTML(self._stands())])
        tries = HTML(text("p", say("words-find-try"), class_="les-find-try"))
        self.widget = VBox(
            [self.box, self.sentence, self.found, tries, self.tries, self._start]
        )
        self.widget.add_class("les-body")
        self.widget.add_class("les-find")
        self.box.observe(lambda change: self._search(change["new"]), "value")
        self.tries.on_press(self._try)

    def _try(self, id_: str) -> None:
        self.box.value = self._offered[id_]

    def _search(self, typed: str) -> None:
        words = typed.strip()
        found = self._index.find(words)
        unwanted = speaks_of_unwanted(self._tables, words)
        self.sentence.text = _said(words, found)
        self.found.value = (_help() if unwanted else "") + self._groups(found)
        show_if(self._start, not words)

    def _groups(self, found: Mapping[str, list[str]]) -> str:
        groups = [self._group(group, ids) for group, ids in found.items()]
        return element("div", *groups, class_="les-find-groups") if groups else ""

    def _group(self, group: str, ids: list[str]) -> str:
        rows = [_row(self._index.entries[group][id_]) for id_ in ids[:MOST]]
        rest = say("words-find-more", n=len(ids) - FIRST)
        cut = text("p", say("words-find-cut", n=MOST), class_="les-hint")
        more = [items(rows[FIRST:]), cut if len(ids) > MOST else ""]
        heading, _ = GROUPS[group]
        return element(
            "section",
            text("h4", say(heading)),
            items(rows[:FIRST]),
            fold(rest, *more) if len(ids) > FIRST else "",
        )

    def _stands(self) -> str:
        """Return how much there is to find, as ways into it."""
        counts = {group: len(rows) for group, rows in self._index.entries.items()}
        tiles = [
            element("li", _tile(place, counts[group], say(GROUPS[group][0])))
            for group, place in PLACES.items()
        ]
        told = text("figcaption", say("words-find-stands"), class_="les-sentence")
        return element("figure", told, element("ul", *tiles), class_="les-find-stands")


PLACES = {
    "glossary": "words-terms",
    "causes": EXPLORE,
    "symptoms": "words-signs",
    "sources": "words-sources",
}
"""Where all rows of a table stand."""


def _tile(place: str, count: int, words: str) -> str:
    return text_link(place, text("strong", str(count)), text("span", words))


def text_link(place: str, *inside: str) -> str:
    """Return a link to a place of the page; `inside` is markup."""
    return element("a", *inside, href=f"#{place}")


def _offered(tables: Tables) -> dict[str, str]:
    """Return the words that are offered before anything is typed, by their id."""
    rows = tables.checked("search_words")
    rows = rows[rows["offered"] == "yes"]
    return {row.id: row.words.split(",")[0].strip() for row in rows.itertuples()}


def _try(id_: str, word: str) -> dict[str, str]:
    return {"id": id_, "label": word}


def _row(row: Entry) -> str:
    says = text("span", sentence(row.says)) if row.says else ""
    return f"{row.link} {says}".strip()


def _help() -> str:
    return element(
        "div",
        text_link(NOT_WANTED, escape(say("parts-found-safety"))),
        text("p", say("parts-signpost-lead")),
        class_="les-card les-find-help",
    )


def _said(words: str, found: Mapping[str, list[str]]) -> str:
    if not words:
        return ""
    if len(plain(words).strip()) < SHORTEST:
        return say("words-find-short")
    if not found:
        return say("words-find-none", words=words)
    counts = [say(GROUPS[group][1], n=len(ids)) for group, ids in found.items()]
    return say("words-find-found", words=words, listed=listing(counts))
