"""Two causes side by side: signs shared, signs of one, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spotting.matching.causes import NOT_LINKED, NOT_STATED, NOT_TYPICAL, Evidence
from spotting.tables import ids

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
