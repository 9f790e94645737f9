"""One claim as a card: the verdict, why, what it is part of, and the sources."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import View, Vocabulary
from spotting.matching.sentences import upper_first
from spotting.parts.cause_card import source_list
from spotting.parts.links import anchor, explore_link, row_link
from spotting.rooms.claims.model import NOT_VERIFIED, VERDICTS, contradictions_of
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

DECK = "claims-deck"
"""Id of the deck's heading."""

BOTH_ARTICLES = "articles-a-b"
"""The source row of the two articles: where a claim stands, not what backs it."""

OPEN_QUESTION = (
    "This claim is not verified. Take it as an open question, not as a fact."
)
NO_SOURCE = "No source beyond the article itself."


def verdict_mark(verdict: str) -> str:
    """Return a verdict's symbol and word; the page gives it a look of its own."""
    symbol = text("span", VERDICTS[verdict].symbol, aria_hidden="true")
    words = f"{symbol} {escape(upper_first(verdict))}"
    # The look hangs on this attribute; symbol and word say the same.
    look = verdict.split(" ")[0] if verdict != NOT_VERIFIED else "open"
    return element("strong", words, class_="les-claims-verdict", data_verdict=look)


def backing(claim: pd.Series) -> tuple[str, ...]:
    """Return the sources of a claim's verdict, without the articles themselves."""
    return tuple(id_ for id_ in ids(claim["sources"]) if id_ != BOTH_ARTICLES)


def kicker(claim: pd.Series, of: int) -> str:
    """Say where a claim stands, above its words."""
    place = f"Article {claim['article']}, claim {claim['position']} of {of}"
    return text(
        "p", f"{place} · {upper_first(claim['topic'])}", class_="les-claims-place"
    )


def answer(tables: Tables, vocabulary: Vocabulary, claim: pd.Series) -> str:
    """Return all that the check says of a claim."""
    explain = terms(tables).explain
    note = sentence(claim["verdict_note"])
    verdict = verdict_mark(claim["verdict"])
    open_question = claim["verdict"] == NOT_VERIFIED
    parts = [
        element("p", f"{verdict} {escape(note)}".strip()),
        text("p", OPEN_QUESTION, class_="les-hint") if open_question else "",
        text("h4", "Why"),
        element("p", explain(sentence(claim["reason"])), class_="les-claims-why"),
        _links("Where the articles disagree on it", _disagreements(tables, claim)),
        _links("Causes it speaks of", _causes(tables, vocabulary, claim)),
        text("h4", "Sources"),
        source_list(tables, backing(claim)) if backing(claim) else text("p", NO_SOURCE),
    ]
    return "".join(parts)


def _links(heading: str, links: list[str]) -> str:
    return (
        text("h4", heading) + items(links, class_="les-claims-links") if links else ""
    )


def _causes(tables: Tables, vocabulary: Vocabulary, claim: pd.Series) -> list[str]:
    labels = tables.checked("causes").set_index("id")["label"]
    known = [id_ for id_ in ids(claim["causes"]) if id_ in vocabulary.codes["focus"]]
    return [
        explore_link(f"See {labels[id_]} in Explore", View(focus=id_), vocabulary)
        for id_ in known
    ]


def _disagreements(tables: Tables, claim: pd.Series) -> list[str]:
    rows = contradictions_of(tables, claim["id"])
    return [row_link("contradiction", row.id, row.topic) for row in rows.itertuples()]


def claim_anchor(claim: pd.Series) -> str:
    """Return the id of a claim's row in the table of all verdicts."""
    return anchor("claim", claim["id"])
