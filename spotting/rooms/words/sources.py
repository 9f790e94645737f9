"""Every source: what it is, what it says, and the very rows that lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from spotting.choices.view import View, Vocabulary
from spotting.matching.accuracy import drawable
from spotting.matching.estimates import estimates
from spotting.matching.sentences import upper_first
from spotting.matching.studies import outcomes
from spotting.parts.links import (
    FLUIDS,
    NUMBERS,
    anchor,
    explore_link,
    row_link,
    setting_link,
)
from spotting.rooms.words.model import uses
from spotting.rooms.words.parts import (
    fold,
    heading,
    joined,
    label_of,
    plain_items,
    shortened,
)
from spotting.tables import CHECKED, Tables
from spotting.text import say, say_markup, say_word
from spotting.text.markup import (
    element,
    escape,
    link,
    sentence,
    text,
    web_address,
)
from spotting.text.terms import terms

# Tables whose rows stand under an id of their own.
ANCHORS = {
    "symptoms": "sign",
    "contexts": "context",
    "help_rules": "rule",
    "claims": "claim",
    "contradictions": "contradiction",
    "steps": "step",
    "fluids": "fluid",
    "glossary": "term",
    "asked": "asked",
    "waiting": "waiting",
}
# Tables with rows that have no id of their own: the room that holds them.
HELP = "Help-first"
IN_HELP, IN_NUMBERS = (HELP, "words-room-help"), (NUMBERS, "words-room-numbers")
ROOMS = {
    "thresholds": IN_HELP,
    "local_help": IN_HELP,
    "advice": IN_HELP,
    "help_cases": IN_HELP,
    "fluids": (FLUIDS, "words-room-fluids"),
    "studies": IN_NUMBERS,
    "tests": IN_NUMBERS,
}


class Uses:
    """Where each source is used: `count` them, or get the `markup` of the list."""

    def __init__(self, tables: Tables) -> None:
        self._vocabulary = Vocabulary.of(tables)
        self._names = {
            name: dict(zip(tables[name]["id"], tables[name]["label"], strict=True))
            for name in ("causes", "symptoms", "studies")
        }
        # What the labs can be set to; other rows of these tables stand in words.
        self._labs = {
            "estimates": ("estimate", set(estimates(tables))),
            "tests": ("test", set(drawable(tables))),
        }
        self._outcomes = set(outcomes(tables))
        fluids = tables.checked("fluids")
        self._cycle = set(fluids.loc[fluids["kind"] == "cycle", "id"])
        self._by_source: dict[str, list[Any]] = {}
        for use in uses(tables).itertuples():
            self._by_source.setdefault(use.source_id, []).append(use)

    def count(self, source: str) -> int:
        """Return in how many rows a source is used."""
        return len(self._by_source.get(source, ()))

    def markup(self, source: str) -> str:
        """Return the list of uses, one line a table."""
        tables = groupby(self._by_source.get(source, ()), attrgetter("table"))
        lines = (element("li", self._line(name, [*rows])) for name, rows in tables)
        return element("ul", *lines)

    def _line(self, name: str, rows: list[Any]) -> str:
        told = {"cause_symptoms": self._signs, "study_findings": self._findings}
        listed = told.get(name, self._one_by_one)(rows)
        gaps = {"table": label_of(name), "rows": joined("words-semicolon", listed)}
        if name not in ROOMS:
            return say_markup("words-use", **gaps)
        place, room = ROOMS[name]
        link = Markup(text("a", say(room), href=f"#{place}"))
        return say_markup("words-use-in-room", room=link, **gaps)

    def _one_by_one(self, rows: list[Any]) -> Iterable[str]:
        return map(self._use, rows)

    def _use(self, row: Any) -> str:
        words = shortened(row.words)
        if row.status != CHECKED:
            return _unverified(words)
        if row.table in ANCHORS and row.row_id not in self._cycle:
            return row_link(ANCHORS[row.table], row.row_id, words)
        setting, known = self._labs.get(row.table, ("", set()))
        if row.row_id in known:
            return setting_link(words, NUMBERS, **{setting: row.row_id})
        if row.table == "causes" and row.row_id in self._vocabulary.codes["focus"]:
            return explore_link(words, View(focus=row.row_id), self._vocabulary)
        return escape(words)

    def _signs(self, rows: list[Any]) -> Iterable[str]:
        """Return each cause once, with its signs as links to the claims."""
        for cause, links in groupby(rows, lambda row: row.row_id.split(" ")[0]):
            signs = joined("words-comma", map(self._sign, links))
            yield say_markup(
                "words-use-of", whole=self._names["causes"][cause], parts=signs
            )

    def _sign(self, row: Any) -> str:
        cause, sign = row.row_id.split(" ")
        words, known = self._names["symptoms"][sign], self._vocabulary.codes
        if row.status != CHECKED:
            return _unverified(words)
        if cause in known["focus"] and sign in known["cell"]:
            return explore_link(words, View(focus=cause, cell=sign), self._vocabulary)
        return escape(words)

    def _findings(self, rows: list[Any]) -> Iterable[str]:
        """Return each study once, with what it counted."""
        for study, found in groupby(rows, lambda row: row.row_id.split(" ")[0]):
            said = joined("words-comma", map(self._outcome, found))
            yield say_markup(
                "words-use-of", whole=self._names["studies"][study], parts=said
            )

    def _outcome(self, row: Any) -> str:
        outcome = row.row_id.split(" ", 1)[1]
        if outcome in self._outcomes and row.status == CHECKED:
            words = say_word(outcome)
            return setting_link(words, NUMBERS, study_outcome=outcome)
        return escape(say_word(outcome))


def _unverified(words: str) -> str:
    return escape(say("words-use-unverified", row=words))


KINDS = {
    "guideline or patient information": "words-kind-guidelines",
    "research or review": "words-kind-research",
    "information quality": "words-kind-information",
}


def top(tables: Tables) -> str:
    """Return the heading of the list, and how much of a source can be read."""
    title = say("words-sources", n=len(tables.sources))
    return heading(title, "words-sources", say("words-sources-lead"))


def sources(tables: Tables, used: Uses) -> str:
    """Return all sources by kind, closed until asked for or linked to."""
    rows = tables.sources
    groups = [
        fold(
            _kind(str(kind), len(part)),
            plain_items(
                (_source(tables, used, row) for row in part.itertuples()),
                "les-source-list",
            ),
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    return "".join(groups)


def _kind(kind: str, count: int) -> str:
    if kind not in KINDS:
        return say("words-kind-other", kind=upper_first(kind), n=count)
    return say(KINDS[kind], n=count)


def _source(tables: Tables, used: Uses, row) -> str:
    return element(
        "li",
        element("strong", _title(row)),
        text("p", _what(row)),
        element("p", terms(tables).explain(sentence(row.says))) if row.says else "",
        text("p", _read(row), class_="les-hint"),
        _places(row),
        _uses(used, row.id),
        id=anchor("source", row.id),
    )


def _title(row) -> str:
    """Return the title, as a link that leaves the page where an address is known."""
    known = web_address(row.address)
    return link(row.address, row.title) if known else escape(row.title)


def _what(row) -> str:
    # Names keep their small letters, as "nidirect" does.
    said = [
        say(
            "words-source-what",
            authors=row.authors or say("words-source-no-authors"),
            year=row.year or say("words-source-no-date"),
            type=sentence(say_word(row.type)),
        ),
        say("words-source-quotes") if row.second_hand == "yes" else "",
        "" if row.status == CHECKED else say("words-source-unverified"),
    ]
    return " ".join(filter(None, said))


def _read(row) -> str:
    gaps = {"read": say_word(row.read), "date": row.date_checked, "id": row.id}
    if row.read_note:
        return say("words-source-read-note", note=row.read_note, **gaps)
    return say("words-source-read", **gaps)


def _places(row) -> str:
    """Return what is known of further addresses, and of the copy that was read."""
    further = [part for part in _parts(row.address) if part != _first(row.address)]
    copies = [_place(part) for part in _parts(row.read_at)]
    also = joined("words-semicolon", map(_place, further))
    read_at = joined("words-semicolon", copies)
    said = [
        "" if row.address else escape(say("words-source-no-address")),
        say_markup("words-source-also", places=also) if further else "",
        say_markup("words-source-copy", places=read_at) if copies else "",
    ]
    return element("p", " ".join(filter(None, said))) if any(said) else ""


def _parts(address: str) -> list[str]:
    return [part.strip() for part in address.split(" ; ") if part.strip()]


def _first(address: str) -> str:
    """Return the part of an address that the title leads to, "" if none does."""
    target = web_address(address)
    return next((p for p in _parts(address) if target and web_address(p) == target), "")


def _place(address: str) -> str:
    """Return an address as a link named after its host, or as it stands."""
    host = urlsplit(web_address(address)).hostname
    return link(address, host) if host else escape(address)


def _uses(used: Uses, source: str) -> str:
    count = used.count(source)
    if not count:
        return text("p", say("words-source-guide"))
    return fold(say("words-source-used", n=count), used.markup(source))
