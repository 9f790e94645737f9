"""Everything that the page can say, room by room, as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
from ipywidgets import Widget

from spotting.choices.view import View
from spotting.page import Page
from spotting.parts.steps import Step
from spotting.rooms.numbers.studies.view import study_card
from spotting.tables import load_tables
from tests.world import FROZEN

STATED = frozenset({"layout", "style", "comm", "keys", "tooltip"})
"""Parts of a widget that say nothing to a reader."""


class _Words(HTMLParser):
    """Collects the words of any markup, that of a chart's labels too."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag, attributes) -> None:
        self._hidden = tag in ("style", "script")
        self.links += [value for name, value in attributes if name == "href" and value]

    def handle_endtag(self, _tag) -> None:
        self._hidden = False

    def handle_data(self, data) -> None:
        if not self._hidden:
            self.words.append(data)


def words_of(markup: str) -> str:
    """Return what a reader of some markup reads, and then where its links lead."""
    parser = _Words()
    parser.feed(markup)
    return " ".join(" ".join([*parser.words, *parser.links]).split())


def said_by(widget: Widget) -> Iterator[str]:
    """Yield every text that a widget and the widgets inside it hold."""
    for name in widget.keys:
        if not name.startswith("_") and name not in STATED:
            yield from _texts(getattr(widget, name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Widget):
        yield from said_by(value)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def parts_of(parts: Iterable[str | Widget | Step]) -> Iterator[str | Widget]:
    """Yield what a room shows, that of its steps too."""
    for part in parts:
        yield from part.parts if isinstance(part, Step) else [part]


def _said(parts: Iterable[str | Widget | Step]) -> Iterator[str]:
    for part in parts_of(parts):
        yield from [part] if isinstance(part, str) else said_by(part)


def _readings(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what each room says at the start, and with every setting it offers."""
    rooms = {room.__name__: parts for room, parts in page._rooms.items()}
    live = {
        n: [p for p in parts_of(parts) if not isinstance(p, str)]
        for n, parts in rooms.items()
    }
    yield from ((name, text) for name in rooms for text in _said(rooms[name]))
    for field, offered in page.settings._offered.items():
        start = getattr(page.settings, field)
        for id_ in offered.values():
            setattr(page.settings, field, id_)
            yield from ((name, text) for name in live for text in _said(live[name]))
        setattr(page.settings, field, start)


def _cards(page: Page) -> Iterator[tuple[str, str]]:
    """Yield Explore with each cause and each claim open."""
    links = page.tables.checked("cause_symptoms")
    known = page.selection.vocabulary.codes["focus"]
    for cause, sign in zip(links["cause_id"], links["symptom_id"], strict=True):
        if cause in known:
            page.selection.show(View(focus=cause, cell=sign))
            yield from (("Explore", t) for t in said_by(page._explore.side.widget))


@cache
def whole_page(folder: Path = FROZEN) -> dict[str, str]:
    """Return the words of each room, of a folder's tables; each text once."""
    page = Page(load_tables(folder))
    told = [("Explore", t) for t in said_by(page.explore())]
    rooms: dict[str, dict[str, None]] = {}
    told += [
        ("Numbers", study_card(page.tables, id_)) for id_ in page.tables.studies["id"]
    ]
    for room, text in [*told, *_readings(page), *_cards(page)]:
        rooms.setdefault(room, {})[text] = None
    return {room: words_of(" \n".join(texts)) for room, texts in rooms.items()}


WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?")


def plain(text: object) -> str:
    """Return letters and digits alone: marks and capitals differ where words stand."""
    return f" {' '.join(WORD.findall(str(text).lower()))} "


def forms(value: object) -> set[str]:
    """Return how a value may be written: a number with or without its comma."""
    if pd.api.types.is_number(value):
        whole = float(value).is_integer()
        return {plain(f"{value:g}"), plain(f"{int(value):,}" if whole else value)}
    return {plain(str(value).rstrip(".")).rstrip()}


def shown(value: object, said: str) -> bool:
    """Return whether a value stands in plain words."""
    return any(form in said for form in forms(value))
