"""The card of one cause and the card of one claim, as HTML made from the tables."""

from __future__ import annotations

import pandas as pd

from spotting.charts import theme
from spotting.matching import sentences
from spotting.parts.links import row_link, source_links
from spotting.parts.review import mark
from spotting.parts.urgency import badge
from spotting.tables import Tables, ids
from spotting.text import say
from spotting.text.markup import element, escape, items, link, sentence, text
from spotting.text.terms import terms


def source_list(tables: Tables, source_ids: tuple[str, ...]) -> str:
    """Return the sources as a list: title, who, year, how much was read, and when."""
    return items(source_links(tables, source_ids, _source), class_="les-sources")


def _source(source: tuple) -> str:
    title = link(source.address, source.title)
    who = ", ".join(part for part in (source.authors, source.year) if part)
    read = f"read: {source.read}, checked {source.date_checked}"
    quoted = "; quotes another source" if source.second_hand == "yes" else ""
    more = row_link("source", source.id, "More on this source")
    return f"{title}. <span>{escape(who)} ({escape(read + quoted)})</span> {more}"


def urgency_line(cause: pd.Series) -> str:
    """Say how soon to get help: a symbol, the word, and what makes it sooner."""
    line = badge(cause["urgency"])
    if cause["escalates_to"]:
        line += (
            f" <span>{badge(cause['escalates_to'])} if "
            f"{escape(cause['escalates_if'])}.</span>"
        )
    line += f" {mark(cause['review'])}" if cause["review"] else ""
    return element("p", line, class_="les-urgency")


def cause_card(tables: Tables, cause_id: str, signs: tuple[str, ...] = ()) -> str:
    """Return everything the tables hold on one cause.

    `signs` are the chosen symptom ids; they are marked in the list of signs.
    """
    cause = tables.checked("causes").set_index("id").loc[cause_id]

    def part(heading: str, words: str) -> str:
        return _part(heading, terms(tables).explain(sentence(words)))

    parts = [
        text("h3", _name(cause)),
        text("p", cause["medical_term"], class_="les-term"),
        urgency_line(cause),
        part("Why it can bleed", cause["why"]),
        part("Who it is mainly seen in", cause["mainly_in"]),
        text("h4", "Signs that sources link with it"),
        _signs(tables, cause, cause_id, signs),
        part("How it is found", cause["found"]),
        part("What usually helps", cause["helps"]),
        part("How sure we are that it gives bleeding after sex", _how_sure(cause)),
        text("h4", "Sources"),
        source_list(tables, ids(cause["sources"])),
    ]
    return element("article", *parts, class_="les-card")


def _name(cause: pd.Series) -> str:
    return theme.cause_label(sentences.upper_first(cause["label"]), cause["evidence"])


def _part(heading: str, words: str) -> str:
    return text("h4", heading) + element("p", words) if words else ""


def _signs(tables: Tables, cause: pd.Series, cause_id: str, chosen) -> str:
    links = tables.checked("cause_symptoms")
    links = links[links["cause_id"] == cause_id]
    silent = cause["silent"]
    line = "" if silent == "not stated" else text("p", sentence(silent))
    return line + items(
        (_sign(row, row.symptom_id in chosen) for row in links.itertuples()),
        class_="les-signs",
    )


def _sign(row, is_chosen: bool) -> str:
    mark = text("span", theme.STATE_SYMBOLS[row.frequency], aria_hidden="true")
    label = text("b" if is_chosen else "span", row.symptom_label)
    note = f" {escape(sentence(row.note))}" if row.note else ""
    return f"{mark} {label}: {escape(sentences.STATES[row.frequency])}.{note}"


def _how_sure(cause: pd.Series) -> str:
    words = f"{cause['evidence']}. {sentences.EVIDENCE[cause['evidence']]}"
    return f"{words} {sentence(cause['evidence_note'])}".strip()


def claim_sentence(claim: pd.Series) -> str:
    """Say one link in words: sign, frequency, cause."""
    sign, cause = sentences.upper_first(claim["symptom_label"]), claim["cause_label"]
    forms = {
        "typical": f"{sign} is typical of {cause}.",
        "common": f"{sign} is common with {cause}.",
        "sometimes": f"{sign} sometimes goes with {cause}.",
        "rarely": f"{sign} rarely goes with {cause}.",
        "not stated": f"{sign} can go with {cause}. How often is not stated.",
        "not typical": f"A source says that {claim['symptom_label']} is not typical "
        f"of {cause}.",
    }
    return forms[claim["frequency"]]


def claim_details(tables: Tables, claim: pd.Series) -> str:
    """Return how sure a claim is, and the sources that state it."""
    basis = (
        "Stated in"
        if claim["basis"] == "stated"
        else "Stated in one of the sources of this cause"
    )
    certainty = sentences.CERTAINTY[claim["certainty"]]
    locator = f" ({claim['locator']})" if claim["locator"] else ""
    return "".join(
        [
            text("p", sentence(claim["note"])) if claim["note"] else "",
            text("p", say("explore-claim-certainty", certainty=certainty)),
            text("p", f"{basis}{locator}:"),
            source_list(tables, ids(claim["sources"])),
        ]
    )


NO_CAUSE = text(
    "p",
    "Choose a cause to read about it: in the grid, in a chart, or in the list.",
    class_="les-hint",
)
"""What stands in the card's place before a cause is chosen."""
