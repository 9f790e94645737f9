"""Two causes side by side: signs shared, signs of one, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spotting.matching.causes import NOT_LINKED, NOT_STATED, NOT_TYPICAL, Evidence
from spotting.matching.sentences import listing, upper_first
from spotting.tables import ids
from spotting.text import say

# How far apart two states are. It orders signs, and is never shown as a number.
STRENGTH = {
    "typical": 4.0,
    "common": 3.0,
    "sometimes": 2.0,
    NOT_STATED: 1.5,
    "rarely": 1.0,
    NOT_LINKED: 0.0,
    NOT_TYPICAL: -1.0,
}

_GOES_WITH = {
    "typical": "compare-goes-typical",
    "common": "compare-goes-common",
    "sometimes": "compare-goes-sometimes",
    NOT_STATED: "compare-goes-not-stated",
    "rarely": "compare-goes-rarely",
    NOT_LINKED: "compare-goes-not-linked",
    NOT_TYPICAL: "compare-goes-not-typical",
}
"""How a sign goes with a cause, by the names of messages."""

_WITHOUT = (NOT_LINKED, NOT_TYPICAL)


def compare(evidence: Evidence, first: str, second: str) -> pd.DataFrame:
    """Put the signs of two causes side by side.

    Returns
    -------
    One row a sign that at least one of the two has a statement for, in the tables'
    order. Columns: `sign`, `label`, `first` and `second` (frequency word, or "not
    linked"), `where` ("both", "first", "second", or "neither" where a source says
    it is not typical and no source links it), `apart` (a rank, larger tells more).
    """
    a, b = evidence.states[first], evidence.states[second]
    rows = [
        {
            "sign": sign.id,
            "label": sign.label,
            "first": a.get(sign.id, NOT_LINKED),
            "second": b.get(sign.id, NOT_LINKED),
        }
        for sign in evidence.sign_rows
        if sign.id in a or sign.id in b
    ]
    frame = pd.DataFrame(rows, columns=["sign", "label", "first", "second"])
    return frame.assign(
        where=[_where(x, y) for x, y in _pairs(frame)],
        apart=[abs(STRENGTH[x] - STRENGTH[y]) for x, y in _pairs(frame)],
    )


def _pairs(frame: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(frame["first"], frame["second"], strict=True))


def _where(first: str, second: str) -> str:
    in_first, in_second = first not in _WITHOUT, second not in _WITHOUT
    if in_first and in_second:
        return "both"
    if in_first:
        return "first"
    return "second" if in_second else "neither"


def telling_apart(
    evidence: Evidence, first: str, second: str, known: Iterable[str] = ()
) -> pd.DataFrame:
    """Return the signs that tell two causes apart, the one that tells most first.

    Signs that are already chosen (`known`) and the lesson's premise are left out.
    Columns as `compare`; empty where no sign differs. A sign that nothing links is
    no evidence against a cause, so even the best sign is a question to ask.
    """
    compared = compare(evidence, first, second)
    seen = set(known) | evidence.premises
    further = compared[~compared["sign"].isin(seen) & (compared["apart"] > 0)]
    return further.sort_values("apart", ascending=False, kind="stable").reset_index(
        drop=True
    )


def contexts_apart(
    evidence: Evidence, first: str, second: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the context ids tied to only the first and to only the second cause."""
    causes = evidence.causes.set_index("id")["contexts"]
    a, b = ids(causes[first]), ids(causes[second])
    return (
        tuple(context for context in a if context not in b),
        tuple(context for context in b if context not in a),
    )


def separator(apart: pd.DataFrame, labels: tuple[str, str]) -> str:
    """Say which single further sign tells two causes apart best.

    `apart` is what `telling_apart` returns, `labels` the two names.
    """
    if apart.empty:
        return say("compare-nothing-apart", causes=listing(labels))
    best = next(apart.itertuples())
    said = one_sign_apart(best, labels)
    return say("compare-best-sign", sign=best.label, apart=said)


def one_sign_apart(sign: tuple, labels: tuple[str, str]) -> str:
    """Say how one sign goes with each of two causes."""
    first, second = labels
    return say(
        "compare-apart",
        sign=upper_first(sign.label),
        first=say(_GOES_WITH[sign.first], cause=first),
        second=say(_GOES_WITH[sign.second], cause=second),
    )
