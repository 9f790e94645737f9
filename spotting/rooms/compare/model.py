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


def stated_apart(first: str, second: str) -> bool:
    """Whether sources state of both causes how a sign goes with them, and unlike.

    A sign that nothing read links is no evidence against, and where how often is not
    stated, nothing can be told but against a source that says it is not typical.
    """
    states = {first, second}
    if len(states) == 1 or NOT_LINKED in states:
        return False
    return NOT_TYPICAL in states or NOT_STATED not in states


def telling_apart(
    evidence: Evidence, first: str, second: str, known: Iterable[str] = ()
) -> pd.DataFrame:
    """Return the signs that tell two causes apart, the one that tells most first.

    Signs that are already chosen (`known`) and the lesson's premise are left out.
    Columns as `compare`; empty where sources state no sign of both that differs.
    """
    others = _others(evidence, first, second, known)
    apart = [stated_apart(*pair) for pair in _pairs(others)]
    further = others[pd.Series(apart, index=others.index, dtype=bool)]
    return further.sort_values("apart", ascending=False, kind="stable").reset_index(
        drop=True
    )


def shared(
    evidence: Evidence, first: str, second: str, known: Iterable[str] = ()
) -> bool:
    """Whether a sign that is not chosen yet was read for both causes."""
    others = _others(evidence, first, second, known)
    return any(NOT_LINKED not in pair for pair in _pairs(others))


def _others(
    evidence: Evidence, first: str, second: str, known: Iterable[str]
) -> pd.DataFrame:
    compared = compare(evidence, first, second)
    return compared[~compared["sign"].isin(set(known) | evidence.premises)]


def prepared_pairs(pairs: pd.DataFrame, evidence: Evidence) -> list[tuple]:
    """Return the pairs that are worth a look, in order, of causes that are shown."""
    known = set(evidence.causes["id"])
    ordered = pairs.sort_values("position", kind="stable").itertuples(index=False)
    return [
        pair
        for pair in ordered
        if {pair.first, pair.second} <= known and pair.first != pair.second
    ]


def pair_of(
    evidence: Evidence, prepared: Iterable[tuple], first: str, second: str
) -> tuple[str, str]:
    """Return which two causes are shown: those chosen, else a pair that is prepared.

    A cause that is chosen alone stands in its place, beside one it is prepared with,
    or the first that comes.
    """
    chosen = (first, second)
    if all(chosen):
        return chosen
    offered = [(pair.first, pair.second) for pair in prepared]
    offered.append(tuple(evidence.causes["id"].head(2)))
    alone = first or second
    if not alone:
        return offered[0]
    fitting = [pair for pair in offered if alone in pair]
    other = next(one for one in (fitting or offered)[0] if one != alone)
    return (alone, other) if first else (other, alone)


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


def separator(
    apart: pd.DataFrame, labels: tuple[str, str], known: bool, both: bool
) -> str:
    """Say how the sign that tells two causes apart best goes with each of them.

    `apart` is what `telling_apart` returns, `labels` the two names; `known` says
    whether a sign that tells them apart was chosen already, `both` what `shared` does.
    """
    if apart.empty:
        return say(
            "compare-none-apart",
            causes=listing(labels),
            further="further" if known else "any",
            shared="some" if both else "none",
        )
    best = next(apart.itertuples())
    name = (
        "compare-apart"
        if NOT_TYPICAL in (best.first, best.second)
        else "compare-both-can"
    )
    return say(name, **_goes(best, labels))


def one_sign_apart(sign: tuple, labels: tuple[str, str]) -> str:
    """Say how one sign goes with each of two causes."""
    return say("compare-apart", **_goes(sign, labels))


def _goes(sign: tuple, labels: tuple[str, str]) -> dict[str, str]:
    first, second = labels
    return {
        "sign": upper_first(sign.label),
        "first": say(_GOES_WITH[sign.first], cause=first),
        "second": say(_GOES_WITH[sign.second], cause=second),
    }
