"""How discharge changes over a cycle, and where a look is to be sorted.

Of a cycle the sources give words and no numbers. Heights here are places on a drawn
scale, from 0 (thick and sticky) to 1 (clear, wet, slippery), and widths are drawn after
words such as "a few days". Neither may ever be shown as a number.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi

import pandas as pd

from spotting.choices.view import URGENCIES
from spotting.matching.sentences import upper_first
from spotting.text import say, say_word
from spotting.text.markup import sentence as full_sentence

USUAL = "usual"
"""The id of the start: a usual cycle, which has a row for each of its phases."""

AMOUNTS = ("less", "usual", "more")
_HEIGHTS = {"thick": 0.0, "wet": 1.0}
_STEPS = 16
# How far from its end a phase starts to turn into the next one, in widths as drawn.
_TURN = 0.75
_SOON = URGENCIES[-2:]

BINS = ("usual", "check", "today")
"""Where a look can be sorted."""


def phases(fluids: pd.DataFrame) -> pd.DataFrame:
    """Return the phases of a usual cycle, in their order.

    Parameters
    ----------
    fluids
        The checked table; a row of kind "cycle" that names a look is a phase.

    Returns
    -------
    Columns: `id`, `place` (the phase's name), `look`, `text`, `note`, `start`, `x` and
    `end` (where it begins, its middle and its end, from the left), `height` (on the
    drawn scale; missing where the look speaks of colour alone, as brown does).
    """
    rows = _cycle(fluids)
    rows = rows[rows["look"] != ""].reset_index(drop=True)
    width = pd.to_numeric(rows["share"]).fillna(1).astype(float)
    end = width.cumsum()
    return pd.DataFrame(
        {
            "id": rows["id"],
            "place": rows["topic"],
            "look": rows["look"],
            "text": rows["text"],
            "note": rows["note"],
            "start": end - width,
            "x": end - width / 2,
            "end": end,
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
    held = _held(told)
    drawn = [
        _between(start, end, step / _STEPS)
        for start, end in pairwise(held)
        for step in range(_STEPS)
    ]
    frame = pd.DataFrame([*drawn, held[-1]], columns=["x", "height"])
    return frame if changes else frame.assign(height=held[0][1])


def _held(told: pd.DataFrame) -> list[tuple[float, float]]:
    """Return from where to where each phase keeps its height."""
    last = len(told) - 1
    return [
        (x, row.height)
        for at, row in enumerate(told.itertuples())
        for x in (
            row.start + (_TURN if at else 0),
            row.end - (_TURN if at < last else 0),
        )
    ]


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


def rounds(fluids: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the looks to sort, a frame a round, in the order of the guide.

    Columns are those of `fluids`, and `bin`: where the table's level puts a look.
    """
    rows = fluids[fluids["sort_round"].notna()].sort_values("position", kind="stable")
    rows = rows.assign(bin=rows["level"].map(bin_of))
    return [looks for _, looks in rows.groupby("sort_round")]


def bin_of(level: str) -> str:
    """Return where a look belongs by how soon it needs help; "" is no need."""
    if level in _SOON:
        return "today"
    return "check" if level in URGENCIES[1:] else "usual"
