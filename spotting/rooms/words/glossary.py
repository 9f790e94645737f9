"""The word list with its search; every sign, life stage and situation."""

from __future__ import annotations

from itertools import groupby

import pandas as pd

from spotting.choices.view import View, Vocabulary
from spotting.matching.searching import fold as fold_letters
from spotting.matching.sentences import upper_first
from spotting.parts.links import anchor, explore_link
from spotting.rooms.words.parts import (
    fold,
    heading,
    joined,
    line,
    plain_items,
    sources_of,
)
from spotting.tables import Tables, ids
from spotting.text import say, say_word
from spotting.text.markup import element, escape, items, text
from spotting.text.terms import terms


def top(tables: Tables) -> str:
    """Return the heading of the list and what to do with it."""
    title = say("words-terms", n=len(tables.checked("glossary")))
    return heading(title, "words-terms", say("words-terms-lead"))


def glossary(tables: Tables) -> str:
    """Return all checked terms from A to Z, as a list that needs no script."""
    words = Terms(tables)
    rows = sorted(tables.checked("glossary").itertuples(), key=_first_letters)
    letters = {
        letter: [words.entry(row, id=anchor("term", row.id)) for row in part]
        for letter, part in groupby(rows, lambda row: _first_letters(row)[:1].upper())
    }
    ways = (text("a", letter, href=f"#{_place(letter)}") for letter in letters)
    label = say("words-terms-letters")
    nav = element("nav", items(ways), aria_label=label, class_="les-letters")
    return nav + "".join(
        text("h4", letter, id=_place(letter)) + _list(*entries)
        for letter, entries in letters.items()
    )


def _first_letters(row) -> str:
    return fold_letters(row.term)


def _place(letter: str) -> str:
    return anchor("words", letter.lower())


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
                line("words-line-other", escape(row.synonyms), class_="les-hint"),
                line("words-line-explore", self._links(row)),
                line("words-line-sources", sources_of(self._tables, row.sources)),
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
        return joined("words-semicolon", [*signs, *causes])


def _labels(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["id"], frame["label"], strict=True))


ROLES = {
    "premise": "words-sign-premise",
    "flag": "words-sign-flag",
    "own path": "words-sign-own-path",
}
"""What is said of a sign's role; of a plain sign nothing."""

OFFERED = {
    "explore": "words-context-explore",
    "help": "words-context-help",
    "both": "words-context-both",
}


def signs(tables: Tables) -> str:
    """Return the signs by group, closed until asked for."""
    rows = tables.checked("symptoms")
    vocabulary = Vocabulary.of(tables)
    groups = [
        text("h4", upper_first(say_word(str(group))))
        + plain_items(
            (_sign(tables, row, vocabulary) for row in part.itertuples()),
            "les-word-rows",
        )
        for group, part in rows.groupby("group", sort=False)
    ]
    top = heading(say("words-signs"), "words-signs", say("words-signs-lead"))
    return top + fold(say("words-signs-show", n=len(rows)), *groups)


def _sign(tables: Tables, row, vocabulary: Vocabulary) -> str:
    role = say(ROLES[row.role]) if row.role in ROLES else ""
    linked = "" if row.linked == "yes" else say("words-sign-not-linked")
    said = " ".join(filter(None, (row.definition, role, linked, row.note)))
    view = View(signs=(row.id,))
    return element(
        "li",
        text("strong", upper_first(row.label)),
        element("p", terms(tables).explain(said)),
        line("words-line-other", escape(row.synonyms), class_="les-hint"),
        line("words-line-hpo", escape(_hpo(row)), class_="les-hint"),
        element("p", explore_link(say("words-sign-choose"), view, vocabulary))
        if row.id in vocabulary.codes["signs"]
        else "",
        line("words-line-sources", sources_of(tables, row.sources)),
        id=anchor("sign", row.id),
    )


def _hpo(row) -> str:
    if not row.hpo_id:
        return say("words-sign-no-hpo")
    return say("words-sign-hpo", label=row.hpo_label, id=row.hpo_id)


def contexts(tables: Tables) -> str:
    """Return life stages and situations with why they matter, closed at first."""
    rows = tables.checked("contexts")
    groups = [
        text("h4", upper_first(say_word(str(kind))))
        + plain_items(
            (_context(tables, row) for row in part.itertuples()),
            "les-word-rows",
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    lead = say("words-contexts-lead")
    top = heading(say("words-contexts"), "words-contexts", lead)
    return top + fold(say("words-contexts-show", n=len(rows)), *groups)


def _context(tables: Tables, row) -> str:
    said = " ".join(filter(None, (row.why_it_matters, row.note)))
    # Consent and safety are never a choice of Explore.
    return element(
        "li",
        text("strong", upper_first(row.label)),
        element("p", terms(tables).explain(said)),
        text("p", say(OFFERED[row.offered_in]), class_="les-hint"),
        line("words-line-sources", sources_of(tables, row.sources)),
        id=anchor("context", row.id),
    )
