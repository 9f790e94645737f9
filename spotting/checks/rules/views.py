"""Rules on views of the page that tables name, as an address has them after "#".

What an address may hold is decided by the rooms and by `choices`, which the checks do
not know. It stands here once more; a test compares both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from zlib import crc32

from spotting.checks.rules.citations import CHECKED
from spotting.checks.rules.registry import error
from spotting.tables.faults import Fault, quoted, suggestion
from spotting.tables.records import Book, Record
from spotting.tables.schema import table_schemas

ROOMS = (
    "Home",
    "Help-first",
    "Explore",
    "Compare",
    "Numbers",
    "Normal-or-not",
    "Check-the-claims",
    "Words-and-sources",
)
PARTS = (
    "three-questions",
    "how-soon",
    "tick-what-fits",
    "questions",
    "the-visit",
    "where",
    "who-to-contact",
    "not-wanted",
    "two-causes",
    "all-their-signs",
    "causes-in-order",
    "who-was-counted",
    "studies-side-by-side",
    "picture-a-risk",
    "what-a-test-result-means",
    "sort-looks",
    "over-a-month",
    "look-and-smell",
    "how-often-how-much",
    "body",
    "what-comes-out",
    "claims-deck",
    "claims-all",
    "claims-disagree",
    "claims-steps",
    "words-find",
    "words-terms",
    "words-sources",
    "words-download",
    "words-about",
)
"""Steps and parts of the rooms."""

ROWS = {
    "rule": "help_rules",
    "asked": "asked",
    "fluid": "fluids",
    "site": "sites",
    "claim": "claims",
    "contradiction": "contradictions",
    "step": "steps",
    "term": "glossary",
    "sign": "symptoms",
    "context": "contexts",
    "source": "sources",
    "waiting": "waiting",
}
"""The tables whose rows have a place of their own, by how its name begins."""

CODES = {
    "s": ("symptoms", {"role": ("premise", "sign", "flag")}),
    "n": ("symptoms", {"role": ("premise", "sign", "flag")}),
    "x": ("symptoms", {"role": ("premise", "sign", "flag")}),
    "l": ("contexts", {"kind": ("life stage",), "offered_in": ("explore", "both")}),
    "c": ("contexts", {"kind": ("situation",), "offered_in": ("explore", "both")}),
    "f": ("causes", {"shown_as": ("cause",)}),
    "a": ("causes", {"shown_as": ("cause",)}),
    "b": ("causes", {"shown_as": ("cause",)}),
}
"""Letters whose codes are those of rows: the table, and what a row has to be."""

MANY = ("s", "n", "c", "k", "u")
"""Letters that may have several codes."""

WORDS = {"k": "category", "u": "urgency"}
"""Letters whose codes stand for words of a column of `causes`."""

FIXED = {"m": ("o", "a"), "w": ("1",)}

SETTINGS = ("co", "lc", "lo", "so", "ss", "st", "ba", "pr", "bo", "ar", "to", "ve")
"""Keys of settings whose values are not judged."""

SETTING_ROWS = {"es": "estimates", "e2": "estimates", "te": "tests", "cl": "claims"}
"""Keys of settings that name a row."""

_START = "v=1"
_NONE = "000000"
"""What stands for no row in a setting."""


@error("lesson_steps", "misconceptions", "vote_options")
def view_is_understood(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the page understands all of a view: its place and its codes."""
    if not row["view"]:
        return
    first, *others = row["view"].split("&")
    place, pairs = (first, others) if "=" not in first else ("", [first, *others])
    if not place or not _is_place(place, book):
        near = suggestion(place, (*ROOMS, *PARTS))
        expected = (
            f"a room, a step of one or a row, such as Explore or rule-rf-any{near}"
        )
        yield row.fault("view", expected, quoted(place or row["view"]))
        return
    if pairs and pairs.pop(0) != _START:
        yield row.fault("view", f"{_START} after the place, as the page writes it")
        return
    for pair in pairs:
        key, _, value = pair.partition("=")
        if not _is_pair(key, value, book):
            expected = "what the page writes for a row that can be chosen there"
            yield row.fault("view", expected, quoted(pair))
            return


def _is_place(place: str, book: Book) -> bool:
    kind, _, id_ = place.partition("-")
    rows = book.table(ROWS[kind]).by_id if kind in ROWS else {}
    return place in (*ROOMS, *PARTS) or (id_ in rows and rows[id_]["status"] == CHECKED)


def _is_pair(key: str, value: str, book: Book) -> bool:
    if key in FIXED:
        return value in FIXED[key]
    if key in SETTINGS:
        return re.fullmatch(r"[a-z0-9.]+", value) is not None
    parts = value.split(".")
    alone = len(parts) == 1 or key in MANY
    return alone and set(parts) <= set(_known(key, book))


def _known(key: str, book: Book) -> Iterable[str]:
    """Return the codes that may stand behind a key, none if there is no such key."""
    if key in SETTING_ROWS:
        ids = book.table(SETTING_ROWS[key]).by_id
        return [_NONE, *(f"{crc32(id_.encode()):08x}"[:6] for id_ in ids)]
    if key in WORDS:
        return table_schemas()["causes"].fields[WORDS[key]].codes.values()
    if key not in CODES:
        return []
    table, wanted = CODES[key]
    return [
        row["code"]
        for row in book.table(table).rows()
        if row["status"] == CHECKED
        and all(row[column] in words for column, words in wanted.items())
    ]
