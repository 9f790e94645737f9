"""Questions that people ask, each closed until it is opened, as HTML."""

from __future__ import annotations

from spotting.choices.view import View, Vocabulary
from spotting.parts.help_blocks import source_lines
from spotting.parts.links import anchor, explore_link, row_link
from spotting.parts.review import mark
from spotting.tables import Tables, ids
from spotting.text import say
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

QUESTIONS = "questions"
"""The id of the element that lists the questions."""


def asked(tables: Tables) -> str:
    """Return every question with its answer and what to do, "" without any."""
    rows = tables.checked("asked")
    if rows.empty:
        return ""
    vocabulary = Vocabulary.of(tables)
    return element(
        "section",
        text("h3", say("parts-asked")),
        *(_question(tables, row, vocabulary) for row in rows.itertuples()),
        id=QUESTIONS,
        class_="les-card les-help-asked",
    )


def asked_links(tables: Tables, question_ids: tuple[str, ...]) -> list[str]:
    """Return a link to each of some questions; ids that are unknown are left out."""
    rows = tables.checked("asked").set_index("id")
    known = (id_ for id_ in question_ids if id_ in rows.index)
    return [row_link("asked", id_, rows.loc[id_, "question"]) for id_ in known]


def _question(tables: Tables, row, vocabulary: Vocabulary) -> str:
    explain = terms(tables).explain
    to_do = text("b", say("parts-asked-do"))
    return element(
        "details",
        text("summary", row.question),
        element("p", explain(row.answer)),
        element("p", f"{to_do} {explain(row.action)} {mark(row.review)}"),
        _more(tables, row, vocabulary),
        id=anchor("asked", row.id),
    )


def _more(tables: Tables, row, vocabulary: Vocabulary) -> str:
    note = text("p", sentence(row.note)) if row.note else ""
    return element(
        "details",
        text("summary", say("parts-sources-open")),
        note,
        items(_links(tables, row, vocabulary)),
        source_lines(tables, row.sources),
        class_="les-help-more",
    )


def _links(tables: Tables, row, vocabulary: Vocabulary) -> list[str]:
    """Return links to the causes and the rules that a question leads to."""
    labels = tables.checked("causes").set_index("id")["label"]
    rules = tables.checked("help_rules").set_index("id")["situation"]
    causes = [
        explore_link(
            say("parts-asked-cause", cause=labels[id_]), View(focus=id_), vocabulary
        )
        for id_ in ids(row.causes)
        if id_ in vocabulary.codes["focus"]
    ]
    levels = [
        row_link("rule", id_, say("parts-asked-rule", situation=rules[id_]))
        for id_ in ids(row.help_rules)
        if id_ in rules.index
    ]
    return causes + levels
