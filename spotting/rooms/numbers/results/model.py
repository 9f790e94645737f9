"""Lab "What a test result means": the sentences, in counts of people. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spotting.matching.accuracy import Accuracy, WeakTest, fewer_than_one
from spotting.matching.estimates import FIELD, Estimate
from spotting.matching.sentences import upper_first
from spotting.rooms.numbers.risks.model import (
    headline,
    other_side,
    percent,
    percent_number,
)
from spotting.tables.statistics import Interval, Outcomes, exact, whole_of, wilson
from spotting.text import say, say_word


def result(test: Accuracy, share: float, who: str) -> str:
    """Say what the test does to 1,000 people, in whole people."""
    t = test.at(share)
    few = fewer_than_one(test, t)
    said = say(
        "numbers-tests-result",
        total=t.total,
        share=percent(exact(share) / 100),
        target=say_word(test.target),
        who=who,
        have=_about(t.have),
        free=t.free,
        test=upper_first(test.name),
        found=_about(t.found, "found" in few),
        missed=_about(t.missed, "missed" in few),
        alarms=_alarms(t, "alarm" in few),
    )
    return f"{said} {of_positives(t)}"


def question(first: Accuracy, second: Accuracy) -> tuple[str, ...]:
    """Return what positive results of two tests were worth, as a question."""
    one, other = (_right_of_hundred(test) for test in (first, second))
    return (
        say("numbers-tests-question", first=one, second=other),
        say("numbers-tests-answer", first=_worth(first), second=_worth(second)),
    )


def _right_of_hundred(test: Accuracy) -> str:
    count = whole_of(Fraction(test.tp, test.tp + test.fp), 100)
    sure = count == 100 and test.fp
    return say("numbers-more-than", n=99) if sure else say("numbers-count", n=count)


def _worth(test: Accuracy) -> str:
    return say(
        "numbers-tests-answer-one",
        test=upper_first(test.name),
        target=say_word(test.target),
        group=test.group,
        found=test.tp,
        positive=test.tp + test.fp,
    )


def _about(people: int, few: bool = False) -> str:
    if people:
        return say("numbers-about", n=people)
    return say("numbers-tests-zero-few") if few else say("numbers-tests-none")


def _alarms(t: Outcomes, few: bool) -> str:
    if not t.alarms:
        if few:
            return say("numbers-tests-zero-alarms-few")
        return say("numbers-tests-no-alarm")
    return say("numbers-tests-alarms", n=t.alarms)


def of_positives(t: Outcomes) -> str:
    """Say how many of the positive results are right."""
    if not t.positive:
        return say("numbers-tests-no-positive")
    if not t.found:
        return say("numbers-tests-all-alarms")
    if not t.alarms:
        return say("numbers-tests-all-right", positive=t.positive)
    counts = {"found": t.found, "positive": t.positive}
    if t.positive <= 100:
        return say("numbers-tests-right", **counts)
    hundred = _of_hundred(t)
    return say("numbers-tests-right-of-hundred", hundred=hundred, **counts)


def _of_hundred(t: Outcomes) -> str:
    count = whole_of(Fraction(t.found, t.positive), 100)
    if count == 100:
        return say("numbers-tests-nearly-hundred")
    return say("numbers-tests-of-hundred", n=count)


def of_negatives(t: Outcomes) -> str:
    """Say how many of the negative results are wrong."""
    if not t.negative:
        return say("numbers-tests-no-negative")
    counts = {"negative": t.negative, "missed": t.missed}
    return say("numbers-tests-negatives", **counts)


def why(test: Accuracy, other: Accuracy, lowest: float) -> str:
    """Say why the share matters for the one test and hardly for the other.

    `lowest` is the lowest real share, in percent, of what the better one looks for.
    """
    first, second = sorted((test, other), key=lambda one: one.specificity)
    at_lowest = second.at(lowest)
    return say(
        "numbers-tests-why",
        first=first.name,
        alarmed=first.fp,
        free=first.fp + first.tn,
        second=upper_first(second.name),
        second_alarmed=second.fp,
        second_free=second.fp + second.tn,
        have=at_lowest.have,
        total=at_lowest.total,
        found=at_lowest.found,
        positive=at_lowest.positive,
    )


def how_good(test: Accuracy) -> list[str]:
    """Say sensitivity and specificity as counts, each with its interval."""
    have, free = test.tp + test.fn, test.tn + test.fp
    finds = say(
        "numbers-tests-finds",
        found=test.tp,
        have=have,
        share=percent(_rounded(test.sensitivity)),
        interval=_finds_interval(test, have),
    )
    clears = say(
        "numbers-tests-clears",
        cleared=test.tn,
        free=free,
        share=percent(_rounded(test.specificity)),
        interval=_ours(wilson(test.tn, free)),
    )
    if test.derived:
        clears = f"{clears} {say('numbers-tests-derived')}"
    return [finds, clears]


def _finds_interval(test: Accuracy, have: int) -> str:
    if not test.sensitivity_said:
        return _ours(wilson(test.tp, have))
    low, high = test.sensitivity_said
    ends = {"low": f"{low:g}", "high": f"{high:g}"}
    return say("numbers-tests-interval-published", **ends)


def _ours(interval: Interval) -> str:
    low, high = (
        percent_number(_rounded(exact(end))) for end in (interval.low, interval.high)
    )
    return say("numbers-tests-interval-ours", low=low, high=high)


def _rounded(share: Fraction) -> Fraction:
    """Round a share as it is said in percent; close to all, with more decimals."""
    digits = 2 if Fraction(99, 100) < share < 1 else 1
    return Fraction(round(share * 100 * 10**digits), 100 * 10**digits)


def weak_lines(
    weak: WeakTest, in_cancer: Estimate, in_all: Estimate, modelled: Sequence[Estimate]
) -> list[str]:
    """Say what bleeding after sex would be worth as a test for cervical cancer.

    The estimates are: who bleeds among people with the cancer, who bleeds among all,
    and the modelled chance of the cancer among those who bleed.
    """
    low, high = (percent(exact(end) / 100) for end in weak.clears)
    return [
        say(
            "numbers-tests-weak-finds",
            headline=headline(in_cancer, FIELD),
            rest=other_side(in_cancer, FIELD),
        ),
        say(
            "numbers-tests-weak-alarms",
            headline=headline(in_all, FIELD),
            low=low,
            high=high,
        ),
        say(
            "numbers-tests-weak-positive",
            risks=" ".join(headline(one, FIELD) for one in modelled),
        ),
        say("numbers-tests-weak-unknown"),
        say("numbers-tests-weak-home"),
    ]
