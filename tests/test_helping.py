"""Which help rules fire: on hand-made rules, and on the shipped ones."""

from __future__ import annotations

import pandas as pd
import pytest

from spotting.helping import fired, sooner_than_routine

RULES = pd.DataFrame(
    [
        ("any", "", "pcb", "routine appointment"),
        ("pregnant", "ctx-pregnant", "pcb pink", "same day"),
        ("heavy", "", "heavy faint", "emergency"),
        ("nothing", "", "", "emergency"),
    ],
    columns=["id", "all_of", "any_of", "level"],
)


@pytest.mark.parametrize(
    ("held", "rules"),
    [
        (set(), []),
        ({"pcb"}, ["any"]),
        ({"ctx-pregnant"}, []),
        ({"ctx-pregnant", "pcb"}, ["pregnant", "any"]),
        ({"pcb", "faint", "ctx-pregnant"}, ["heavy", "pregnant", "any"]),
    ],
)
def test_rules_fire_the_most_urgent_first(held, rules):
    assert fired(RULES, held)["id"].tolist() == rules


def test_a_routine_rule_says_no_more_than_the_standing_line():
    assert sooner_than_routine(RULES, {"pcb"}) is None
    assert sooner_than_routine(RULES, {"heavy"})["id"] == "heavy"


def test_under_25_alone_calls_for_nothing(tables):
    assert fired(tables.checked("help_rules"), {"ctx-under-25"}).empty


@pytest.mark.parametrize(
    ("held", "level"),
    [
        ({"pcb", "heavy-now"}, "emergency"),
        ({"pcb", "ctx-pregnant"}, "same day"),
        ({"pcb", "ctx-postmenopause"}, "within days"),
        ({"pcb", "ctx-missed-period", "belly-pain"}, "same day"),
        ({"pcb", "ctx-missed-period", "belly-pain", "faint"}, "emergency"),
    ],
)
def test_the_shipped_rules_hold_the_levels_of_the_lesson(tables, held, level):
    assert sooner_than_routine(tables.checked("help_rules"), held)["level"] == level
