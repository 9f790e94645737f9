"""Sentences that the page makes from a result. Plain words, no verdict on a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from spotting.choices.filters import FILTERS, Filter
from spotting.choices.view import View
from spotting.matching.causes import Evidence, chosen_signs, first_list, match
from spotting.matching.grids import left_out_by_reason

STANDING_LINE = "Any bleeding after sex should be checked, even a little, even once."
"""In sight under every result, the empty one too."""

NAMED = 4
"""Signs that a shortened sentence names: on a phone the result stays in sight."""
Join = Callable[[Iterable[str], str], str]

CERTAINTY = {
    "high": "High: a guideline, a national patient page or a study that was read.",
    "moderate": "Moderate: a review, a referral pathway or a hospital leaflet.",
    "low": "Low: case reports, a clinic's page, or quoted second-hand.",
}

EVIDENCE = {
    "A": "Named for bleeding after sex by a guideline, a national patient page or a "
    "study of people who have it.",
    "B": "Named for bleeding after sex in a review or a referral pathway, or linked "
    "with it in a study.",
    "C": "Plausible only: case reports, or the sources speak of other bleeding.",
}

STATES = {
    "typical": "typical: part of the usual picture",
    "common": "common",
    "sometimes": "sometimes",
    "rarely": "rarely",
    "not stated": "linked; how often is not stated",
    "not typical": "a source says it is not typical",
    "not linked": "nothing read links them, which is no evidence against",
}


def listing(words: Iterable[str], joiner: str = "and") -> str:
    """Join words as a sentence does: one, two and three."""
    *most, last = [*words] or [""]
    between = "; " if any("," in word for word in [*most, last]) else ", "
    return f"{between.join(most)} {joiner} {last}" if most else last


def shortened(words: Iterable[str], joiner: str = "and") -> str:
    """Join words as a sentence does; of six or more signs, four are named."""
    words = [*words]
    rest = len(words) - NAMED
    if rest < 2:
        return listing(words, joiner)
    more = f"{rest} more signs" if joiner == "and" else f"any of {rest} more signs"
    return listing([*words[:NAMED], more], joiner)


def upper_first(words: str) -> str:
    """Start with a capital and leave the rest, as it may hold abbreviations."""
    return words[:1].upper() + words[1:]


def sign_list(evidence: Evidence, signs: Iterable[str]) -> str:
    """Name signs as a sentence does."""
    return listing(evidence.sign_names[sign] for sign in signs)


def counted(number: int, noun: str) -> str:
    """Return "1 sign" or "3 signs"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def causes(number: int) -> str:
    """Return "1 cause" or "3 causes"."""
    return counted(number, "cause")


def result(evidence: Evidence, view: View, matched: pd.DataFrame | None = None) -> str:
    """Say what was asked, how many causes are in each list, and what is left out."""
    matched = match(evidence, view) if matched is None else matched
    first = len(first_list(matched))
    second = len(matched) - first
    parts = [_first_sentence(evidence, view, first)]
    if second:
        parts.append(f"{causes(second)} may show no such sign.")
    parts.append(_left_out(evidence, view))
    return " ".join(part for part in parts if part)


def help_sooner(rule: Any) -> str:
    """Say what a help rule asks for, with the situation that calls for it."""
    if rule is None:
        return ""
    return f"{upper_first(rule.level)}. {rule.situation}: {rule.action}"


def _first_sentence(evidence: Evidence, view: View, first: int) -> str:
    asked = asked_for(evidence, view, shortened)
    if not asked:
        return f"{causes(first)} can be explored. No sign is chosen yet."
    if not first:
        return (
            f"No cause in these tables fits: {asked}. "
            "This does not mean that nothing is wrong."
        )
    verb = "fits" if first == 1 else "fit"
    return f"{causes(first)} {verb}: {asked}."


def asked_for(evidence: Evidence, view: View, join: Join = listing) -> str:
    """Say which signs are asked for, how they are combined, and what filters."""
    signs = _signs_asked_for(evidence, view, join)
    return "; ".join([*signs, *_filters(evidence, view)])


def _signs_asked_for(evidence: Evidence, view: View, join: Join) -> list[str]:
    names = evidence.sign_names
    there = [names[sign] for sign in chosen_signs(evidence, view)]
    absent = [names[s] for s in view.absent if s not in evidence.premises]
    return [
        words
        for words, asked in (
            (join(there, "and" if view.mode == "all" else "or"), there),
            (f"without {join(absent, 'or')}", absent),
        )
        if asked
    ]


def _filters(evidence: Evidence, view: View) -> list[str]:
    return [
        f"{one.reason}: {listing(_named(evidence, one, chosen), 'or')}"
        for one in FILTERS
        if (chosen := one.chosen(view))
    ]


def _named(evidence: Evidence, one: Filter, chosen: tuple[str, ...]) -> list[str]:
    if not one.codes:
        return [f"“{words}”" for words in chosen]
    return [evidence.filter_labels.get(id_, id_) for id_ in chosen]


def _left_out(evidence: Evidence, view: View) -> str:
    counts = left_out_by_reason(evidence, view)
    if not counts:
        return ""
    total = sum(counts.values())
    many = len(counts) > 1
    reasons = listing(f"{why} ({n})" if many else why for why, n in counts.items())
    verb = "is" if total == 1 else "are"
    return f"{causes(total)} {verb} left out by {reasons}, not ruled out."


def notes(evidence: Evidence, view: View) -> list[str]:
    """Return what a reader should know about the choices.

    All signs where the result names some; the premise; signs that nothing links.
    """
    picked = [evidence.signs_by_id[sign] for sign in (*view.signs, *view.absent)]
    return [
        *_all_asked_for(evidence, view),
        *(
            f"{upper_first(sign.label)} is what this lesson is about. It is taken as "
            "given, so choosing it changes nothing."
            for sign in picked
            if sign.role == "premise"
        ),
        *(
            f"Nothing that was read links {sign.label} with a cause. "
            "It stands alone here."
            for sign in picked
            if sign.linked == "no"
        ),
    ]


def _all_asked_for(evidence: Evidence, view: View) -> list[str]:
    asked = asked_for(evidence, view)
    some = asked != asked_for(evidence, view, shortened)
    return [f"All that is asked for: {asked}."] if some else []


def separator(apart: pd.DataFrame, labels: tuple[str, str]) -> str:
    """Say which single further sign tells two causes apart best.

    `apart` is what `comparing.telling_apart` returns, `labels` the two names.
    """
    if apart.empty:
        return f"No further sign in these tables tells {listing(labels)} apart."
    best = next(apart.itertuples())
    return f"The sign to ask about first: {best.label}. {one_sign_apart(best, labels)}"


def one_sign_apart(sign: tuple, labels: tuple[str, str]) -> str:
    """Say how one sign goes with each of two causes."""
    said = [
        _goes_with(state, label)
        for state, label in zip((sign.first, sign.second), labels, strict=True)
    ]
    return f"{upper_first(sign.label)}: {said[0]}; {said[1]}."


def _goes_with(state: str, label: str) -> str:
    no_link = f"nothing read links it with {label}, which is no evidence against"
    forms = {
        "not linked": no_link,
        "not stated": f"linked with {label}, how often is not stated",
        "common": f"common with {label}",
        "typical": f"typical of {label}",
        "not typical": f"not typical of {label}",
    }
    return forms.get(state, f"{state} with {label}")
