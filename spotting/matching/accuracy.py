"""Lab "What a test result means": real tests and real crowds. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from spotting.matching.sentences import upper_first
from spotting.tables import Tables, ids
from spotting.tables.statistics import Outcomes, exact, natural_frequencies
from spotting.text import say, say_word

TOTAL = 1_000
"""People in tree and table."""

MOST = 50.0
"""Where the slider ends, in percent."""


@dataclass(frozen=True)
class Accuracy:
    """One test in one group, with all four counts of the study.

    `sensitivity_said` holds the printed interval in percent, or is empty;
    `prevalence` is the printed share of the group who have it, in percent. `lab_part`
    is what the lab does with it beside listing it, or "".
    """

    id: str
    name: str
    target: str
    group: str
    tp: int
    fn: int
    fp: int
    tn: int
    sensitivity_said: tuple[float, ...]
    prevalence: float
    derived: bool
    lab_part: str
    note: str
    sources: tuple[str, ...]

    @property
    def sensitivity(self) -> Fraction:
        """Return the share found of those who have it."""
        return Fraction(self.tp, self.tp + self.fn)

    @property
    def specificity(self) -> Fraction:
        """Return the share cleared of those who do not have it."""
        return Fraction(self.tn, self.tn + self.fp)

    def at(self, prevalence: float, total: int = TOTAL) -> Outcomes:
        """Return what the test does to a crowd, `prevalence` in percent."""
        share = exact(prevalence) / 100
        return natural_frequencies(self.sensitivity, self.specificity, share, total)


def fewer_than_one(test: Accuracy, people: Outcomes) -> set[str]:
    """Return the groups that are 0 in whole people, though the study saw some."""
    groups = {
        "found": (people.have, test.tp, people.found),
        "missed": (people.have, test.fn, people.missed),
        "alarm": (people.free, test.fp, people.alarms),
        "cleared": (people.free, test.tn, people.cleared),
    }
    return {
        kind
        for kind, (among, seen, shown) in groups.items()
        if among and seen and not shown
    }


def drawable(tables: Tables) -> dict[str, Accuracy]:
    """Return every checked test whose four counts and prevalence are known, by id."""
    rows = tables.checked("tests").to_dict("records")
    return {row["id"]: _test(row) for row in rows if not why_not(row)}


def _test(row: Mapping) -> Accuracy:
    said = (row["sensitivity_ci_low"], row["sensitivity_ci_high"])
    return Accuracy(
        id=row["id"],
        name=row["test"],
        target=row["target"],
        group=row["group"],
        **{name: int(row[name]) for name in ("tp", "fn", "fp", "tn")},
        sensitivity_said=() if pd.isna(said[0]) or pd.isna(said[1]) else said,
        prevalence=row["prevalence"],
        derived=row["counts_basis"] == "derived",
        lab_part=row["lab_part"],
        note=row["note"],
        sources=ids(row["sources"]),
    )


def why_not(row: Mapping) -> str:
    """Say why a row of `tests` cannot be drawn, "" if it can."""
    unknown = [name for name in ("tp", "fn", "fp", "tn") if pd.isna(row[name])]
    if unknown and len(unknown) < 4:
        return say("numbers-undrawn-some", known=4 - len(unknown))
    if unknown and pd.isna(row["specificity"]):
        return say("numbers-undrawn-alarms")
    if unknown:
        return say("numbers-undrawn-counts")
    return say("numbers-undrawn-share") if pd.isna(row["prevalence"]) else ""


def not_drawable(tables: Tables) -> list[tuple[str, str]]:
    """Return the tests that cannot be drawn: what is tested in whom, and why not."""
    rows = tables.checked("tests").to_dict("records")
    return [
        (
            say(
                "numbers-test-in-group",
                test=upper_first(row["test"]),
                target=say_word(row["target"]),
                group=row["group"],
            ),
            reason,
        )
        for row in rows
        if (reason := why_not(row)) and row["lab_part"] != "symptom"
    ]


@dataclass(frozen=True)
class Crowd:
    """A real crowd and the share of it that has a condition, in percent."""

    percent: float
    who: str


def crowds(tables: Tables, target: str) -> list[Crowd]:
    """Return the real crowds of a target, lowest share first, each share once.

    They come from the tests of the target and from the estimates of it.
    """
    tests = tables.checked("tests")
    tests = tests[(tests["target"] == target) & tests["prevalence_high"].isna()]
    counted = tables.checked("estimates")
    counted = counted[(counted["outcome"] == target) & (counted["in_labs"] == "yes")]
    counted = counted[(counted["unit"] == "percent") & counted["value_high"].isna()]
    found: dict[float, str] = {}
    for share, who in [
        *zip(tests["prevalence"], tests["group"], strict=True),
        *zip(counted["value"], counted["population"], strict=True),
    ]:
        if share == share:
            found.setdefault(share, who)
    return [Crowd(share, found[share]) for share in sorted(found)]


def who_is(known: list[Crowd], share: float, nobody: str) -> str:
    """Name the crowd that has a share, or return `nobody` where none is known."""
    return next((crowd.who for crowd in known if crowd.percent == share), nobody)


@dataclass(frozen=True)
class WeakTest:
    """The symptom itself as a test: both ends of each range, in percent.

    `clears` is ours: it takes everyone who bleeds for an alarm without cancer.
    """

    finds: tuple[float, float]
    bleed: tuple[float, float]

    @property
    def clears(self) -> tuple[float, float]:
        """Return the range of the specificity that follows."""
        low, high = self.bleed
        return round(100 - high, 6), round(100 - low, 6)


def weak_test(tables: Tables) -> WeakTest | None:
    """Return the symptom as a test, or None where a table lacks a part of it."""
    tests, counted = tables.checked("tests"), tables.checked("estimates")
    tests = tests[tests["lab_part"] == "symptom"]
    counted = counted[counted["lab_part"] == "symptom in all"]
    if tests.empty or counted.empty:
        return None
    test, symptom = tests.iloc[0], counted.iloc[0]
    finds = (float(test["sensitivity"]), float(test["sensitivity_high"]))
    bleed = (float(symptom["value"]), float(symptom["value_high"]))
    return None if any(map(pd.isna, (*finds, *bleed))) else WeakTest(finds, bleed)
