"""What a step would bring: causes that a sign would leave, and the nearest fits.

Sets of ids, no frames: each sign is asked for again after each step.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

from spotting.choices.view import View
from spotting.matching.causes import (
    Evidence,
    chosen_signs,
    first_list,
    left_out,
    second_list,
)

TELLING = 8
NEAREST = 3


def telling_signs(evidence: Evidence, number: int = TELLING) -> list[str]:
    """Return the signs that part the causes best: nearest to half of them show one."""
    every = len(evidence.rows)

    def parted(sign: str) -> int:
        showing = len(evidence.showing[sign])
        return showing * (every - showing)

    signs = [s.id for s in evidence.sign_rows if s.id not in evidence.premises]
    return sorted(signs, key=lambda sign: -parted(sign))[:number]


def would_leave(evidence: Evidence, view: View) -> dict[str, int]:
    """Return for each sign that is not chosen how many causes would show all signs."""
    return _would_leave(evidence, view.asked())


@lru_cache(maxsize=16)
def _would_leave(evidence: Evidence, view: View) -> dict[str, int]:
    kept = {cause for cause, by in left_out(evidence, view).items() if not by}
    chosen = chosen_signs(evidence, view)
    absent = [sign for sign in view.absent if sign not in evidence.premises]
    return {
        sign.id: len(_showing_all(evidence, [*chosen, sign.id], absent) & kept)
        for sign in evidence.sign_rows
        if sign.id not in evidence.premises and sign.id not in view.signs
    }


def _showing_all(
    evidence: Evidence, there: list[str], absent: Iterable[str]
) -> frozenset[str]:
    """Return the causes that show signs; one said to be there is no longer absent."""
    fit = frozenset.intersection(*(evidence.showing[sign] for sign in there))
    return fit.difference(*(evidence.showing[s] for s in absent if s not in there))


def nearest_fits(matched: pd.DataFrame, number: int = NEAREST) -> pd.DataFrame:
    """Return the causes that come nearest where none fits: most signs, then urgency."""
    if len(first_list(matched)):
        return matched.iloc[:0]
    return second_list(matched).head(number)
