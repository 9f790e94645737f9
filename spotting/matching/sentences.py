"""Sentences that the page makes from a result. Plain words, no verdict on a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from spotting.choices.filters import FILTERS, Filter
from spotting.choices.view import View
from spotting.matching.causes import (
    Evidence,
    chosen_signs,
    first_list,
    left_out,
    match,
)
from spotting.matching.outlook import nearest_fits
from spotting.text import say, say_word

NAMED = 4
"""Signs that a shortened sentence names: on a phone the result stays in sight."""
CAUSES_NAMED = 3
"""Causes that a result names; the others are counted."""
Join = Callable[[Iterable[str], str], str]

EVIDENCE = {
    "A": "matching-evidence-a",
    "B": "matching-evidence-b",
    "C": "matching-evidence-c",
}
"""What each grade of evidence means, by the names of messages."""

STATES = {
    "typical": "matching-state-typical",
    "common": "matching-state-common",
    "sometimes": "matching-state-sometimes",
    "rarely": "matching-state-rarely",
    "not stated": "matching-state-not-stated",
    "not typical": "matching-state-not-typical",
    "not linked": "matching-state-not-linked",
}
"""How often a sign goes with a cause, by the names of messages."""

_LISTS = {"and": "matching-list-and", "or": "matching-list-or"}
_MORE = {"and": "matching-more-signs", "or": "matching-any-of-more-signs"}


def standing_line() -> str:
    """Return what stands in sight under every result, the empty one too."""
    return say("matching-standing-line")


def listing(words: Iterable[str], joiner: str = "and") -> str:
    """Join words as a sentence does, with "and" or "or": one, two and three."""
    *most, last = [*words] or [""]
    if not most:
        return last
    commas = any("," in word for word in [*most, last])
    between = say("matching-list-semicolon" if commas else "matching-list-comma")
    return say(_LISTS[joiner], most=between.join(most), last=last)


def clauses(words: Iterable[str]) -> str:
    """Join parts of a sentence that are no single words."""
    return say("matching-list-semicolon").join(words)


def shortened(words: Iterable[str], joiner: str = "and") -> str:
    """Join words as a sentence does; of six or more signs, four are named."""
    words = [*words]
    rest = len(words) - NAMED
    if rest < 2:
        return listing(words, joiner)
    return listing([*words[:NAMED], say(_MORE[joiner], rest=rest)], joiner)


def upper_first(words: str) -> str:
    """Start with a capital and leave the rest, as it may hold abbreviations."""
    return words[:1].upper() + words[1:]


def sign_list(evidence: Evidence, signs: Iterable[str]) -> str:
    """Name signs as a sentence does."""
    return listing(evidence.sign_names[sign] for sign in signs)


def causes(number: int) -> str:
    """Return "1 cause" or "3 causes"."""
    return say("matching-causes", causes=number)


def result(evidence: Evidence, view: View, matched: pd.DataFrame | None = None) -> str:
    """Say what was asked, which causes fit, how soon, and what is not ruled out."""
    matched = match(evidence, view) if matched is None else matched
    first = first_list(matched)
    second = len(matched) - len(first)
    parts = [
        _first_sentence(evidence, view, len(first), near=second > 0),
        _showing_all(evidence, view, first),
        *(_named_causes(first) if asked_for(evidence, view) else ()),
        *(nearest(evidence, cause) for cause in nearest_fits(matched).itertuples()),
        say(_SECOND[_without(evidence, view)], causes=second) if second else "",
        _left_out(evidence, view),
    ]
    return " ".join(part for part in parts if part)


def _showing_all(evidence: Evidence, view: View, first: pd.DataFrame) -> str:
    """Say how many of the causes show all signs, where one sign is enough."""
    chosen = len(chosen_signs(evidence, view))
    if view.mode == "all" or chosen < 2 or first.empty:
        return ""
    best = first["matched"].tolist().count(chosen)
    return say("matching-result-show-all", causes=best, chosen=chosen)


def _without(evidence: Evidence, view: View) -> bool:
    return any(sign not in evidence.premises for sign in view.absent)


_SECOND = {False: "matching-result-second", True: "matching-result-not-ruled-out"}


def _named_causes(first: pd.DataFrame) -> list[str]:
    """Name the causes on top of the list, in its order, by how soon; count the others.

    The best fit comes first: a cause that shows fewer signs never stands before it.
    """
    top = first.head(named(len(first)))
    pairs = zip(top["urgency"], top["label"], strict=True)
    said = [
        say(
            "matching-result-named",
            level=upper_first(say_word(level)),
            causes=listing(label for _, label in labels),
        )
        for level, labels in groupby(pairs, key=itemgetter(0))
    ]
    order = say("matching-result-order") if len(top) > 1 else ""
    more = len(first) - len(top)
    rest = say("matching-result-more", more=more) if more else ""
    return [part for part in (order, *said, rest) if part]


def named(causes: int) -> int:
    """Return how many of the causes are named: no single one is left to be counted."""
    return causes if causes == CAUSES_NAMED + 1 else min(causes, CAUSES_NAMED)


def nearest(evidence: Evidence, cause: Any) -> str:
    """Say what keeps a cause that comes near from the list."""
    gaps = {
        "matching-nearest-not-stated": cause.not_linked,
        "matching-nearest-not-typical": cause.not_typical,
        "matching-nearest-shows": cause.shows_absent,
    }
    names = evidence.sign_names
    why = clauses(
        say(message, signs=shortened(names[sign] for sign in signs))
        for message, signs in gaps.items()
        if signs
    )
    return say(
        "matching-result-nearest",
        cause=upper_first(cause.label),
        level=say_word(cause.urgency),
        why=why,
    )


def help_sooner(rule: Any) -> str:
    """Say what a help rule asks for, with the situation that calls for it."""
    if rule is None:
        return ""
    return say(
        "matching-help-sooner",
        level=upper_first(say_word(rule.level)),
        situation=rule.situation,
        action=rule.action,
    )


def _first_sentence(evidence: Evidence, view: View, first: int, near: bool) -> str:
    asked = asked_for(evidence, view, shortened)
    if not asked:
        return say("matching-result-all")
    if not first:
        name = "matching-result-none-all" if near else "matching-result-none"
        return say(name, asked=asked)
    return say("matching-result", causes=first, asked=asked)


def asked_for(evidence: Evidence, view: View, join: Join = listing) -> str:
    """Say which signs are asked for, how they are combined, and what filters."""
    signs = _signs_asked_for(evidence, view, join)
    return clauses([*signs, *_filters(evidence, view)])


def _signs_asked_for(evidence: Evidence, view: View, join: Join) -> list[str]:
    names = evidence.sign_names
    there = [names[sign] for sign in chosen_signs(evidence, view)]
    absent = [names[s] for s in view.absent if s not in evidence.premises]
    asked = [join(there, "and" if view.mode == "all" else "or")] if there else []
    if absent:
        asked.append(say("matching-asked-without", signs=join(absent, "or")))
    return asked


def _filters(evidence: Evidence, view: View) -> list[str]:
    return [
        say(
            "matching-asked-filter",
            filter=say(one.reason),
            chosen=listing(_named(evidence, one, chosen), "or"),
        )
        for one in FILTERS
        if (chosen := one.chosen(view))
    ]


def _named(evidence: Evidence, one: Filter, chosen: tuple[str, ...]) -> list[str]:
    if not one.codes:
        return [say("matching-asked-words", words=words) for words in chosen]
    return [evidence.filter_labels.get(id_, id_) for id_ in chosen]


def _left_out(evidence: Evidence, view: View) -> str:
    """Say how many causes the filters leave out, by each in their order."""
    counts = Counter(filter(None, left_out(evidence, view).values()))
    if not counts:
        return ""
    reasons = [
        say("matching-left-out-by", filter=say(one.reason), causes=counts[one.field])
        if len(counts) > 1
        else say(one.reason)
        for one in FILTERS
        if counts[one.field]
    ]
    total = sum(counts.values())
    return say("matching-left-out", causes=total, reasons=listing(reasons))


def notes(evidence: Evidence, view: View) -> list[str]:
    """Return what a reader should know about the choices.

    All signs where the result names some; the premise; signs that nothing links.
    """
    picked = [evidence.signs_by_id[sign] for sign in (*view.signs, *view.absent)]
    return [
        *_all_asked_for(evidence, view),
        *(
            say("matching-note-premise", sign=upper_first(sign.label))
            for sign in picked
            if sign.role == "premise"
        ),
        *(
            say("matching-note-alone", sign=sign.label)
            for sign in picked
            if sign.linked == "no"
        ),
    ]


def _all_asked_for(evidence: Evidence, view: View) -> list[str]:
    asked = asked_for(evidence, view)
    some = asked != asked_for(evidence, view, shortened)
    return [say("matching-note-all", asked=asked)] if some else []
