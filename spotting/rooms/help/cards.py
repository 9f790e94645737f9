"""Care cards, by urgency, and the cards of what is ticked: HTML made from the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd
from markupsafe import Markup

from spotting.choices.view import URGENCIES
from spotting.matching.help_rules import READER, Advice, grouped
from spotting.matching.sentences import standing_line, upper_first
from spotting.parts.country import only_with
from spotting.parts.help_blocks import CONTACTS, background, headed, situation
from spotting.parts.links import anchor
from spotting.parts.review import marks, sign
from spotting.parts.urgency import level_mark
from spotting.rooms.help.model import (
    HEADINGS,
    clinician_rules,
    level_rules,
    timed_rules,
)
from spotting.tables import Tables
from spotting.text import say, say_markup
from spotting.text.markup import element, items, text
from spotting.text.terms import terms

HOURS, CLINICIAN = "first-hours", "what-a-clinician-does"
"""The ids of the cards of what works for a few days only, and of a clinician's."""


def both_true() -> str:
    """Return the two sentences that belong together."""
    return text("p", say("help-both-true"), class_="les-help-both")


# Care cards


def level_card(tables: Tables, level: str) -> str:
    """Return the card of a level, "" where no rule has it."""
    rules = level_rules(tables, level)
    return _card(tables, say(HEADINGS[level]), rules, level_place(level))


def level_place(level: str) -> str:
    """Return the id of a level's card."""
    return anchor("level", level_mark(level))


def lower_cards(tables: Tables) -> str:
    """Return the cards below emergency, the highest first.

    What has a time limit comes before what can wait for days.
    """
    same_day, *later = (level_card(tables, level) for level in reversed(URGENCIES[:-1]))
    timed = _card(tables, say("help-card-timed"), timed_rules(tables), HOURS)
    return "".join([same_day, timed, *later])


def clinician_card(tables: Tables) -> str:
    """Return the rules that rest on an examination, folded: they are not a reader's."""
    card = _card(tables, say("help-clinician"), clinician_rules(tables), CLINICIAN)
    summary = text("summary", say("help-clinician-more"))
    return element("details", summary, card, class_="les-help-fold") if card else ""


def _card(tables: Tables, heading: str, rules: pd.DataFrame, place: str) -> str:
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
        id=place,
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


# Cards of what is ticked


def answer_cards(
    tables: Tables, answers: list[Advice], names: Mapping[str, str]
) -> str:
    """Return what fired, each with its reasons; the standing line comes last.

    `names` gives the words of each id that can be ticked.
    """
    cards = [_answer(tables, advice, names) for advice in answers]
    if any(advice.sooner for advice in answers):
        contacts = text("a", say("help-contacts"), href=f"#{CONTACTS}")
        cards.append(element("p", contacts))
    return "".join([*cards, text("p", standing_line(), class_="les-standing")])


def _answer(tables: Tables, advice: Advice, names: Mapping[str, str]) -> str:
    clinician = text("span", say("help-clinician"), class_="les-hint")
    who = "" if advice.for_whom == READER else clinician
    return element(
        "article",
        headed([advice.level], who),
        element("h4", terms(tables).explain(advice.action)),
        items(_reason(tables, rule, names) for rule in advice.rules.itertuples()),
        marks(advice.rules["review"]),
        background(tables, advice.rules),
        class_="les-card les-help-card",
        data_level=level_mark(advice.level),
    )


def _reason(tables: Tables, rule, names: Mapping[str, str]) -> str:
    ticked = say("help-between").join(names[id_] for id_ in rule.reasons)
    why = say("help-why", ticked=ticked) if ticked else say("help-why-given")
    return say_markup(
        "help-reason",
        situation=Markup(situation(tables, rule)),
        mark=Markup(sign(rule.review)),
        why=Markup(text("span", why, class_="les-hint")),
    )


def remarks(tables: Tables, context_ids: Iterable[str]) -> str:
    """Return what is good to know of contexts that made no rule fire."""
    contexts = tables.checked("contexts").set_index("id")
    rows = [contexts.loc[id_] for id_ in context_ids if id_ in contexts.index]
    if not rows:
        return ""
    return element(
        "div",
        text("h4", say("help-good-to-know")),
        items(_remark(tables, row) for row in rows),
        class_="les-card",
    )


def _remark(tables: Tables, row: pd.Series) -> str:
    return say_markup(
        "help-remark",
        context=Markup(text("b", upper_first(row["label"]))),
        why=Markup(terms(tables).explain(row["why_it_matters"])),
    )
