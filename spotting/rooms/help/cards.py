"""Care cards: what to do and when, by urgency, as HTML made from the help rules."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import URGENCIES
from spotting.matching.help_rules import READER, Advice, grouped, named
from spotting.parts.country import only_with
from spotting.parts.help_blocks import CONTACTS, background, headed, situation
from spotting.parts.links import anchor
from spotting.parts.questions import QUESTIONS
from spotting.parts.review import marks, sign
from spotting.parts.urgency import level_mark
from spotting.tables import Tables
from spotting.text.markup import element, items, text
from spotting.text.terms import terms

HEADINGS = {
    "self-care advice": "Look after yourself first if:",
    "routine appointment": "Book an ordinary appointment if:",
    "within days": "Get an appointment within days if:",
    "same day": "Get help today if:",
    "emergency": "Get emergency help now if:",
}
"""What a card of each level is headed; the lines below it go on from the "if"."""

# What has a time limit stands on a card of its own.
TIMED = {"ctx-recent-unwanted", "ctx-unprotected"}

BOTH_TRUE = (
    "Two things are true at once. Any bleeding after sex should be checked. And most "
    "causes are harmless. Some need treatment, and rarely it is cancer: a check tells."
)

# Ids of the room's later parts, for the short way there.
TICK, VISIT = "tick-what-fits", "the-visit"
_WAYS = {
    CONTACTS: "Who to contact",
    TICK: "Tick what fits",
    QUESTIONS: "Questions people ask",
    "not-wanted": "If the sex was not wanted",
    VISIT: "The visit",
}


def both_true() -> str:
    """Return the two sentences that belong together, and where what stands."""
    ways = (text("a", words, href=f"#{id_}") for id_, words in _WAYS.items())
    return text("p", BOTH_TRUE, class_="les-help-both") + items(
        ways, class_="les-help-ways"
    )


def level_card(tables: Tables, level: str) -> str:
    """Return the card of a level, "" where no rule has it."""
    rules = _readers(tables)
    rules = rules[(rules["level"] == level) & ~_timed(rules)]
    return _card(tables, HEADINGS[level], rules)


def lower_cards(tables: Tables) -> str:
    """Return the cards below emergency, the highest first.

    What has a time limit comes before what can wait for days.
    """
    same_day, *later = (level_card(tables, level) for level in reversed(URGENCIES[:-1]))
    return "".join([same_day, timed_card(tables), *later])


def timed_card(tables: Tables) -> str:
    """Return what has a time limit after sex without protection or not wanted."""
    rules = _readers(tables)
    return _card(tables, "Some help works only for a few days", rules[_timed(rules)])


def clinician_card(tables: Tables) -> str:
    """Return the rules that rest on an examination, folded: they are not a reader's."""
    rules = tables.checked("help_rules")
    card = _card(tables, "What a clinician does", rules[rules["for_whom"] != READER])
    summary = text("summary", "What a doctor or nurse goes by")
    return element("details", summary, card, class_="les-help-fold") if card else ""


def _readers(tables: Tables) -> pd.DataFrame:
    rules = tables.checked("help_rules")
    return rules[rules["for_whom"] == READER]


def _timed(rules: pd.DataFrame) -> pd.Series:
    timed = [set(named(rule)) <= TIMED for rule in rules.itertuples()]
    return pd.Series(timed, index=rules.index, dtype=bool)


def _card(tables: Tables, heading: str, rules: pd.DataFrame) -> str:
    """Return rules as a card: each action once, with the situations that need it."""
    if rules.empty:
        return ""
    advice = grouped(rules)
    groups = (_group(tables, one) for one in advice)
    return element(
        "article",
        headed(dict.fromkeys(one.level for one in advice), text("h3", heading)),
        element("div", *groups, class_="les-help-groups"),
        marks(rules["review"]),
        background(tables, rules),
        class_="les-card les-help-card",
        data_level=level_mark(advice[0].level),
        **only_with(tables, list(rules["country"])),
    )


def _group(tables: Tables, advice: Advice) -> str:
    """Return one action and the situations that call for it."""
    return element(
        "section",
        element("h4", terms(tables).explain(advice.action)),
        element("ul", *(_item(tables, rule) for rule in advice.rules.itertuples())),
        **only_with(tables, list(advice.rules["country"])),
    )


def _item(tables: Tables, rule) -> str:
    return element(
        "li",
        f"{situation(tables, rule)} {sign(rule.review)}".strip(),
        id=anchor("rule", rule.id),
        **only_with(tables, [rule.country]),
    )
