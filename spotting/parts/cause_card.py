"""The card of one cause and the card of one claim, as HTML made from the tables."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from spotting.charts import theme
from spotting.matching import sentences
from spotting.parts.links import row_link, source_links
from spotting.parts.review import mark
from spotting.parts.urgency import badge
from spotting.tables import Tables, ids
from spotting.text import say, say_markup, say_word
from spotting.text.markup import element, escape, items, link, sentence, text
from spotting.text.terms import terms

CERTAINTY = {
    "high": "parts-claim-certainty-high",
    "moderate": "parts-claim-certainty-moderate",
    "low": "parts-claim-certainty-low",
}
"""How sure a link is, by the names of messages."""

_CLAIMS = {
    "typical": "parts-claim-typical",
    "common": "parts-claim-common",
    "sometimes": "parts-claim-sometimes",
    "rarely": "parts-claim-rarely",
    "not stated": "parts-claim-not-stated",
    "not typical": "parts-claim-not-typical",
}
_INSIDE = ("not typical",)
"""Claims whose sign does not begin the sentence."""

_STATED, _STATED_IN_ONE = "parts-claim-stated", "parts-claim-stated-in-one"


def source_list(tables: Tables, source_ids: tuple[str, ...]) -> str:
    """Return the sources as a list: title, who, year, how much was read, and when."""
    return items(source_links(tables, source_ids, _source), class_="les-sources")


def _source(source: tuple) -> str:
    about = say(
        "parts-source-about",
        who=", ".join(part for part in (source.authors, source.year) if part),
        read=say_word(source.read),
        date=source.date_checked,
        quotes=source.second_hand or "no",
    )
    return say_markup(
        "parts-source",
        title=Markup(link(source.address, source.title)),
        about=Markup(text("span", about)),
        more=Markup(row_link("source", source.id, say("parts-source-more"))),
    )


def urgency_line(cause: pd.Series) -> str:
    """Say how soon to get help: a symbol, the word, and what makes it sooner."""
    return element("p", _level(cause) + _sooner(cause), class_="les-urgency")


def _level(cause: pd.Series) -> str:
    review = f" {mark(cause['review'])}" if cause["review"] else ""
    return badge(cause["urgency"]) + review


def _sooner(cause: pd.Series) -> str:
    if not cause["escalates_to"]:
        return ""
    sooner = say_markup(
        "parts-card-sooner",
        level=Markup(badge(cause["escalates_to"])),
        condition=cause["escalates_if"],
    )
    return f" <span>{sooner}</span>"


def cause_card(tables: Tables, cause_id: str, signs: tuple[str, ...] = ()) -> str:
    """Return everything the tables hold on one cause.

    `signs` are the chosen symptom ids; they are marked in the list of signs.
    """
    cause = tables.checked("causes").set_index("id").loc[cause_id]
    explain = terms(tables).explain
    sooner = _sooner(cause)

    def part(heading: str, words: str) -> str:
        if not words:
            return ""
        return text("h4", say(heading)) + element("p", explain(sentence(words)))

    more = [
        text("h4", say("parts-card-signs")),
        _signs(tables, cause, cause_id, signs),
        part("parts-card-mainly-in", cause["mainly_in"]),
        part("parts-card-evidence", _how_sure(cause)),
        text("h4", say("parts-card-sources")),
        source_list(tables, ids(cause["sources"])),
    ]
    parts = [
        element("p", _level(cause), class_="les-urgency"),
        text("h3", _name(cause)),
        text("p", cause["medical_term"], class_="les-term"),
        element("p", sooner, class_="les-urgency") if sooner else "",
        element("p", explain(sentence(cause["why"])), class_="les-why"),
        _speaks_for(tables, cause_id, signs),
        _silent(cause),
        part("parts-card-found", cause["found"]),
        part("parts-card-helps", cause["helps"]),
        element("details", text("summary", say("parts-card-more")), *more),
    ]
    return element("article", *parts, class_="les-card")


def _speaks_for(tables: Tables, cause_id: str, chosen: tuple[str, ...]) -> str:
    """Return the chosen signs that sources link with a cause, and how often."""
    links = tables.checked("cause_symptoms")
    links = links[(links["cause_id"] == cause_id) & links["symptom_id"].isin(chosen)]
    links = links[links["frequency"] != "not typical"]
    if links.empty:
        return ""
    listed = items(
        (_sign(row, False) for row in links.itertuples()), class_="les-signs"
    )
    return text("h4", say("parts-card-speaks-for")) + listed


def _silent(cause: pd.Series) -> str:
    """Say whether a cause often shows no sign, where a source says so."""
    silent = cause["silent"]
    if silent == "not stated":
        return ""
    return text("h4", say("parts-card-silent")) + text("p", sentence(say_word(silent)))


def _name(cause: pd.Series) -> str:
    return theme.cause_label(sentences.upper_first(cause["label"]), cause["evidence"])


def _signs(tables: Tables, cause: pd.Series, cause_id: str, chosen) -> str:
    links = tables.checked("cause_symptoms")
    links = links[links["cause_id"] == cause_id]
    return items(
        (_sign(row, row.symptom_id in chosen) for row in links.itertuples()),
        class_="les-signs",
    )


def _sign(row, is_chosen: bool) -> str:
    symbol = text("span", theme.STATE_SYMBOLS[row.frequency], aria_hidden="true")
    said = say_markup(
        "parts-card-sign",
        mark=Markup(symbol),
        sign=Markup(text("b" if is_chosen else "span", row.symptom_label)),
        state=say(sentences.STATES[row.frequency]),
    )
    return f"{said} {escape(sentence(row.note))}" if row.note else said


def _how_sure(cause: pd.Series) -> str:
    grade = cause["evidence"]
    words = say("parts-card-grade", grade=grade, meaning=say(sentences.EVIDENCE[grade]))
    return f"{words} {sentence(cause['evidence_note'])}".strip()


def claim_sentence(claim: pd.Series) -> str:
    """Say one link in words: sign, frequency, cause."""
    frequency, sign = claim["frequency"], claim["symptom_label"]
    if frequency not in _INSIDE:
        sign = sentences.upper_first(sign)
    return say(_CLAIMS[frequency], sign=sign, cause=claim["cause_label"])


def claim_details(tables: Tables, claim: pd.Series) -> str:
    """Return how sure a claim is, and the sources that state it."""
    stated = claim["basis"] == "stated"
    place = {
        "locator": claim["locator"],
        "placed": "yes" if claim["locator"] else "no",
    }
    return "".join(
        [
            text("p", sentence(claim["note"])) if claim["note"] else "",
            text("p", _certainty(claim)),
            text("p", say(_STATED if stated else _STATED_IN_ONE, **place)),
            source_list(tables, ids(claim["sources"])),
        ]
    )


def _certainty(claim: pd.Series) -> str:
    certainty = say(CERTAINTY[claim["certainty"]])
    return say("parts-claim-certainty", certainty=certainty)


def no_cause() -> str:
    """Return what stands in the card's place before a cause is chosen."""
    return text("p", say("parts-card-none"), class_="les-hint")
