"""What the two articles are, what a verdict means, and where the articles disagree."""

from __future__ import annotations

import pandas as pd

from spotting.matching.sentences import counted, listing
from spotting.parts.links import anchor, row_link, source_links
from spotting.rooms.claims.card import BOTH_ARTICLES, backing, verdict_mark
from spotting.rooms.claims.model import ARTICLES, NOT_VERIFIED, VERDICTS
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

THE_CHECK = (
    "“The check” is what guidelines, patient pages and studies say. "
    "Guess a verdict, then look. A guess is a way to think, not a test. "
    "Guesses are not kept: they go when you close the page."
)
APART = (
    "This room also shows claims that are not verified. They are marked so: take them "
    "as open questions."
)


def intro(tables: Tables, claims: pd.DataFrame) -> str:
    """Say what is checked, against what, and what each verdict means."""
    unverified = (claims["verdict"] == NOT_VERIFIED).any()
    return element(
        "div",
        _articles(tables, claims),
        text("p", THE_CHECK),
        text("p", APART) if unverified else "",
        _legend(claims),
        class_="les-claims-intro",
    )


def _articles(tables: Tables, claims: pd.DataFrame) -> str:
    sizes = claims.groupby("article").size()
    listed = [f"{counted(int(sizes[a]), 'claim')} of article {a}" for a in ARTICLES]
    known = tables.sources[tables.sources["id"] == BOTH_ARTICLES]
    about = "".join(_about(row) for row in known.itertuples())
    return element("p", escape(f"Here are {listing(listed)}."), about)


def _about(articles) -> str:
    undated = "" if articles.year else "Neither carries a date. "
    words = f" {sentence(articles.authors)} {undated}Both are examples, not evidence. "
    return escape(words) + row_link("source", BOTH_ARTICLES, "More on both articles")


def _legend(claims: pd.DataFrame) -> str:
    held = [verdict for verdict in VERDICTS if verdict in set(claims["verdict"])]
    rows = [
        element("dt", verdict_mark(verdict)) + text("dd", VERDICTS[verdict].meaning)
        for verdict in held
    ]
    return element(
        "details",
        text("summary", "What each verdict means"),
        element("dl", *rows, class_="les-claims-legend"),
        class_="les-claims-fold",
    )


def contradictions(tables: Tables, claims: pd.DataFrame) -> str:
    """Return where the two articles disagree, side by side, with the guidance."""
    rows = tables.checked("contradictions")
    if rows.empty:
        return ""
    names = claims.set_index("id")["name"]
    cards = [_contradiction(tables, names, row) for _, row in rows.iterrows()]
    return element(
        "section",
        text("h3", "Where the two articles disagree"),
        text("p", _how_many(len(rows))),
        element("div", *cards, class_="les-claims-contradictions"),
        class_="les-claims-disagree",
    )


def _how_many(number: int) -> str:
    points = counted(number, "point")
    return f"On {points} the two texts part. Read both, then see what guidance says."


def _contradiction(tables: Tables, names: pd.Series, row: pd.Series) -> str:
    explain = terms(tables).explain
    sides = [
        _side(f"Article {article}", escape(row[f"article_{article.lower()}"]))
        for article in ARTICLES
    ]
    guidance = _side("What guidance says", explain(row["guidance"]))
    return element(
        "article",
        text("h4", row["topic"]),
        element("div", *sides, guidance, class_="les-claims-sides"),
        element("p", text("b", "Who is closer: "), escape(sentence(row["closer"]))),
        _claims(names, ids(row["claims"])),
        text("h5", "Sources"),
        source_items(tables, backing(row)),
        id=anchor("contradiction", row["id"]),
        class_="les-card",
    )


def _side(heading: str, words: str) -> str:
    return element(
        "div", text("h5", heading), element("p", words), class_="les-claims-side"
    )


def _claims(names: pd.Series, claims: tuple[str, ...]) -> str:
    links = [
        row_link("claim", id_, f"Claim {names[id_]}")
        for id_ in claims
        if id_ in names.index
    ]
    if not links:
        return ""
    return text("h5", "The claims, with their verdicts") + items(
        links, class_="les-claims-links"
    )


def source_items(tables: Tables, sources: tuple[str, ...]) -> str:
    """Return a short list of links to sources that this page lists in full."""
    return items(source_links(tables, sources), class_="les-sources")
