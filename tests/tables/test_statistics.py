"""Intervals and whole people, against published values and another implementation."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotting.tables.statistics import (
    exact,
    natural_frequencies,
    whole,
    whole_of,
    wilson,
)

# The evidence pack's numbers, in percent with as many decimals as it gives.
PUBLISHED = [
    (10, 314, "1.7", "5.8"),
    (0, 248, "0.0", "1.5"),
    (0, 142, "0.0", "2.6"),
    (0, 87, "0.0", "4.2"),
    (6, 1470, "0.2", "0.9"),
    (4, 635, "0.2", "1.6"),
    (2, 789, "0.07", "0.9"),
    (1, 785, "0.02", "0.72"),
    (12, 2648, "0.26", "0.79"),
    (20, 2896, "0.45", "1.06"),
    (1, 1217, "0.01", "0.5"),
    (0, 83, "0.0", "4.4"),
    (1, 411, "0.04", "1.4"),
    (1, 123, "0.1", "4.5"),
    (6, 110, "2.5", "11.4"),
    (2, 120, "0.5", "5.9"),
    (2, 48, "1.2", "14.0"),
    (4, 102, "1.5", "9.7"),
    (2, 83, "0.7", "8.4"),
    (396, 3867, "9.3", "11.2"),
    (96, 3859, "2.0", "3.0"),
]


def printed(share: float, like: str) -> str:
    decimals = len(like.partition(".")[2])
    return f"{100 * share:.{decimals}f}"


@pytest.mark.parametrize(("count", "total", "low", "high"), PUBLISHED)
def test_the_interval_is_the_one_of_the_evidence_pack(count, total, low, high):
    found = wilson(count, total)
    assert (printed(found.low, low), printed(found.high, high)) == (low, high)


counts = st.integers(1, 5_000).flatmap(
    lambda total: st.tuples(st.integers(0, total), st.just(total))
)


@settings(deadline=None)  # scipy takes seconds to import
@given(counts)
def test_the_interval_is_the_one_of_scipy(pair):
    scipy = pytest.importorskip("scipy.stats")
    other = scipy.binomtest(*pair).proportion_ci(method="wilson")
    found = wilson(*pair)
    assert found.low == pytest.approx(other.low, abs=1e-9)
    assert found.high == pytest.approx(other.high, abs=1e-9)


@given(counts)
def test_the_interval_holds_the_share_and_mirrors_its_rest(pair):
    count, total = pair
    found, rest = wilson(count, total), wilson(total - count, total)
    assert 0 <= found.low <= count / total <= found.high <= 1
    assert found.low == pytest.approx(1 - rest.high)


def test_more_people_make_a_shorter_interval():
    few, many = wilson(5, 10), wilson(500, 1000)
    assert many.high - many.low < few.high - few.low


def test_a_higher_level_makes_a_longer_interval():
    usual, sure = wilson(3, 50), wilson(3, 50, level=0.99)
    assert sure.low < usual.low < usual.high < sure.high


@pytest.mark.parametrize(("count", "total"), [(1, 0), (-1, 5), (6, 5), (0, 0)])
def test_counts_that_cannot_be_are_refused(count, total):
    with pytest.raises(ValueError, match="0 <= count <= total"):
        wilson(count, total)


def test_a_number_is_taken_as_it_is_printed():
    assert exact(2.3) == Fraction(23, 10)
    assert exact(0.039) == Fraction(39, 1000)
    assert exact(51.0) == 51


@pytest.mark.parametrize(
    ("number", "rounded"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("2.4", 2), ("0", 0)]
)
def test_a_half_is_rounded_upwards(number, rounded):
    assert whole(Fraction(number)) == rounded


@pytest.mark.parametrize(
    ("percent", "people"),
    [("51", 51), ("0", 0), ("0.7", 0), ("1.4", 1), ("98.6", 99), ("99.4", 100)],
)
def test_a_share_below_one_person_is_no_whole_person(percent, people):
    assert whole_of(Fraction(percent) / 100, 100) == people


shares = st.fractions(0, 1)


@given(shares, shares, shares, st.integers(1, 100_000))
def test_whole_people_always_add_up(sensitivity, specificity, prevalence, total):
    t = natural_frequencies(sensitivity, specificity, prevalence, total)
    assert min(t.found, t.missed, t.alarms, t.cleared) >= 0
    assert t.have + t.free == t.positive + t.negative == t.total == total
    assert abs(t.have - prevalence * total) <= Fraction(1, 2)
    assert abs(t.found - sensitivity * t.have) <= Fraction(1, 2)
    assert abs(t.alarms - (1 - specificity) * t.free) <= Fraction(1, 2)


@given(shares, shares, shares, shares)
def test_a_higher_share_never_finds_fewer(sensitivity, specificity, one, other):
    low, high = (
        natural_frequencies(sensitivity, specificity, share, 1000)
        for share in sorted((one, other))
    )
    assert low.found <= high.found
    assert low.missed <= high.missed + 1
    assert low.alarms >= high.alarms


def test_a_perfect_test_makes_no_mistake():
    t = natural_frequencies(Fraction(1), Fraction(1), Fraction(1, 10), 1000)
    assert (t.found, t.missed, t.alarms, t.cleared) == (100, 0, 0, 900)


@pytest.mark.parametrize("share", [Fraction(-1, 10), Fraction(11, 10)])
def test_a_share_beyond_all_is_refused(share):
    with pytest.raises(ValueError, match="shares from 0 to 1"):
        natural_frequencies(share, Fraction(1), Fraction(1), 10)


def test_nobody_tested_is_refused():
    with pytest.raises(ValueError, match="1 or more people"):
        natural_frequencies(Fraction(1), Fraction(1), Fraction(1), 0)
