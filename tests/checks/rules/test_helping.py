"""Rules on urgency and on where to get help: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import helping
from tests.damage import Copy, broken, filled, tell, where


def said(table: str, column: str, text: str):
    return where(table, {column: filled}, **{column: text})


BROKEN = [
    broken(
        helping.escalation_names_signs,
        "urgency without its signs",
        where("causes", {"id": "pid"}, escalates_signs=""),
        "causes",
        "escalates_signs",
        "ids of the signs",
    ),
    broken(
        helping.escalation_fires_a_rule,
        "signs for which no rule asks for as much",
        where("causes", {"id": "tear"}, escalates_signs="heavy-now itch"),
        "causes",
        "escalates_signs",
        'found "itch", which calls for "routine appointment"',
        '"emergency"',
    ),
    broken(
        helping.case_gets_its_level,
        "case with too calm a level",
        where("help_cases", {"id": "case-2"}, level="within days"),
        "help_cases",
        "level",
        'help_rules.csv says "same day"',
    ),
    broken(
        helping.case_gets_its_level,
        "help rule that has become too calm",
        lambda copy: calmer(copy),
        "help_cases",
        "level",
        'found "same day"',
        'help_rules.csv says "within days"',
    ),
    broken(
        helping.case_fires_its_rules,
        "case that names a rule that does not hold",
        where("help_cases", {"id": "case-2"}, rules="rf-preg rf-pmb"),
        "help_cases",
        "rules",
        'found "rf-pmb"',
    ),
    broken(
        helping.escalation_goes_up,
        "urgency that goes down",
        where(
            "causes",
            {"urgency": "same day", "escalates_to": filled},
            escalates_to="within days",
        ),
        "causes",
        "escalates_to",
        'found "within days"',
        'a higher urgency than "same day"',
    ),
    broken(
        helping.escalation_is_whole,
        "urgency without its condition",
        where("causes", {"escalates_to": filled}, escalates_if=""),
        "causes",
        "escalates_if",
        "when the higher urgency holds",
    ),
    broken(
        helping.escalation_is_whole,
        "condition without its urgency",
        where("causes", {"escalates_to": filled}, escalates_to=""),
        "causes",
        "escalates_to",
        "the urgency that holds then",
    ),
    broken(
        helping.rule_has_situation,
        "help rule without a situation",
        where("help_rules", {"id": "rf-cervix"}, all_of="", any_of="", and_any_of=""),
        "help_rules",
        "all_of",
        "an id in all_of or in any_of",
    ),
    broken(
        helping.reason_is_enough,
        "young age alone",
        where("help_rules", {"id": "rf-under25"}, any_of=""),
        "help_rules",
        "all_of",
        "a sign or context beside it",
    ),
    broken(
        helping.reason_is_enough,
        "young age as one of several",
        where("help_rules", {"id": "rf-sti"}, any_of="dysuria ctx-under-25"),
        "help_rules",
        "any_of",
        "ctx-under-25 in all_of",
    ),
    broken(
        helping.situation_stands_once,
        "situation twice",
        where("help_rules", {"all_of": "ctx-pregnant"}, any_of="pcb ctx-pregnant"),
        "help_rules",
        "any_of",
        "not in all_of",
    ),
    broken(
        helping.numbers_belong_to_a_country,
        "another country's number",
        where("help_rules", {"country": "general"}, action="Call 999."),
        "help_rules",
        "action",
        '"999"',
        "local_help.csv",
    ),
    broken(
        helping.no_doses,
        "dose",
        said("causes", "helps", "A drug, 500 mg twice a day."),
        "causes",
        "helps",
        '"500 mg"',
        "no dose",
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
