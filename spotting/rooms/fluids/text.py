"""What comes out after sex, and where articles and guidelines differ: plain HTML."""

from __future__ import annotations

from spotting.choices.view import Vocabulary
from spotting.matching import sentences
from spotting.parts.links import CLAIMS, FLUIDS, anchor, row_link, setting_link
from spotting.parts.review import mark
from spotting.parts.urgency import badge
from spotting.rooms.fluids.links import cause_links, source_line
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

VERDICTS = {
    "supported": "✓ Supported by the sources",
    "partly": "◐ Supported in part",
    "misleading": "✕ Misleading",
    "contradicted": "✕ The sources say otherwise",
}
"""How well a statement is supported: a symbol, and words that say the same."""

ARTICLE = "B"
"""The web article on fluids; the other one leaves them out."""


def standing_line() -> str:
    """Return the line that stands first wherever a look or an amount is judged."""
    return text("p", sentences.STANDING_LINE, class_="les-standing")


def statements(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return what is known of fluids after sex, each with how well it is supported."""
    rows = tables.checked("fluids").query("kind == 'statement'")
    rows = rows.sort_values("position", kind="stable")
    return element(
        "section",
        text("h3", "What comes out after sex, and why"),
        standing_line(),
        element(
            "div",
            *(_statement(tables, row, vocabulary) for row in rows.itertuples()),
            class_="les-fluid-cards",
        ),
        class_="les-fluids",
    )


def _statement(tables: Tables, row, vocabulary: Vocabulary) -> str:
    return element(
        "article",
        text("h4", row.topic),
        element("p", terms(tables).explain(row.text)),
        needs(tables, row) if row.action else "",
        verdict(row),
        note(row),
        named_causes(tables, row, vocabulary),
        source_line(tables, ids(row.sources)),
        class_="les-card",
        id=anchor("fluid", row.id),
    )


def named_causes(tables: Tables, row, vocabulary: Vocabulary) -> str:
    """Return links to the causes that a row names, if it names any."""
    if not row.causes:
        return ""
    words = text("p", "Read more in Explore:")
    return words + cause_links(tables, ids(row.causes), vocabulary)


def needs(tables: Tables, row) -> str:
    """Return what a row asks for: how soon, by symbol and word, and what to do."""
    return (level(row.level) if row.level else "") + element(
        "p", f"{terms(tables).explain(sentence(row.action))} {mark(row.review)}".strip()
    )


def level(word: str) -> str:
    """Return how soon to get help: a symbol and the word."""
    return element("p", badge(word), class_="les-urgency")


def verdict(row) -> str:
    """Return how well a row is supported."""
    return text("p", VERDICTS.get(row.verdict, row.verdict), class_="les-support")


def note(row) -> str:
    """Return the limits of a row, if it has any."""
    return text("p", sentence(row.note), class_="les-hint") if row.note else ""


def cycle_words(tables: Tables) -> str:
    """Return how discharge changes, in words, each with a way to see it drawn."""
    rows = tables.checked("fluids").query("kind == 'cycle'")
    rows = rows.sort_values("position", kind="stable")
    return element(
        "section",
        text("h3", "How discharge changes over a cycle"),
        text("p", "What the sources say. They give no numbers."),
        items((_phase(tables, row) for row in rows.itertuples()), class_="les-phases"),
        class_="les-fluids",
    )


def _phase(tables: Tables, row) -> str:
    shown = setting_link("See it drawn", FLUIDS, body=row.id)
    words = terms(tables).explain(row.text)
    return "".join(
        [
            element("p", f"{text('strong', row.topic)}. {words}"),
            note(row),
            "" if row.look else element("p", shown),
            source_line(tables, ids(row.sources)),
        ]
    )


def differences(tables: Tables) -> str:
    """Return where articles and guidelines differ on fluids, and links to the claims.

    Rows are the contradictions that rest on a claim of the article on fluids.
    """
    claims = tables.checked("claims")
    claims = claims[(claims["article"] == ARTICLE) & (claims["guess"] == "yes")]
    known = set(claims["id"])
    rows = [
        row
        for row in tables.checked("contradictions").itertuples()
        if known & set(ids(row.claims))
    ]
    return element(
        "section",
        text("h3", "What differs between the articles and the guidelines"),
        text(
            "p",
            "Two web articles on this subject were checked. Article A is about "
            "bleeding, article B about fluids.",
        ),
        element(
            "div",
            *(_difference(tables, row) for row in rows),
            class_="les-fluid-cards",
        ),
        element(
            "details",
            text("summary", f"Article {ARTICLE}, claim by claim, with the verdicts"),
            items((_claim(row) for row in claims.itertuples()), class_="les-article"),
        ),
        _elsewhere(),
        class_="les-fluids",
    )


def _difference(tables: Tables, row) -> str:
    told = [
        ("Article A", row.article_a),
        ("Article B", row.article_b),
        ("Guidelines", row.guidance),
        ("Closer to the guidelines", row.closer),
    ]
    return element(
        "article",
        text("h4", row.topic),
        pairs([(name, terms(tables).explain(sentence(said))) for name, said in told]),
        source_line(tables, ids(row.sources)),
        class_="les-card",
    )


def pairs(rows: list[tuple[str, str]]) -> str:
    """Return names and what stands under each; what stands there is markup."""
    return element(
        "dl", *(text("dt", name) + element("dd", words) for name, words in rows)
    )


def _claim(claim) -> str:
    words = f" ({claim.verdict_note})" if claim.verdict_note else ""
    said = escape(sentences.upper_first(claim.verdict) + words)
    return f"{row_link('claim', claim.id, claim.claim)} <strong>{said}.</strong>"


def _elsewhere() -> str:
    claims = text("a", "Check the claims", href=f"#{CLAIMS}")
    help_first = text("a", "Help first", href="#Help-first")
    return element(
        "p",
        f"To guess first, and to read the reasons: {claims}. "
        f"Where the guidance of countries differs: {help_first}.",
    )
