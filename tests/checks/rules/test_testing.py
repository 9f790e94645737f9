"""Rules on how well tests find a condition: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.rules import testing
from tests.damage import broken, filled, tell, where

FULL_TEST = {"tp": filled, "fn": filled, "fp": filled, "tn": filled}

BROKEN = [
    broken(
        testing.counts_come_in_pairs,
        "one of two counts",
        where("tests", FULL_TEST, fp=""),
        "tests",
        "fp",
        "a count, since tn has one",
    ),
    broken(
        testing.counts_agree_with_their_basis,
        "counts that were not published",
        where("tests", FULL_TEST, counts_basis="not published"),
        "tests",
        "counts_basis",
        "since counts stand",
    ),
    broken(
        testing.rate_agrees_with_counts,
        "sensitivity that the counts deny",
        where("tests", FULL_TEST, sensitivity="96"),
        "tests",
        "sensitivity",
        'found "96"',
        "96.97, which is 384 of 396",
    ),
    broken(
        testing.interval_holds_sensitivity,
        "sensitivity beside its interval",
        where("tests", {"sensitivity_ci_low": filled}, sensitivity_ci_low="97.5"),
        "tests",
        "sensitivity",
        "a value from 97.5 to 98",
    ),
    broken(
        testing.prevalence_agrees_with_counts,
        "prevalence that the counts deny",
        where("tests", FULL_TEST, prevalence="12"),
        "tests",
        "prevalence",
        "10.24",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)
