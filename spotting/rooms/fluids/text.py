"""Fluids, looks and smells, and where articles and guidelines differ: plain HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from spotting.charts import theme
from spotting.choices.view import View, Vocabulary
from spotting.matching import sentences
from spotting.parts.links import (
    CLAIMS,
    MONTH,
    anchor,
    explore_link,
    row_link,
    setting_link,
    source_links,
)
from spotting.parts.review import mark
from spotting.parts.urgency import badge
from spotting.rooms.fluids.figure import drop
from spotting.tables import Tables, ids
from spotting.text import say, say_markup, say_word
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

VERDICTS = {
    "supported": "fluids-supported",
    "partly": "fluids-supported-partly",
    "misleading": "fluids-misleading",
    "contradicted": "fluids-contradicted",
}
"""How well a statement is supported: a symbol, and words that say the same."""

ARTICLE = "B"
"""The web article on fluids; the other one leaves them out."""

_SHORT = re.compile(r"[,;(]")


# What every part shows


def standing_line() -> str:
    """Return the line that stands first wherever a look or an amount is judged."""
    return text("p", sentences.standing_line(), class_="les-standing")


def source_line(tables: Tables, source_ids: Iterable[str]) -> str:
    """Return "Sources:" and a link to each source on this page."""
    links = source_links(tables, source_ids, _with_author)
    sources = Markup(say("fluids-between").join(links))
    said = say_markup("fluids-sources", sources=sources)
    return element("p", said, class_="les-sources")


def _with_author(source: tuple) -> str:
    """Return a link that says in short who says it, and the title."""
    who = _SHORT.split(source.authors)[0].strip()
    named = who and "no author" not in who
    title = source.title
    words = say("fluids-source-by", who=who, title=title) if named else title
    return row_link("source", source.id, words)


def cause_links(
    tables: Tables, cause_ids: Iterable[str], vocabulary: Vocabulary
) -> str:
    """Return a list of causes that may be shown, each a link to its card in Explore."""
    causes = tables.checked("causes").set_index("id")
    causes = causes[causes["shown_as"] == "cause"]
    return items(
        (
            explore_link(_label(causes.loc[id_]), View(focus=id_), vocabulary)
            for id_ in cause_ids
            if id_ in causes.index
        ),
        class_="les-cause-links",
    )


def _label(cause) -> str:
    return theme.cause_label(sentences.upper_first(cause["label"]), cause["evidence"])


def help_link() -> Markup:
    """Return a link to the room where all rules on when to get help stand."""
    return Markup(text("a", say("fluids-help-first"), href="#Help-first"))


# Statements


def statements(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return what is known of fluids after sex, each with how well it is supported."""
    rows = tables.checked("fluids").query("kind == 'statement'")
    rows = rows.sort_values("position", kind="stable")
    return element(
        "section",
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
    words = text("p", say("fluids-read-more"))
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
    known = row.verdict in VERDICTS
    words = say(VERDICTS[row.verdict]) if known else row.verdict
    return text("p", words, class_="les-support")


def note(row) -> str:
    """Return the limits of a row, if it has any."""
    return text("p", sentence(row.note), class_="les-hint") if row.note else ""


# The cycle


def cycle_words(tables: Tables) -> str:
    """Return how discharge changes, in words, each with a way to see it drawn."""
    rows = tables.checked("fluids").query("kind == 'cycle'")
    rows = rows.sort_values("position", kind="stable")
    return element(
        "section",
        text("h4", say("fluids-cycle")),
        text("p", say("fluids-cycle-hint")),
        items((_phase(tables, row) for row in rows.itertuples()), class_="les-phases"),
        class_="les-fluids",
    )


def _phase(tables: Tables, row) -> str:
    shown = setting_link(say("fluids-cycle-see"), MONTH, body=row.id)
    phase = Markup(text("strong", row.topic))
    words = Markup(terms(tables).explain(row.text))
    return "".join(
        [
            element("p", say_markup("fluids-cycle-row", phase=phase, words=words)),
            note(row),
            "" if row.look else element("p", shown),
            source_line(tables, ids(row.sources)),
        ]
    )


# The guide


def guide(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return the whole guide, with a way to jump to each look."""
    rows = tables.checked("fluids").query("kind == 'look and smell'")
    rows = list(rows.sort_values("position", kind="stable").itertuples())
    return element(
        "section",
        text("p", say("fluids-guide-hint")),
        element("nav", items(map(_jump, rows)), aria_label=say("fluids-guide-list")),
        element(
            "div",
            *(_look(tables, row, vocabulary) for row in rows),
            class_="les-fluid-cards",
        ),
        class_="les-fluids les-looks",
    )


def _jump(row) -> str:
    words = drop(row) + text("span", row.topic)
    return element("a", words, href=f"#{anchor('fluid', row.id)}")


def _look(tables: Tables, row, vocabulary: Vocabulary) -> str:
    explain = terms(tables).explain
    told = [
        ("fluids-guide-look", row.look),
        ("fluids-guide-smell", row.smell),
        ("fluids-guide-means", row.means),
    ]
    nothing = text("p", say("fluids-guide-nothing"))
    told = [
        (say(name), explain(sentence(sentences.upper_first(said))))
        for name, said in told
        if said
    ]
    asked = needs(tables, row) if row.action else nothing
    return element(
        "article",
        element("h4", drop(row) + text("span", row.topic)),
        pairs([*told, (say("fluids-guide-needs"), asked)]),
        note(row),
        named_causes(tables, row, vocabulary),
        source_line(tables, ids(row.sources)),
        class_="les-card",
        id=anchor("fluid", row.id),
    )


# Articles and guidelines


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
        text("h3", say("fluids-differences")),
        text("p", say("fluids-differences-hint")),
        element(
            "div",
            *(_difference(tables, row) for row in rows),
            class_="les-fluid-cards",
        ),
        element(
            "details",
            text("summary", say("fluids-claims", letter=ARTICLE)),
            items((_claim(row) for row in claims.itertuples()), class_="les-article"),
        ),
        _elsewhere(),
        class_="les-fluids",
    )


def _difference(tables: Tables, row) -> str:
    told = [
        (say("fluids-article", letter="A"), row.article_a),
        (say("fluids-article", letter="B"), row.article_b),
        (say("fluids-guidelines"), row.guidance),
        (say("fluids-closer"), row.closer),
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
    verdict, note_ = sentences.upper_first(say_word(claim.verdict)), claim.verdict_note
    noted = say("fluids-claim-verdict-note", verdict=verdict, note=note_)
    said = noted if note_ else say("fluids-claim-verdict", verdict=verdict)
    return f"{row_link('claim', claim.id, claim.claim)} {text('strong', said)}"


def _elsewhere() -> str:
    claims = Markup(text("a", say("fluids-check-claims"), href=f"#{CLAIMS}"))
    said = say_markup("fluids-elsewhere", claims=claims, help=help_link())
    return element("p", said)
