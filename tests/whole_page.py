"""Everything that the page can say, room by room, as plain words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

from ipywidgets import Widget

from spotting.page import Page
from spotting.tables import load_tables
from spotting.views import View

STATED = frozenset({"layout", "style", "comm", "keys", "tooltip"})
"""Parts of a widget that say nothing to a reader."""


class _Words(HTMLParser):
    """Collects the words of any markup, that of a chart's labels too."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag, _attributes) -> None:
        self._hidden = tag in ("style", "script")

    def handle_endtag(self, _tag) -> None:
        self._hidden = False

    def handle_data(self, data) -> None:
        if not self._hidden:
            self.words.append(data)


def words_of(markup: str) -> str:
    """Return what a reader of some markup reads."""
    parser = _Words()
    parser.feed(markup)
    return " ".join(" ".join(parser.words).split())


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


def _room(parts: list[str | Widget]) -> str:
    said = [
        part if isinstance(part, str) else " ".join(said_by(part)) for part in parts
    ]
    return " ".join(said)


def _readings(page: Page) -> Iterator[tuple[str, str]]:
    """Yield each room's markup: at the start, and with every setting it offers."""
    rooms = {room.__name__: parts for room, parts in page._rooms.items()}
    for name, parts in rooms.items():
        yield name, _room(parts)
    for field, offered in page.settings._offered.items():
        start = getattr(page.settings, field)
        for id_ in offered.values():
            setattr(page.settings, field, id_)
            for name, parts in rooms.items():
                yield (
                    name,
                    " ".join(_room([p]) for p in parts if not isinstance(p, str)),
                )
        setattr(page.settings, field, start)


def _cards(page: Page) -> Iterator[tuple[str, str]]:
    """Yield Explore with each cause and each claim open."""
    links = page.tables.checked("cause_symptoms")
    known = page.selection.vocabulary.codes["focus"]
    for cause, sign in zip(links["cause_id"], links["symptom_id"], strict=True):
        if cause in known:
            page.selection.show(View(focus=cause, cell=sign))
            yield "Explore", " ".join(said_by(page._explore.side.widget))


@cache
def whole_page() -> dict[str, str]:
    """Return the words of each room, of the shipped tables."""
    page = Page(load_tables())
    said: dict[str, set[str]] = {
        "Explore": {" ".join(said_by(page.explore()))},
        "Compare": {" ".join(said_by(page.compare()))},
    }
    for room, text in [*_readings(page), *_cards(page)]:
        said.setdefault(room, set()).add(text)
    return {room: words_of(" ".join(texts)) for room, texts in said.items()}
