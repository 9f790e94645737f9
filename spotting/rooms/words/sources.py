"""Every source: what it is, how much of it was read, what it says, where it is used."""

from __future__ import annotations

from urllib.parse import urlsplit

from spotting.matching.sentences import counted, upper_first
from spotting.parts.links import anchor, source_link
from spotting.rooms.words.parts import fold, heading, plain_items
from spotting.rooms.words.search import Search
from spotting.rooms.words.uses import Uses
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
