"""What the search of the room goes through: each row by its names, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from spotting.charts import theme
from spotting.choices.view import View, Vocabulary
from spotting.matching.causes import NOT_TYPICAL, Evidence
from spotting.matching.searching import fold, meant, words_for
from spotting.matching.sentences import upper_first
from spotting.parts.links import explore_link, row_link, source_link
from spotting.rooms.words.sources import Uses
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import sentence

SHORTEST = 2
"""Letters before anything is looked up: one begins half of all words."""
_WORDS = re.compile(r"[^\W_]+")
GROUPS = {
    "asked": ("words-find-asked", "words-find-asked-count"),
    "glossary": ("words-find-terms", "words-find-terms-count"),
    "causes": ("words-find-causes", "words-find-causes-count"),
    "symptoms": ("words-find-signs", "words-find-signs-count"),
    "contexts": ("words-find-contexts", "words-find-contexts-count"),
    "sources": ("words-find-sources", "words-find-sources-count"),
}
"""What is searched, in the order shown: the messages of its heading and its count."""


CITED = "sources"
NAMED, TOLD = 3, 4
"""Ranks of a row: the words stand in a name of it, or in what is said of it."""


class Entry(NamedTuple):
    """A row that can be found: by its names before all that is said of it."""

    names: str
    told: str
    link: str
    says: str


def entry(link: str, says: str, names: Iterable[str], told: Iterable[str]) -> Entry:
    """Return a row that can be found; `link` and `says` are what is shown of it."""
    names = plain(" ".join(names))
    return Entry(names, f"{names}{plain(' '.join(told))}", link, says)


def plain(words: str) -> str:
    """Return words to be searched: each begins behind a blank."""
    return f" {' '.join(_WORDS.findall(fold(words)))} "


def find(
    entries: Mapping[str, Entry], words: str, known: Iterable[str] = ()
) -> dict[str, int]:
    """Return the rows that hold words beginning so, the closest first: id and rank.

    `known` are the ids that the words are known to mean. Capitals and accents do not
    matter, nor the order of the words. Too few letters find nothing.
    """
    wanted = plain(words).split()
    if len("".join(wanted)) < SHORTEST:
        return {}
    known = set(known)
    ranks = {id_: _rank(row, wanted, id_ in known) for id_, row in entries.items()}
    return dict(sorted(((i, n) for i, n in ranks.items() if n), key=itemgetter(1)))


def _rank(row: Entry, wanted: list[str], known: bool) -> int:
    """Return how close a row is, 1 the closest; 0 if it does not fit."""
    if row.names.startswith(f" {' '.join(wanted)}"):
        return 1
    if known:
        return 2
    held = (NAMED, row.names), (TOLD, row.told)
    return next((rank for rank, words in held if _holds(words, wanted)), 0)


def _holds(words: str, wanted: list[str]) -> bool:
    return all(f" {word}" in words for word in wanted)


class Index:
    """All that can be found, by table and id."""

    def __init__(self, tables: Tables, used: Uses) -> None:
        self._tables, self._used = tables, used
        self._vocabulary = Vocabulary.of(tables)
        made = {
            "asked": self._asked,
            "glossary": self._terms,
            "causes": self._causes,
            "symptoms": self._signs,
            "contexts": self._contexts,
            "sources": self._sources,
        }
        self.entries = {group: dict(made[group]()) for group in GROUPS}

    def find(self, words: str) -> dict[str, list[str]]:
        """Return the ids that the words find, by table; what finds none is left out.

        Where a name fits, what only speaks of it is left out, but of a source: there
        it is what the source was read for.
        """
        found = {
            group: find(rows, words, self._meant(group, words))
            for group, rows in self.entries.items()
        }
        own = [
            rank
            for group, ranks in found.items()
            if group != CITED
            for rank in ranks.values()
        ]
        most = NAMED if min(own, default=0) <= NAMED else TOLD
        cut = {
            group: [
                id_ for id_, rank in ranks.items() if rank <= most or group == CITED
            ]
            for group, ranks in found.items()
        }
        return {group: ids for group, ids in cut.items() if ids}

    def _meant(self, group: str, words: str) -> tuple[str, ...]:
        return meant(self._tables, words, group) if group != CITED else ()

    def _asked(self) -> Iterator[tuple[str, Entry]]:
        for row in self._tables.checked("asked").itertuples():
            link = row_link("asked", row.id, row.question)
            yield row.id, entry(link, "", [row.question], [row.answer, row.action])

    def _terms(self) -> Iterator[tuple[str, Entry]]:
        for row in self._tables.checked("glossary").itertuples():
            names = [row.term, row.synonyms, row.in_text]
            link = row_link("term", row.id, row.term)
            yield row.id, entry(link, row.plain, names, [row.plain])

    def _causes(self) -> Iterator[tuple[str, Entry]]:
        evidence = Evidence.of(self._tables)
        typed = words_for(self._tables, "causes")
        for row in evidence.rows:
            names = [row.label, row.medical_term, typed.get(row.id, "")]
            names += _signs_of(evidence, row)
            name = theme.cause_label(upper_first(row.label), row.evidence)
            link = explore_link(name, View(focus=row.id), self._vocabulary)
            urgency = say_word(row.urgency)
            says = say("words-find-cause", why=sentence(row.why), urgency=urgency)
            yield row.id, entry(link, says, names, [row.why])

    def _signs(self) -> Iterator[tuple[str, Entry]]:
        for row in self._tables.checked("symptoms").itertuples():
            link = row_link("sign", row.id, upper_first(row.label))
            names = [row.label, row.synonyms]
            yield row.id, entry(link, row.definition, names, [row.definition])

    def _contexts(self) -> Iterator[tuple[str, Entry]]:
        for row in self._tables.checked("contexts").itertuples():
            link = row_link("context", row.id, upper_first(row.label))
            yield row.id, entry(link, "", [row.label], [row.why_it_matters])

    def _sources(self) -> Iterator[tuple[str, Entry]]:
        for row in self._tables.sources.itertuples():
            told = [row.authors, row.id, row.says, row.year]
            yield (
                row.id,
                entry(source_link(row), self._who(row), [row.title], told),
            )

    def _who(self, row) -> str:
        uses = self._used.count(row.id)
        who = say("words-comma").join(part for part in (row.authors, row.year) if part)
        if not uses:
            return say("words-source-found-guide", who=who)
        return say("words-source-found-used", who=who, n=uses)


def _signs_of(evidence: Evidence, cause) -> Iterator[str]:
    """Yield the names of a cause's signs, without what all causes share."""
    for sign, frequency in evidence.states[cause.id].items():
        if frequency != NOT_TYPICAL and sign not in evidence.premises:
            row = evidence.signs_by_id[sign]
            yield f"{row.label} {row.synonyms}"
