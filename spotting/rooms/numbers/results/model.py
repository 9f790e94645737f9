"""Lab "What a test result means": the sentences, in counts of people. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spotting.matching.accuracy import Accuracy, WeakTest, fewer_than_one
from spotting.matching.estimates import FIELD, Estimate
from spotting.matching.sentences import upper_first
from spotting.rooms.numbers.risks.model import headline, other_side, percent
from spotting.tables.statistics import Interval, Outcomes, exact, whole_of, wilson

FEW = "fewer than 1"
"""What is said beside a 0 that is only the whole number next to it."""


def result(test: Accuracy, share: float, who: str) -> str:
    """Say what the test does to 1,000 people, in whole people."""
    t = test.at(share)
    few = fewer_than_one(test, t)
    return (
        f"Of {t.total:,} people in a crowd where {percent(exact(share) / 100)} have "
        f"{test.target} ({who}): {_about(t.have)} have it, {t.free:,} do not. "
        f"{upper_first(test.name)} finds {_about(t.found, 'found' in few)} and "
        f"misses {_about(t.missed, 'missed' in few)}. "
        f"It gives {_alarms(t, 'alarm' in few)}. {of_positives(t)}"
    )


def _about(people: int, few: bool = False) -> str:
    return f"about {people:,}" if people else f"0 ({FEW})" if few else "none"


def _alarms(t: Outcomes, few: bool) -> str:
    if not t.alarms:
        return f"0 false alarms ({FEW})" if few else "no false alarm"
    return f"about {t.alarms:,} false alarm" + ("s" if t.alarms > 1 else "")


def of_positives(t: Outcomes) -> str:
    """Say how many of the positive results are right."""
    if not t.positive:
        return "Nobody gets a positive result."
    if not t.found:
        return "Every positive result is a false alarm."
    if not t.alarms:
        return f"Nearly all of the {t.positive:,} positive results are right."
    of = f"About {t.found:,} of {t.positive:,} positive results are right"
    return f"{of}." if t.positive <= 100 else f"{of}: {_of_hundred(t)}."


def _of_hundred(t: Outcomes) -> str:
    count = whole_of(Fraction(t.found, t.positive), 100)
    return "more than 99 of 100" if count == 100 else f"about {count} of 100"


def of_negatives(t: Outcomes) -> str:
    """Say how many of the negative results are wrong."""
    if not t.negative:
        return "Nobody gets a negative result."
    have = "has" if t.missed == 1 else "have"
    return f"Of {t.negative:,} people with a negative result, {t.missed:,} {have} it."


def why(test: Accuracy, other: Accuracy, lowest: float) -> str:
    """Say why the share matters for the one test and hardly for the other.

    `lowest` is the lowest real share, in percent, of what the better one looks for.
    """
    first, second = sorted((test, other), key=lambda one: one.specificity)
    at_lowest = second.at(lowest)
    return (
        f"Why the share matters so much for {first.name}: in the study it alarmed "
        f"{first.fp:,} of {first.fp + first.tn:,} who do not have it. When few have "
        "it, most people are in that group, so the false alarms pile up. "
        f"{upper_first(second.name)} alarmed only {second.fp:,} of "
        f"{second.fp + second.tn:,}: its specificity is near 100%. Even in a real "
        f"crowd where only about {at_lowest.have:,} of {at_lowest.total:,} have it, "
        f"about {at_lowest.found:,} of {at_lowest.positive:,} positive results are "
        "right."
    )


def how_good(test: Accuracy) -> list[str]:
    """Say sensitivity and specificity as counts, each with its interval."""
    have, free = test.tp + test.fn, test.tn + test.fp
    ours = " The four counts are worked out by us." if test.derived else ""
    return [
        f"Finds (sensitivity): {test.tp:,} of {have:,} who have it, "
        f"{_rounded(test.sensitivity)}; {_finds_interval(test, have)}.",
        f"Clears (specificity): {test.tn:,} of {free:,} who do not have it, "
        f"{_rounded(test.specificity)}; {_ours(wilson(test.tn, free))}.{ours}",
    ]


def _finds_interval(test: Accuracy, have: int) -> str:
    if not test.sensitivity_said:
        return _ours(wilson(test.tp, have))
    low, high = test.sensitivity_said
    return f"95% confidence interval {low:g} to {high:g}%, published by the source"


def _ours(interval: Interval) -> str:
    low, high = (_rounded(exact(end)) for end in (interval.low, interval.high))
    ends = f"{low.removesuffix('%')} to {high}"
    return f"95% confidence interval {ends}, worked out by us (Wilson)"


def _rounded(share: Fraction) -> str:
    """Say a share in percent; close to all, with the decimals that matter."""
    digits = 2 if Fraction(99, 100) < share < 1 else 1
    return percent(Fraction(round(share * 100 * 10**digits), 100 * 10**digits))


def weak_lines(
    weak: WeakTest, in_cancer: Estimate, in_all: Estimate, modelled: Sequence[Estimate]
) -> list[str]:
    """Say what bleeding after sex would be worth as a test for cervical cancer.

    The estimates are: who bleeds among people with the cancer, who bleeds among all,
    and the modelled chance of the cancer among those who bleed.
    """
    low, high = (percent(exact(end) / 100) for end in weak.clears)
    return [
        f"What it finds: {headline(in_cancer, FIELD)} It would miss all the others: "
        f"{other_side(in_cancer, FIELD)}.",
        f"Whom it alarms: {headline(in_all, FIELD)} So it would clear from about "
        f"{low} to {high} (specificity). This range is worked out by us: it takes "
        "all who bleed as free of cancer.",
        "What a positive result means: "
        + " ".join(headline(one, FIELD) for one in modelled),
        "What is not known: how many women in the community have cervical cancer at "
        "one time is not in our tables. So no tree is drawn.",
        "What to take home: bleeding alone does not show cancer, and no bleeding does "
        "not clear anyone of it. That is why bleeding after sex is looked into.",
    ]
