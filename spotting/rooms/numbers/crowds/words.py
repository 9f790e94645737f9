"""Who was counted: the question, the sentences and the chart's name. Pure."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from spotting.rooms.numbers.crowds.model import CROWDS, UNITS, ends, unit_of
from spotting.text import say
from spotting.text.counts import interval, lower_first, number, rough


class Outcome(NamedTuple):
    """Messages about a chart: its title, question, direction, axis and limits."""

    title: str
    question: str
    direction: str
    axis: str
    unlike: str
    why: str
    cannot_tell: str


OUTCOMES = {
    "cervical cancer": Outcome(
        "numbers-crowds-cancer",
        "numbers-crowds-cancer-question",
        "numbers-crowds-cancer-direction",
        "numbers-crowds-cancer-axis",
        "numbers-crowds-cancer-unlike",
        "numbers-crowds-cancer-why",
        "numbers-crowds-cancer-cannot-tell",
    ),
    "bleeding after sex": Outcome(
        "numbers-crowds-bleeding",
        "numbers-crowds-bleeding-question",
        "numbers-crowds-bleeding-direction",
        "numbers-crowds-bleeding-axis",
        "numbers-crowds-bleeding-unlike",
        "numbers-crowds-bleeding-why",
        "numbers-crowds-bleeding-cannot-tell",
    ),
}
"""What was counted, and with it the chart; the first one opens."""


def question(frame: pd.DataFrame, outcome: str) -> tuple[str, ...]:
    """Return the two ends as a question with its answer, nothing without ends."""
    found = ends(frame)
    if found is None:
        return ()
    low, high = (number(row["end"]) for row in found)
    return (
        say(OUTCOMES[outcome].question, low=low, high=high),
        say(
            "numbers-crowds-answer",
            low=low,
            low_people=_whom(found[0]),
            high=high,
            high_people=_whom(found[1]),
        ),
    )


def _whom(row: pd.Series) -> str:
    return say(
        "numbers-crowds-whom",
        counted="yes" if pd.notna(row["count"]) else "no",
        of=row["of_people"],
        people=lower_first(row["people"]).rstrip("."),
    )


def in_short(frame: pd.DataFrame, outcome: str) -> str:
    """Say the two ends and how far apart they are."""
    found = ends(frame)
    title = say(OUTCOMES[outcome].title)
    if found is None:
        return say("numbers-crowds-none", title=title)
    low, high = found
    return say(
        "numbers-crowds-short",
        low=_short(low),
        high=_short(high),
        times=rough(high["end"] / low["end"]),
    )


def _short(row: pd.Series) -> str:
    return say(
        "numbers-crowds-short-end",
        crowd=row["crowd_short"],
        figure=row["shown"],
        unit=say(UNITS[row["unit"]].short),
    )


def in_words(frame: pd.DataFrame, outcome: str) -> str:
    """Say the lowest and the highest figure, who was counted, and how far apart."""
    found = ends(frame)
    title = say(OUTCOMES[outcome].title)
    if found is None:
        return say("numbers-crowds-none", title=title)
    low, high = found
    summary = say(
        "numbers-crowds-summary",
        title=title,
        low=_said(low),
        high=_said(high),
        times=rough(high["end"] / low["end"]),
    )
    parts = [summary, _beyond(frame, high), say(OUTCOMES[outcome].unlike)]
    return " ".join(filter(None, parts))


def _beyond(frame: pd.DataFrame, high: pd.Series) -> str:
    """Say how high the chart goes, where a figure above the others is only quoted."""
    quoted = frame[frame["basis"] == "second-hand"]
    most = quoted["value_high"].fillna(quoted["value"]).max()
    if not most > high["end"]:
        return ""
    unit = say(UNITS[high["unit"]].short)
    return say("numbers-crowds-quoted-reach", most=number(most), unit=unit)


def _said(row: pd.Series) -> str:
    return say(
        "numbers-crowds-end",
        counted="yes" if pd.notna(row["count"]) else "no",
        crowd="other" if CROWDS[row["crowd"]].who else "clinic",
        figure=row["shown"],
        unit=say(UNITS[row["unit"]].short),
        of=row["of_people"],
        interval=interval(row),
        heading=row["heading"],
        years=row["heading_note"],
        people=lower_first(row["people"]).rstrip("."),
    )


def label(frame: pd.DataFrame, outcome: str) -> str:
    """Name the chart for a reader who does not see it."""
    known = frame[frame["value"].notna()]
    return say(
        "numbers-crowds-chart",
        title=say(OUTCOMES[outcome].title),
        unit=say(unit_of(frame).words),
        figures=len(known),
        crowds=known["crowd"].nunique(),
    )
