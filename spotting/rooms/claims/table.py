"""Every claim with its verdict in tables that need no script; closed, as they tell."""

from __future__ import annotations

import pandas as pd

from spotting.matching.sentences import counted
from spotting.rooms.claims.card import NO_SOURCE, backing, claim_anchor, verdict_mark
from spotting.rooms.claims.model import ARTICLES
from spotting.rooms.claims.reading import source_items
from spotting.tables import Tables
from spotting.text.markup import element, escape, sentence, text
from spotting.text.terms import terms

HEADING = "All verdicts as a table: open it after guessing"
COLUMNS = ("Claim", "Verdict", "Why", "Sources")


def all_verdicts(tables: Tables, claims: pd.DataFrame) -> str:
    """Return one table an article; each row has the id that links to a claim use."""
    texts = [*claims["claim"], *claims["reason"]]
    return element(
        "details",
        text("summary", HEADING),
        terms(tables).used_in(texts),
        *(
            _table(tables, article, claims[claims["article"] == article])
            for article in ARTICLES
        ),
        class_="les-claims-fold les-claims-all",
    )


def _table(tables: Tables, article: str, claims: pd.DataFrame) -> str:
    heads = [text("th", name, scope="col", role="columnheader") for name in COLUMNS]
    rows = [_row(tables, claim) for _, claim in claims.iterrows()]
    caption = f"Article {article}: {counted(len(claims), 'claim')}"
    # The roles stay when a phone shows the rows as blocks.
    return element(
        "table",
        text("caption", caption),
        element("thead", _line(*heads), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        role="table",
    )


def _line(*cells: str, **attributes: str) -> str:
    return element("tr", *cells, role="row", **attributes)


def _row(tables: Tables, claim: pd.Series) -> str:
    name = text("b", claim["name"])
    note = text("span", sentence(claim["verdict_note"]), class_="les-claims-note")
    sources = source_items(tables, backing(claim)) if backing(claim) else NO_SOURCE
    return _line(
        element("th", name, " ", escape(claim["claim"]), scope="row", role="rowheader"),
        _cell("Verdict", verdict_mark(claim["verdict"]), note),
        _cell("Why", escape(sentence(claim["reason"]))),
        _cell("Sources", sources),
        id=claim_anchor(claim),
    )


def _cell(heading: str, *inside: str) -> str:
    label = text("span", heading, class_="les-claims-cell", aria_hidden="true")
    return element("td", label, *inside, role="cell")
