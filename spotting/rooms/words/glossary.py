"""The word list with its search; every sign, life stage and situation."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import View, Vocabulary
from spotting.matching.searching import words_for
from spotting.matching.sentences import counted, upper_first
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.parts.links import anchor, explore_link
from spotting.rooms.words.parts import (
    Search,
    fold,
    heading,
    line,
    plain_items,
    sources_of,
)
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, text
from spotting.text.terms import terms

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


ROLES = {
    "premise": "This lesson is about it, so it is taken as given.",
    "flag": "A warning sign: get help now.",
    "sign": "",
    "own path": "It has advice of its own in Help first, and is not matched.",
}
NOT_LINKED = "Nothing that was read links it with a cause."
OFFERED = {
    "explore": "Offered in Explore.",
    "help": "Offered in Help first.",
    "both": "Offered in Explore and in Help first.",
}


def signs(tables: Tables) -> str:
    """Return the signs by group, closed until asked for."""
    rows = tables.checked("symptoms")
    vocabulary = Vocabulary.of(tables)
    groups = [
        text("h4", upper_first(str(group)))
        + plain_items(
            (_sign(tables, row, vocabulary) for row in part.itertuples()),
            "les-word-rows",
        )
        for group, part in rows.groupby("group", sort=False)
    ]
    lead = (
        "What a person may notice, with the name and number that the Human Phenotype "
        "Ontology (HPO) gives it. The HPO is a shared list of signs."
    )
    return heading("Signs", "words-signs", lead) + fold(
        f"Show {counted(len(rows), 'sign')}", *groups
    )


def _sign(tables: Tables, row, vocabulary: Vocabulary) -> str:
    named = f"{row.hpo_label} ({row.hpo_id})" if row.hpo_id else "no term found"
    linked = "" if row.linked == "yes" else NOT_LINKED
    said = " ".join(filter(None, (row.definition, ROLES[row.role], linked, row.note)))
    view = View(signs=(row.id,))
    return element(
        "li",
        text("strong", upper_first(row.label)),
        element("p", terms(tables).explain(said)),
        line("Other words", escape(row.synonyms), class_="les-hint"),
        line("HPO", escape(named), class_="les-hint"),
        element("p", explore_link("Choose it in Explore", view, vocabulary))
        if row.id in vocabulary.codes["signs"]
        else "",
        line("Sources", sources_of(tables, row.sources)),
        id=anchor("sign", row.id),
    )


def contexts(tables: Tables) -> str:
    """Return life stages and situations with why they matter, closed at first."""
    rows = tables.checked("contexts")
    groups = [
        text("h4", upper_first(str(kind)))
        + plain_items(
            (_context(tables, row) for row in part.itertuples()),
            "les-word-rows",
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    lead = "What else about a person changes what is likely, or how soon to get help."
    return heading("Life stages and situations", "words-contexts", lead) + fold(
        f"Show {len(rows)} life stages and situations", *groups
    )


def _context(tables: Tables, row) -> str:
    said = " ".join(filter(None, (row.why_it_matters, row.note)))
    # Consent and safety are never a choice of Explore.
    return element(
        "li",
        text("strong", upper_first(row.label)),
        element("p", terms(tables).explain(said)),
        text("p", OFFERED[row.offered_in], class_="les-hint"),
        line("Sources", sources_of(tables, row.sources)),
        id=anchor("context", row.id),
    )
