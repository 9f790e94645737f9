"""What a search for causes finds beside causes: questions, situations, safety."""

from __future__ import annotations

from spotting.matching.searching import SHORTEST, meant, speaks_of_unwanted
from spotting.matching.sentences import upper_first
from spotting.parts.links import NOT_WANTED, row_link
from spotting.parts.questions import asked_links
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, items, text


def found_elsewhere(tables: Tables, typed: str) -> str:
    """Return links to what the typed words mean beside causes, "" if nothing."""
    # Every click in Explore comes by here, mostly without a word.
    if len(typed.strip()) < SHORTEST:
        return ""
    links = [
        *_safety(tables, typed),
        *asked_links(tables, meant(tables, typed, "asked")),
        *_own_paths(tables, typed),
        *_terms(tables, typed),
    ]
    if not links:
        return ""
    lead = text("p", say("parts-found-lead", words=typed.strip()))
    return element("div", lead, items(links), class_="les-elsewhere")


def _safety(tables: Tables, typed: str) -> list[str]:
    if not speaks_of_unwanted(tables, typed):
        return []
    return [text("a", say("parts-found-safety"), href=f"#{NOT_WANTED}")]


def _own_paths(tables: Tables, typed: str) -> list[str]:
    rows = tables.checked("symptoms").set_index("id")
    named = [id_ for id_ in meant(tables, typed, "symptoms") if id_ in rows.index]
    return [
        row_link("sign", id_, upper_first(rows.loc[id_, "label"]))
        for id_ in named
        if rows.loc[id_, "role"] == "own path"
    ]


def _terms(tables: Tables, typed: str) -> list[str]:
    rows = tables.checked("glossary").set_index("id")
    named = [id_ for id_ in meant(tables, typed, "glossary") if id_ in rows.index]
    return [
        row_link("term", id_, say("parts-found-term", term=rows.loc[id_, "term"]))
        for id_ in named
    ]
