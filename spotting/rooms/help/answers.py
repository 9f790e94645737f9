"""What the ticked situations call for, as cards made from the rules that fired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from spotting.matching.help_rules import READER, Advice
from spotting.matching.sentences import STANDING_LINE, upper_first
from spotting.parts.help_blocks import CONTACTS, background, headed, situation
from spotting.parts.review import marks, sign
from spotting.parts.urgency import level_mark
from spotting.tables import Tables
from spotting.text.markup import element, items, text
from spotting.text.terms import terms


def answer_cards(
    tables: Tables, answers: list[Advice], names: Mapping[str, str]
) -> str:
    """Return what fired, each with its reasons; the standing line comes last.

    `names` gives the words of each id that can be ticked.
    """
    cards = [_answer(tables, advice, names) for advice in answers]
    if any(advice.sooner for advice in answers):
        cards.append(element("p", text("a", "Who to contact", href=f"#{CONTACTS}")))
    return "".join([*cards, text("p", STANDING_LINE, class_="les-standing")])


def _answer(tables: Tables, advice: Advice, names: Mapping[str, str]) -> str:
    clinician = text("span", "What a clinician does", class_="les-hint")
    who = "" if advice.for_whom == READER else clinician
    return element(
        "article",
        headed([advice.level], who),
        element("h4", terms(tables).explain(advice.action)),
        items(_row(tables, rule, names) for rule in advice.rules.itertuples()),
        marks(advice.rules["review"]),
        background(tables, advice.rules),
        class_="les-card les-help-card",
        data_level=level_mark(advice.level),
    )


def _row(tables: Tables, rule, names: Mapping[str, str]) -> str:
    ticked = "; ".join(names[id_] for id_ in rule.reasons)
    why = f"Why: {ticked or 'bleeding after sex is taken as given'}."
    told = text("span", why, class_="les-hint")
    return f"{situation(tables, rule)}. {sign(rule.review)} {told}"


def remarks(tables: Tables, context_ids: Iterable[str]) -> str:
    """Return what is good to know of contexts that made no rule fire."""
    contexts = tables.checked("contexts").set_index("id")
    rows = [contexts.loc[id_] for id_ in context_ids if id_ in contexts.index]
    if not rows:
        return ""
    return element(
        "div",
        text("h4", "Good to know"),
        items(_remark(tables, row) for row in rows),
        class_="les-card",
    )


def _remark(tables: Tables, row: pd.Series) -> str:
    label = text("b", upper_first(row["label"]))
    return f"{label}. {terms(tables).explain(row['why_it_matters'])}"
