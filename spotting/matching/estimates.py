"""Lab "Picture a risk": which figures, and which picture fits them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from spotting.tables import Tables, ids
from spotting.tables.statistics import exact, whole_of, wilson
from spotting.text import say, say_word
from spotting.text.counts import PER

BASES = (100, 1_000, 10_000, 100_000)
"""What a number may be counted out of."""

FIELD = 100_000
"""Dots of the picture that stands in where icons would mislead."""

BOX = 1_000
"""Dots in each box of a field, so that its size is seen."""

MOST_ICONS = 1_000

TOPICS = {
    "what happens later": "numbers-topic-later",
    "modelled risk by age": "numbers-topic-age",
    "how common is the symptom": "numbers-topic-symptom",
    "what goes with it": "numbers-topic-with",
    "cancer share among people with the symptom": "numbers-topic-cancer",
    "seen from cancer patients": "numbers-topic-from-cancer",
    "background frequency": "numbers-topic-background",
}
"""Topics in the order of the list, with the messages of their headings."""

OURS = "derived (Wilson)"
IF_ALL = "derived (Wilson), if all were counted"
"""Kinds of interval that are worked out here."""


@dataclass(frozen=True)
class Estimate:
    """One published share that can be pictured; shares run from 0 to 1.

    `share_high` is the other end where a range was published, else None; `interval`
    holds both ends of its interval, or is empty. `step` is what one step of the last
    printed decimal is worth, `hedge` the word that the source puts before its figure
    ("about", "up to" or ""), `counted` how many of how many, or empty; `total` is how
    many were counted over, where it is known. Where none were seen, the interval is
    worked out from `studied`: who was counted or, if unknown, who was in the study.
    `lab_part` is what a lab does with it beside listing it, or "".
    """

    id: str
    topic: str
    outcome: str
    population: str
    period: str
    period_said: str
    crowd: str
    basis: str
    hedge: str
    lab_part: str
    note: str
    sources: tuple[str, ...]
    share: Fraction
    share_high: Fraction | None
    interval: tuple[Fraction, ...]
    interval_kind: str
    step: Fraction
    counted: tuple[int, ...]
    total: int | None = None
    studied: int | None = None

    @property
    def heading(self) -> str:
        """Return what the list groups it under."""
        return say(TOPICS[self.topic])

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """Return the share, or both ends of its range."""
        return tuple(end for end in (self.share, self.share_high) if end is not None)

    @property
    def drawn(self) -> tuple[Fraction, Fraction]:
        """Return from where to where it is drawn; a single value is no range."""
        return (Fraction(0) if self.hedge == "up to" else self.share), self.ends[-1]

    def rough(self, base: int) -> bool:
        """Whether a count out of `base` would look finer than the figure is."""
        few = bool(self.counted) and self.counted[1] < base
        ours = self.basis in ("modelled", "derived")
        return self.hedge == "about" or ours or few or base * self.step > 1


def estimates(tables: Tables) -> dict[str, Estimate]:
    """Return every figure that may be pictured, by id, in the order of the list.

    These are the checked shares (percent or per 100,000) that the labs may show.
    """
    rows = tables.checked("estimates")
    rows = rows[(rows["in_labs"] == "yes") & rows["unit"].isin(list(PER))]
    order = list(TOPICS)
    listed = rows[rows["value"].notna()].to_dict("records")
    listed.sort(key=lambda row: order.index(row["topic"]))
    return {row["id"]: _estimate(row) for row in listed}


def of_part(known: Iterable[Estimate], part: str) -> list[Estimate]:
    """Return the figures that have a part in a lab."""
    return [one for one in known if one.lab_part == part]


def _estimate(row: Mapping) -> Estimate:
    per = PER[row["unit"]]
    value, value_high, low, high = (
        None if row[name] != row[name] else exact(row[name]) / per
        for name in ("value", "value_high", "low", "high")
    )
    printed = () if low is None or high is None else (low, high)
    seen = value > 0 or value_high is not None or bool(printed)
    studied = None if seen else _studied(row)
    texts = ("id", "topic", "outcome", "period", "period_said", "crowd", "basis")
    texts += ("hedge", "lab_part", "note")
    return Estimate(
        **{name: row[name] for name in texts},
        population=_with_ages(row),
        sources=ids(row["sources"]),
        share=value,
        share_high=value_high,
        interval=_interval_of_none(studied) if studied else printed,
        interval_kind=_kind(row) if studied else row["interval"],
        step=_step(row["value"]) / per,
        counted=_counted(row),
        total=int(row["total"]) if str(row["total"]).isdigit() else None,
        studied=studied,
    )


def _studied(row: Mapping) -> int | None:
    """Return how many were counted, or else how many were in the study."""
    if counted := _counted(row):
        return counted[1]
    return None if pd.isna(row["studied"]) else int(row["studied"])


def _kind(row: Mapping) -> str:
    return OURS if _counted(row) else IF_ALL


def _interval_of_none(studied: int) -> tuple[Fraction, Fraction]:
    """Return Wilson's interval of 0 of `studied`, its upper end in two figures."""
    return Fraction(0), Fraction(format(wilson(0, studied).high, ".2g"))


def _with_ages(row: Mapping) -> str:
    """Return the group, with the age limit where its words do not name it."""
    people = row["population"]
    first, last = str(row["age_from"]), str(row["age_to"])
    if first.isdigit() and last.isdigit() and first not in people:
        return say("numbers-people-aged", people=people, first=first, last=last)
    return people


def _counted(row: Mapping) -> tuple[int, ...]:
    pair = (str(row["count"]), str(row["total"]))
    return tuple(map(int, pair)) if all(part.isdigit() for part in pair) else ()


def _step(value: float) -> Fraction:
    decimals = len(format(value, ".10g").partition(".")[2])
    return Fraction(1, 10**decimals)


@dataclass(frozen=True)
class Picture:
    """Which picture fits a base: `dots` in all, `icons` or a field, and why not icons.

    All figures that are shown together share it, and are said out of its `dots`.
    """

    dots: int
    icons: bool
    why: str


def picture(shown: Iterable[Estimate], base: int) -> Picture:
    """Return icons on 100 or 1,000, if a whole one is filled for each; else a field."""
    if base > MOST_ICONS:
        why = say("numbers-picture-too-many", base=base, dots=FIELD)
        return Picture(FIELD, False, why)
    for estimate in shown:
        if whole_of(estimate.drawn[1], base) < 1:
            outcome = say_word(estimate.outcome)
            why = say("numbers-picture-not-one", base=base, outcome=outcome, dots=FIELD)
            return Picture(FIELD, False, why)
    return Picture(base, True, "")


def filled(estimate: Estimate, dots: int) -> tuple[int, int, int]:
    """Return how many dots are filled, in the range, and empty; whole, and all."""
    low, high = (whole_of(end, dots) for end in estimate.drawn)
    return low, high - low, dots - high
