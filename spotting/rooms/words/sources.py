"""Every source: what it is, what it says, and the very rows that lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any
from urllib.parse import urlsplit

from spotting.choices.view import View, Vocabulary
from spotting.matching.accuracy import drawable
from spotting.matching.estimates import estimates
from spotting.matching.sentences import counted, upper_first
from spotting.matching.studies import outcomes
from spotting.parts.links import (
    FLUIDS,
    NUMBERS,
    anchor,
    explore_link,
    row_link,
    setting_link,
    source_link,
)
from spotting.rooms.words.model import uses
from spotting.rooms.words.parts import (
    Search,
    fold,
    heading,
    label_of,
    plain_items,
    shortened,
)
from spotting.tables import CHECKED, Tables
from spotting.text.markup import (
    element,
    escape,
    items,
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
ROOMS = {
    "thresholds": (HELP, "Help first"),
    "local_help": (HELP, "Help first"),
    "advice": (HELP, "Help first"),
    "help_cases": (HELP, "Help first"),
    "fluids": (FLUIDS, "Normal or not"),
    "studies": (NUMBERS, "Numbers"),
    "tests": (NUMBERS, "Numbers"),
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
        label = escape(label_of(name))
        if name in ROOMS:
            place, room = ROOMS[name]
            label += f" ({text('a', room, href=f'#{place}')})"
        told = {"cause_symptoms": self._signs, "study_findings": self._findings}
        listed = told.get(name, self._one_by_one)(rows)
        return f"{label}: {'; '.join(listed)}"

    def _one_by_one(self, rows: list[Any]) -> Iterable[str]:
        return map(self._use, rows)

    def _use(self, row: Any) -> str:
        words = shortened(row.words)
        if row.status != CHECKED:
            return escape(f"{words} (not verified)")
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
            signs = ", ".join(map(self._sign, links))
            yield f"{escape(self._names['causes'][cause])} – {signs}"

    def _sign(self, row: Any) -> str:
        cause, sign = row.row_id.split(" ")
        words, known = self._names["symptoms"][sign], self._vocabulary.codes
        if row.status != CHECKED:
            return escape(f"{words} (not verified)")
        if cause in known["focus"] and sign in known["cell"]:
            return explore_link(words, View(focus=cause, cell=sign), self._vocabulary)
        return escape(words)

    def _findings(self, rows: list[Any]) -> Iterable[str]:
        """Return each study once, with what it counted."""
        for study, found in groupby(rows, lambda row: row.row_id.split(" ")[0]):
            said = ", ".join(map(self._outcome, found))
            yield f"{escape(self._names['studies'][study])} – {said}"

    def _outcome(self, row: Any) -> str:
        outcome = row.row_id.split(" ", 1)[1]
        if outcome in self._outcomes and row.status == CHECKED:
            return setting_link(outcome, NUMBERS, study_outcome=outcome)
        return escape(outcome)


READ = (
    "“Opening part” means about the first 2,000 letters. “Whole abstract” means the "
    "whole summary of a paper, not the paper. Copies were read; many have no date."
)
KINDS = {
    "guideline or patient information": "Guidelines and patient information",
    "research or review": "Research and reviews",
    "information quality": "How to inform people well",
}
GUIDE_NOTE = "This page goes by it. No row of the tables cites it."


def top(tables: Tables) -> str:
    """Return the heading of the list, and how much of a source can be read."""
    return heading(f"Sources: {len(tables.sources)}", "words-sources", READ)


def sources(tables: Tables, used: Uses) -> str:
    """Return all sources by kind, closed until asked for or linked to."""
    rows = tables.sources
    groups = [
        fold(
            f"{KINDS.get(str(kind), upper_first(str(kind)))}: {len(part)}",
            plain_items(
                (_source(tables, used, row) for row in part.itertuples()),
                "les-source-list",
            ),
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    return "".join(groups)


def search(tables: Tables, used: Uses) -> Search:
    """Return the search over title, authors, id and what a source says."""
    rows = {row.id: row for row in tables.sources.itertuples()}
    return Search(
        label="Search the sources",
        hint="Finds a source by title, authors, short name or what it says.",
        noun="source",
        texts={
            id_: f"{row.title} {row.authors} {id_} {row.says} {row.year}"
            for id_, row in rows.items()
        },
        names={id_: row.title for id_, row in rows.items()},
        show=lambda found: items(
            (_result(rows[id_], used.count(id_)) for id_ in found),
            class_="les-source-found",
        ),
    )


def _result(row, uses: int) -> str:
    who = escape(_who(row))
    used = f"used in {counted(uses, 'place')}" if uses else "a guide for this page"
    return f"{source_link(row)} <span>{who}; {used}.</span>"


def _who(row) -> str:
    return ", ".join(part for part in (row.authors, row.year) if part)


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
    who = row.authors or "Authors not recorded"
    year = row.year or "no date"
    quoted = (
        " It quotes other sources (second-hand)." if row.second_hand == "yes" else ""
    )
    status = "" if row.status == CHECKED else " Not verified."
    # Names keep their small letters, as "nidirect" does.
    return f"{who}, {year}. {sentence(row.type)}{quoted}{status}"


def _read(row) -> str:
    note = f" ({row.read_note})" if row.read_note else ""
    return f"Read: {row.read}{note}. Checked: {row.date_checked}. Short name: {row.id}."


def _places(row) -> str:
    """Return what is known of further addresses, and of the copy that was read."""
    further = [part for part in _parts(row.address) if part != _first(row.address)]
    copies = [_place(part) for part in _parts(row.read_at)]
    said = [
        "" if row.address else "The official address was not recorded.",
        f"Also: {'; '.join(map(_place, further))}." if further else "",
        f"The copy that was read: {'; '.join(copies)}." if copies else "",
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
        return text("p", GUIDE_NOTE)
    return fold(f"Used in {counted(count, 'place')}", used.markup(source))
