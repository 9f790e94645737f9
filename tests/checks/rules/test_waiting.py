"""Rules on what waits for a clinician: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.rules import waiting
from tests.damage import Copy, broken, tell, where

THINNER = "help_rules:rf-meds causes:blood-thinners"


def unmarked(copy: Copy) -> int:
    copy.set("help_rules", copy.find("help_rules", id="rf-meds"), review="")
    return copy.find("waiting", id="w-thinner")


BROKEN = [
    broken(
        waiting.waiting_row_exists,
        "question about an unknown row",
        where("waiting", {"id": "w-thinner"}, rows=f"{THINNER} help_rules:rf-mads"),
        "waiting",
        "rows",
        'found "help_rules:rf-mads"',
        "help_rules.csv",
    ),
    broken(
        waiting.waiting_row_exists,
        "question about a table without reviews",
        where("waiting", {"id": "w-thinner"}, rows=f"{THINNER} sites:cervix"),
        "waiting",
        "rows",
        'found "sites:cervix"',
        "a table with a column review",
    ),
    broken(
        waiting.waiting_row_is_marked,
        "question about a row that is not marked",
        unmarked,
        "waiting",
        "rows",
        'found "help_rules:rf-meds"',
    ),
    broken(
        waiting.marked_row_has_question,
        "marked row that no question names",
        where("help_rules", {"id": "rf-any"}, review="to be confirmed by a clinician"),
        "help_rules",
        "review",
        "help_rules:rf-any",
        "waiting.csv",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)
