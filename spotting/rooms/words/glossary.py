"""The word list: every term in plain words, and a search over it."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import View, Vocabulary
from spotting.matching.searching import words_for
from spotting.matching.sentences import counted
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.parts.links import anchor, explore_link
from spotting.rooms.words.parts import fold, heading, line, sources_of
from spotting.rooms.words.search import Search
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, text

LEAD = (
    "Across the page, a word with dots under it is a button: it opens a short note "
    "where you are. All of these words stand here as well."
)


def top(tables: Tables) -> str:
    """Return the heading of the list and what to do with it."""
    count = counted(len(tables.checked("glossary")), "term")
    return heading(f"Words: {count}", "words-terms", LEAD)


def glossary(tables: Tables) -> str:
    """Return all checked terms as a list that needs no script."""
    words = Terms(tables)
    rows = tables.checked("glossary").itertuples()
    listed = (words.entry(row, id=anchor("term", row.id)) for row in rows)
    return fold("The word list", _list(*listed), open="")


def search(tables: Tables) -> Search:
    """Return the search: it finds terms by their names and by their meaning."""
    rows = {row.id: row for row in tables.checked("glossary").itertuples()}
    words, typed = Terms(tables), words_for(tables, "glossary")
    return Search(
        label="Search the words",
        hint="Finds a term by its names and by what it means.",
        noun="term",
        texts={
            id_: f"{row.term} {row.plain} {row.synonyms} {row.in_text} "
            f"{typed.get(id_, '')}"
            for id_, row in rows.items()
        },
        names={id_: row.term for id_, row in rows.items()},
        show=lambda found: _list(*(words.entry(rows[id_]) for id_ in found)),
        beside=lambda typed: found_elsewhere(tables, typed, terms=False),
    )


def _list(*entries: str) -> str:
    return element("dl", *entries, class_="les-terms")


class Terms:
    """Makes the entries of the list: term, meaning, other words, sources, links."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._vocabulary = Vocabulary.of(tables)
        self._signs = _labels(tables.symptoms)
        self._causes = _labels(tables.causes)

    def entry(self, row, **attributes: str) -> str:
        """Return one term with all that the tables say of it."""
        return element(
            "div",
            text("dt", row.term),
            element(
                "dd",
                text("p", row.plain),
                line("Other words", escape(row.synonyms), class_="les-hint"),
                line("In Explore", self._links(row)),
                line("Sources", sources_of(self._tables, row.sources)),
            ),
            **attributes,
        )

    def _links(self, row) -> str:
        known = self._vocabulary.codes
        signs = [
            explore_link(self._signs[id_], View(signs=(id_,)), self._vocabulary)
            for id_ in ids(row.symptoms)
            if id_ in known["signs"]
        ]
        causes = [
            explore_link(self._causes[id_], View(focus=id_), self._vocabulary)
            for id_ in ids(row.causes)
            if id_ in known["focus"]
        ]
        return "; ".join([*signs, *causes])


def _labels(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["id"], frame["label"], strict=True))
