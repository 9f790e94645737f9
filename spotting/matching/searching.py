"""Readers' own words: what a typed word means, whatever the tables call it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from spotting.tables import Tables, ids

SHORTEST = 3
"""Letters of a word before it is looked up: fewer are the start of too much."""


def fold(text: str) -> str:
    """Lower the case and drop accents, so that a search finds both spellings."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@lru_cache(maxsize=64)
def words_for(tables: Tables, kind: str) -> Mapping[str, str]:
    """Return the words that find each row of a table, by its id.

    `kind` is a column of `search_words`: symptoms, contexts, causes, glossary, asked.
    """
    found: dict[str, list[str]] = {}
    for row in tables.checked("search_words").to_dict("records"):
        for id_ in ids(row[kind]):
            found.setdefault(id_, []).append(row["words"])
    return {id_: ", ".join(words) for id_, words in found.items()}


def meant(tables: Tables, typed: str, kind: str) -> tuple[str, ...]:
    """Return the ids of a table that a typed text means, in the order of the rows.

    A row is meant if one of its words begins as the text does, or stands in it.
    """
    hits = (id_ for row in _rows_meant(tables, typed) for id_ in ids(row[kind]))
    return tuple(dict.fromkeys(hits))


def speaks_of_unwanted(tables: Tables, typed: str) -> bool:
    """Return whether a typed text can speak of sex that was not wanted."""
    return any(row["not_wanted"] == "yes" for row in _rows_meant(tables, typed))


def _rows_meant(tables: Tables, typed: str) -> list[dict[str, str]]:
    wanted = " ".join(fold(typed).split())
    if len(wanted) < SHORTEST:
        return []
    return [row for row in _own_words(tables) if _means(row["words"], wanted)]


@lru_cache(maxsize=64)
def _own_words(tables: Tables) -> list[dict[str, str]]:
    return tables.checked("search_words").to_dict("records")


def _means(words: str, wanted: str) -> bool:
    return any(_fits(fold(word.strip()), wanted) for word in words.split(","))


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted) or f" {word} " in f" {wanted} "
