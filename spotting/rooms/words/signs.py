"""Every sign, and every life stage and situation, with all that the tables say."""

from __future__ import annotations

from spotting.choices.view import View, Vocabulary
from spotting.matching.sentences import counted, upper_first
from spotting.parts.links import anchor, explore_link
from spotting.rooms.words.parts import fold, heading, line, plain_items, sources_of
from spotting.tables import Tables
from spotting.text.markup import element, escape, text
from spotting.text.terms import terms

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
