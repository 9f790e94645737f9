"""How discharge changes over a cycle, and which causes sit in a part of the body.

Of a cycle the sources give words and no numbers. Heights here are places on a drawn
scale, from 0 (thick and sticky) to 1 (clear, wet, slippery), and must never be shown as
numbers.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi

import pandas as pd

from spotting.matching.sentences import upper_first
from spotting.tables import Tables, ids
from spotting.text import say, say_word
from spotting.text.markup import sentence as full_sentence

USUAL = "usual"
"""The id of the start: a usual cycle, which has a row for each of its phases."""

AMOUNTS = ("less", "usual", "more")
_HEIGHTS = {"thick": 0.0, "wet": 1.0}
_STEPS = 16
# How far a phase reaches to either side, of the way to the next one.
_HOLD = 0.25


def phases(fluids: pd.DataFrame) -> pd.DataFrame:
    """Return the phases of a usual cycle, in their order.

    Parameters
    ----------
    fluids
        The checked table; a row of kind "cycle" that names a look is a phase.

    Returns
    -------
    Columns: `id`, `place` (the phase's name), `look`, `text`, `note`, `x` (its place
    from the left), `height` (on the drawn scale; missing where the look speaks of
    colour alone, as brown does).
    """
    rows = _cycle(fluids)
    rows = rows[rows["look"] != ""].reset_index(drop=True)
    return pd.DataFrame(
        {
            "id": rows["id"],
            "place": rows["topic"],
            "look": rows["look"],
            "text": rows["text"],
            "note": rows["note"],
            "x": range(len(rows)),
            "height": rows["feel"].map(_HEIGHTS).astype(float),
        }
    )


def bodies(fluids: pd.DataFrame) -> pd.DataFrame:
    """Return what can change the usual cycle: pregnancy, hormones, the menopause.

    Returns
    -------
    Columns: `id`, `label`, `amount` ("less", "more", or "" where no source read says
    so), `text`, `note`.
    """
    rows = _cycle(fluids)
    rows = rows[rows["look"] == ""].rename(columns={"topic": "label"})
    return rows[["id", "label", "amount", "text", "note"]].reset_index(drop=True)


def _cycle(fluids: pd.DataFrame) -> pd.DataFrame:
    return fluids[fluids["kind"] == "cycle"].sort_values("position", kind="stable")


def line(rows: pd.DataFrame, changes: bool = True) -> pd.DataFrame:
    """Return the drawn line through the phases that have a height.

    Parameters
    ----------
    rows
        As `phases` returns them.
    changes
        Whether the slippery days come; without them the line stays where it begins.

    Returns
    -------
    Columns: `x`, `height`; empty with fewer than two phases.
    """
    told = rows.dropna(subset=["height"])
    if len(told) < 2:
        return pd.DataFrame(columns=["x", "height"], dtype=float)
    points = list(zip(told["x"], told["height"], strict=True))
    held = [(x + side, height) for x, height in points for side in (-_HOLD, _HOLD)]
    drawn = [
        _between(start, end, step / _STEPS)
        for start, end in pairwise(held)
        for step in range(_STEPS)
    ]
    frame = pd.DataFrame([*drawn, held[-1]], columns=["x", "height"])
    return frame if changes else frame.assign(height=points[0][1])


def _between(
    start: tuple[float, float], end: tuple[float, float], share: float
) -> tuple[float, float]:
    """Return a point on the way, with a soft start and end."""
    eased = (1 - cos(pi * share)) / 2
    return (
        start[0] + (end[0] - start[0]) * share,
        start[1] + (end[1] - start[1]) * eased,
    )


def amounts(body: pd.Series) -> pd.DataFrame:
    """Return the usual amount beside what a source says of a body.

    Returns
    -------
    Two rows. Columns: `label`, `amount` (in words), `height` (its place among
    `AMOUNTS`, from 1).
    """
    amounts = ["usual", body["amount"]]
    return pd.DataFrame(
        {
            "label": [say("fluids-amount-usual"), body["label"]],
            "amount": [say_word(amount) for amount in amounts],
            "height": [AMOUNTS.index(amount) + 1 for amount in amounts],
        }
    )


def sentence(fluids: pd.DataFrame, body: str) -> str:
    """Say what the drawing shows for a body, with what to look out for."""
    if body != USUAL:
        row = bodies(fluids).set_index("id").loc[body]
        said = [row["label"], row["text"], row["note"]]
        return " ".join(full_sentence(words) for words in said if words)
    rows = phases(fluids)
    said = [
        say("fluids-cycle-phase", phase=upper_first(place), look=look)
        for place, look in zip(rows["place"], rows["look"], strict=True)
    ]
    coloured = rows[rows["height"].isna()]["note"]
    return " ".join([say("fluids-cycle-said"), *said, *map(full_sentence, coloured)])


def causes_at(tables: Tables, site: str) -> pd.DataFrame:
    """Return the causes that may be shown and sit in a part of the body.

    Rows are those of `causes` that are checked and shown as causes, in its order.
    """
    causes = tables.checked("causes")
    there = causes["sites"].map(lambda cell: site in ids(cell))
    return causes[there & (causes["shown_as"] == "cause")]
