"""Room "Words and sources": one search, terms, sources, downloads, limits, About."""

from __future__ import annotations

from collections.abc import Iterator

from ipywidgets import Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.parts.choosing import standing
from spotting.parts.links import FIND
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.words import glossary, sources
from spotting.rooms.words.about import about, limits, unverified, waiting
from spotting.rooms.words.downloads import Downloads, tables_listed
from spotting.rooms.words.finding import Finder
from spotting.rooms.words.parts import heading
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element


class Words:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self._tables = tables
        self._used = sources.Uses(tables)
        self.finder = Finder(tables, self._used)
        self.downloads = Downloads(tables, selection)
        steps = list(self._steps())
        self.parts: list[str | Widget | Step] = [
            steps_bar(say("words-parts"), steps),
            standing(),
            *steps,
        ]

    def _steps(self) -> Iterator[Step]:
        tables = self._tables
        find = heading(say(FIND), FIND)
        yield Step(FIND, say("words-part-find"), [find, self.finder.widget])
        words = _words(
            glossary.top(tables),
            glossary.glossary(tables),
            glossary.signs(tables),
            glossary.contexts(tables),
        )
        yield Step("words-terms", say("words-part-terms"), [words])
        listed = _words(sources.top(tables), sources.sources(tables, self._used))
        yield Step("words-sources", say("words-part-sources"), [listed])
        files = _words(tables_listed(tables))
        widget = self.downloads.widget
        yield Step("words-download", say("words-part-download"), [files, widget])
        told = _words(
            heading(say("words-about"), "words-about"),
            about(tables),
            limits(tables),
            waiting(tables),
            unverified(tables),
        )
        yield Step("words-about", say("words-part-about"), [told])


def _words(*markup: str) -> str:
    return element("div", *markup, class_="les-words")
