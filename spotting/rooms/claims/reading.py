"""What is read in the room: a claim's card, the articles, five steps, all verdicts."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import View, Vocabulary
from spotting.matching.sentences import listing, upper_first
from spotting.parts.cause_card import source_list
from spotting.parts.links import (
    anchor,
    explore_link,
    row_link,
    setting_link,
    source_link,
    source_links,
)
from spotting.rooms.claims.model import (
    ARTICLES,
    NOT_VERIFIED,
    VERDICTS,
    contradictions_of,
    verdict_word,
)
from spotting.tables import Tables, ids
from spotting.text import say, say_word
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

DECK, ALL, DISAGREE = "claims-deck", "claims-all", "claims-disagree"
HOW, ABOUT = "claims-steps", "claims-intro"
"""Ids of the steps' headings; all but one are the message that stands there as well."""

EXAMPLE = "example"
"""The role of a source whose claims are checked: it backs none of them."""


def verdict_mark(verdict: str) -> str:
    """Return a verdict's symbol and word; the page gives it a look of its own."""
    symbol = text("span", VERDICTS[verdict].symbol, aria_hidden="true")
    words = f"{symbol} {escape(upper_first(verdict_word(verdict)))}"
    # The look hangs on this attribute; symbol and word say the same.
    look = verdict.split(" ")[0] if verdict != NOT_VERIFIED else "open"
    return element("strong", words, class_="les-claims-verdict", data_verdict=look)


def backing(tables: Tables, row: pd.Series) -> tuple[str, ...]:
    """Return the sources of a verdict, without the articles themselves."""
    articles = set(_examples(tables)["id"])
    return tuple(id_ for id_ in ids(row["sources"]) if id_ not in articles)


def _examples(tables: Tables) -> pd.DataFrame:
    return tables.sources[tables.sources["role"] == EXAMPLE]


def kicker(claim: pd.Series, of: int) -> str:
    """Say where a claim stands, above its words."""
    place = say(
        "claims-card-place",
        article=claim["article"],
        position=claim["position"],
        all=of,
        topic=upper_first(say_word(claim["topic"])),
    )
    return text("p", place, class_="les-claims-place")


def answer(tables: Tables, claim: pd.Series) -> str:
    """Return what the check says of a claim, and why."""
    explain = terms(tables).explain
    note = sentence(claim["verdict_note"])
    verdict = verdict_mark(claim["verdict"])
    parts = [
        element("p", f"{verdict} {escape(note)}".strip()),
        _open_question() if claim["verdict"] == NOT_VERIFIED else "",
        text("h4", say("claims-card-why")),
        element("p", explain(sentence(claim["reason"])), class_="les-claims-why"),
    ]
    return "".join(parts)


def beyond(tables: Tables, vocabulary: Vocabulary, claim: pd.Series) -> str:
    """Return what stands behind an answer, and where it leads."""
    backed = backing(tables, claim)
    parts = [
        _links(say("claims-card-disagree"), _disagreements(tables, claim)),
        _links(say("claims-card-causes"), _causes(tables, vocabulary, claim)),
        text("h4", say("claims-card-sources")),
        source_list(tables, backed) if backed else _no_source(),
    ]
    return "".join(parts)


def _open_question() -> str:
    return text("p", say("claims-card-open-question"), class_="les-hint")


def _no_source() -> str:
    return text("p", say("claims-card-no-source"))


def _links(heading: str, links: list[str]) -> str:
    return (
        text("h4", heading) + items(links, class_="les-claims-links") if links else ""
    )


def _causes(tables: Tables, vocabulary: Vocabulary, claim: pd.Series) -> list[str]:
    labels = tables.checked("causes").set_index("id")["label"]
    known = [id_ for id_ in ids(claim["causes"]) if id_ in vocabulary.codes["focus"]]
    return [
        explore_link(
            say("claims-card-cause", cause=labels[id_]), View(focus=id_), vocabulary
        )
        for id_ in known
    ]


def _disagreements(tables: Tables, claim: pd.Series) -> list[str]:
    rows = contradictions_of(tables, claim["id"])
    return [row_link("contradiction", row.id, row.topic) for row in rows.itertuples()]


def claim_anchor(claim: pd.Series) -> str:
    """Return the id of a claim's row in the table of all verdicts."""
    return anchor("claim", claim["id"])


def intro(tables: Tables, claims: pd.DataFrame) -> str:
    """Say what is checked, against what, and what each verdict means."""
    unverified = (claims["verdict"] == NOT_VERIFIED).any()
    return element(
        "div",
        text("h3", say(ABOUT), id=ABOUT),
        _articles(tables, claims),
        text("p", say("claims-intro-check")),
        text("p", say("claims-intro-unverified")) if unverified else "",
        _legend(claims),
        class_="les-claims-intro",
    )


def _articles(tables: Tables, claims: pd.DataFrame) -> str:
    sizes = claims.groupby("article").size()
    listed = listing(
        say("claims-intro-article", n=sizes[article], article=article)
        for article in ARTICLES
    )
    about = "".join(map(_about, _examples(tables).itertuples()))
    return element("p", escape(say("claims-intro-here", listed=listed)), about)


def _about(articles) -> str:
    said = [
        sentence(articles.authors),
        "" if articles.year else say("claims-intro-undated"),
        say("claims-intro-examples"),
    ]
    more = row_link("source", articles.id, say("claims-intro-more"))
    return f" {escape(' '.join(filter(None, said)))} {more}"


def _legend(claims: pd.DataFrame) -> str:
    held = [verdict for verdict in VERDICTS if verdict in set(claims["verdict"])]
    rows = [
        element("dt", verdict_mark(verdict))
        + text("dd", say(VERDICTS[verdict].meaning))
        for verdict in held
    ]
    return text("h4", say("claims-intro-meanings")) + element(
        "dl", *rows, class_="les-claims-legend"
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
        text("h3", say(DISAGREE), id=DISAGREE),
        text("p", say("claims-disagree-points", n=len(rows))),
        element("div", *cards, class_="les-claims-contradictions"),
        class_="les-claims-disagree",
    )


def _contradiction(tables: Tables, names: pd.Series, row: pd.Series) -> str:
    explain = terms(tables).explain
    sides = [
        _side(
            say("claims-article", article=article),
            escape(row[f"article_{article.lower()}"]),
        )
        for article in ARTICLES
    ]
    closer = text("b", f"{say('claims-disagree-closer')} ")
    guidance = _side(say("claims-disagree-guidance"), explain(row["guidance"]))
    return element(
        "article",
        text("h4", row["topic"]),
        element("div", *sides, guidance, class_="les-claims-sides"),
        element("p", closer, escape(sentence(row["closer"]))),
        _claims(names, ids(row["claims"])),
        text("h5", say("claims-card-sources")),
        source_items(tables, backing(tables, row)),
        id=anchor("contradiction", row["id"]),
        class_="les-card",
    )


def _side(heading: str, words: str) -> str:
    return element(
        "div", text("h5", heading), element("p", words), class_="les-claims-side"
    )


def _claims(names: pd.Series, claims: tuple[str, ...]) -> str:
    links = [
        row_link("claim", id_, say("claims-disagree-claim", name=names[id_]))
        for id_ in claims
        if id_ in names.index
    ]
    if not links:
        return ""
    return text("h5", say("claims-disagree-claims")) + items(
        links, class_="les-claims-links"
    )


def source_items(tables: Tables, sources: tuple[str, ...]) -> str:
    """Return a short list of links to sources that this page lists in full."""
    return items(source_links(tables, sources), class_="les-sources")


def steps(tables: Tables, claims: pd.DataFrame) -> str:
    """Return the steps, with links to the claims and to what stands behind."""
    rows = tables.checked("steps")
    if rows.empty:
        return ""
    known = claims.set_index("id")
    return element(
        "section",
        text("h3", say("claims-steps", n=len(rows)), id=HOW),
        text("p", say("claims-steps-lead")),
        element(
            "ol",
            *(_step(row, known) for row in rows.itertuples()),
            class_="les-claims-steps",
        ),
        _behind(tables, rows),
        class_="les-claims-how",
    )


def _step(step: tuple, known: pd.DataFrame) -> str:
    tried = [id_ for id_ in ids(step.claims) if id_ in known.index]
    tries = items(
        (_try(id_, known.loc[id_]) for id_ in tried), class_="les-claims-tries"
    )
    return element(
        "li",
        text("h4", step.name),
        text("p", step.question, class_="les-claims-ask"),
        text("p", step.how),
        text("h5", say("claims-steps-try")) + tries if tried else "",
        id=anchor("step", step.id),
    )


def _try(id_: str, claim: pd.Series) -> str:
    name = claim["name"]
    guess = setting_link(say("claims-steps-guess", name=name), DECK, claim=id_)
    check = row_link("claim", id_, say("claims-steps-check", name=name))
    return f"{escape(claim['claim'])} <span>{guess} {check}</span>"


def _behind(tables: Tables, rows: pd.DataFrame) -> str:
    cited = dict.fromkeys(id_ for cell in rows["sources"] for id_ in ids(cell))
    lines = source_links(tables, cited, _with_what_it_says)
    own = say("claims-steps-behind", n=len(rows))
    return text("p", own) + items(lines, class_="les-sources") if lines else ""


def _with_what_it_says(source: tuple) -> str:
    return f"{escape(sentence(source.says))} {source_link(source)}"


COLUMNS = (
    "claims-table-claim",
    "claims-table-verdict",
    "claims-table-why",
    "claims-table-sources",
)
"""The headings of the table, as messages."""


def all_verdicts(tables: Tables, claims: pd.DataFrame) -> str:
    """Return one table an article; each row has the id that links to a claim use."""
    texts = [*claims["claim"], *claims["reason"]]
    return element(
        "details",
        text("summary", say("claims-table-title")),
        terms(tables).used_in(texts),
        *(
            _table(tables, article, claims[claims["article"] == article])
            for article in ARTICLES
        ),
        class_="les-claims-fold les-claims-all",
    )


def _table(tables: Tables, article: str, claims: pd.DataFrame) -> str:
    heads = [_head(name) for name in COLUMNS]
    rows = [_row(tables, claim) for _, claim in claims.iterrows()]
    caption = say("claims-table-caption", article=article, n=len(claims))
    # The roles stay when a phone shows the rows as blocks.
    return element(
        "table",
        text("caption", caption),
        element("thead", _line(*heads), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        role="table",
    )


def _head(name: str) -> str:
    return text("th", say(name), scope="col", role="columnheader")


def _line(*cells: str, **attributes: str) -> str:
    return element("tr", *cells, role="row", **attributes)


def _row(tables: Tables, claim: pd.Series) -> str:
    name = text("b", claim["name"])
    note = text("span", sentence(claim["verdict_note"]), class_="les-claims-note")
    backed = backing(tables, claim)
    sources = source_items(tables, backed) if backed else say("claims-card-no-source")
    _, verdict, why, cited = map(say, COLUMNS)
    return _line(
        element("th", name, " ", escape(claim["claim"]), scope="row", role="rowheader"),
        _cell(verdict, verdict_mark(claim["verdict"]), note),
        _cell(why, escape(sentence(claim["reason"]))),
        _cell(cited, sources),
        id=claim_anchor(claim),
    )


def _cell(heading: str, *inside: str) -> str:
    label = text("span", heading, class_="les-claims-cell", aria_hidden="true")
    return element("td", label, *inside, role="cell")
