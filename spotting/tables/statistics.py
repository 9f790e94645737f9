"""Numbers that are worked out, never read: intervals and natural frequencies. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor, sqrt
from statistics import NormalDist


@dataclass(frozen=True)
class Interval:
    """A range of shares that fit the data, between 0 and 1."""

    low: float
    high: float


def wilson(count: int, total: int, level: float = 0.95) -> Interval:
    """Return the Wilson score interval of a share.

    Wilson EB. Probable inference, the law of succession, and statistical inference.
    J Am Stat Assoc 1927;22:209-212. Without continuity correction.

    Raises
    ------
    ValueError
        `total` is below 1, or `count` is not between 0 and `total`.
    """
    if total < 1 or not 0 <= count <= total:
        raise ValueError(f"{count} of {total}: 0 <= count <= total, total >= 1")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / total
    scale = 1 + z**2 / total
    middle = (share + z**2 / (2 * total)) / scale
    half = z * sqrt(share * (1 - share) / total + z**2 / (4 * total**2)) / scale
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == total else min(1.0, middle + half)
    return Interval(low, high)


def exact(number: float) -> Fraction:
    """Return a number as it is printed: 2.3 is 23 tenths, not the nearest binary."""
    return Fraction(format(number, ".10g"))


def whole(number: Fraction) -> int:
    """Round to a whole number, a half upwards (Python's own `round` goes to even)."""
    return floor(number + Fraction(1, 2))


def whole_of(share: Fraction, base: int) -> int:
    """Return how many whole people a share of `base` is.

    A share that is not quite none stays below one whole person, and one that is not
    quite all is all: words say "fewer than 1" and "more than 99" there.
    """
    people = share * base
    return 0 if people < 1 else base if people > base - 1 else whole(people)


@dataclass(frozen=True)
class Outcomes:
    """Whole people behind a test: the four groups add up to `total` at every step."""

    total: int
    found: int
    missed: int
    alarms: int
    cleared: int

    @property
    def have(self) -> int:
        """Count who has the condition."""
        return self.found + self.missed

    @property
    def free(self) -> int:
        """Count who does not have it."""
        return self.alarms + self.cleared

    @property
    def positive(self) -> int:
        """Count who gets a positive result, rightly or not."""
        return self.found + self.alarms

    @property
    def negative(self) -> int:
        """Count who gets a negative result, rightly or not."""
        return self.missed + self.cleared


def natural_frequencies(
    sensitivity: Fraction, specificity: Fraction, prevalence: Fraction, total: int
) -> Outcomes:
    """Return what a test does to `total` people, in whole people.

    All values are shares from 0 to 1. Who has it is rounded first, then who is found
    among them and who is alarmed among the others; what is left of each is the rest.
    So tree and table always add up.

    Raises
    ------
    ValueError
        A share lies outside 0 to 1, or `total` is below 1.
    """
    shares = (sensitivity, specificity, prevalence)
    if total < 1 or not all(0 <= share <= 1 for share in shares):
        raise ValueError(f"shares from 0 to 1 of 1 or more people: {shares}, {total}")
    have = whole(prevalence * total)
    found = whole(sensitivity * have)
    alarms = whole((1 - specificity) * (total - have))
    return Outcomes(total, found, have - found, alarms, total - have - alarms)
