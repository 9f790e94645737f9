"""Rules on how soon: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import urgency
from tests.damage import Copy, broken, tell, where

BROKEN = [
    broken(
        urgency.escalation_names_signs,
        "urgency without its signs",
        where("causes", {"id": "pid"}, escalates_signs=""),
        "causes",
        "escalates_signs",
        "ids of the signs",
    ),
    broken(
        urgency.escalation_fires_a_rule,
        "signs for which no rule asks for as much",
        where("causes", {"id": "tear"}, escalates_signs="heavy-now itch"),
        "causes",
        "escalates_signs",
        'found "itch", which calls for "routine appointment"',
        '"emergency"',
    ),
    broken(
        urgency.case_gets_its_level,
        "case with too calm a level",
        where("help_cases", {"id": "case-2"}, level="within days"),
        "help_cases",
        "level",
        'help_rules.csv says "same day"',
    ),
    broken(
        urgency.case_gets_its_level,
        "help rule that has become too calm",
        lambda copy: calmer(copy),
        "help_cases",
        "level",
        'found "same day"',
        'help_rules.csv says "within days"',
    ),
    broken(
        urgency.case_fires_its_rules,
        "case that names a rule that does not hold",
        where("help_cases", {"id": "case-2"}, rules="rf-preg rf-pmb"),
        "help_cases",
        "rules",
        'found "rf-pmb"',
    ),
]


def calmer(copy: Copy) -> int:
    copy.set("help_rules", copy.find("help_rules", id="rf-preg"), level="within days")
    for cause in ("ectropion", "thrush", "bv"):
        row = copy.find("causes", id=cause)
        copy.set("causes", row, escalates_to="within days")
    return copy.find("help_cases", id="case-2")


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_signs_that_must_hold_beside_count(data_copy, usual_warnings):
    """Itch alone is for a routine appointment; with faintness it is an emergency."""
    copy = Copy(data_copy)
    row = copy.find("causes", id="tear")
    copy.set("causes", row, escalates_signs="itch", escalates_with="faint")

    assert {str(fault) for fault in check(data_copy)} == usual_warnings


def test_a_rule_of_another_country_does_not_count(data_copy):
    copy = Copy(data_copy)
    row = copy.find("help_cases", id="case-3")
    copy.set("help_cases", row, country="Australia")

    (fault,) = [f for f in check(data_copy) if f.severity == "error"]
    assert (fault.row, fault.column) == (row, "rules")
