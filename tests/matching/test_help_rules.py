"""Which help rules fire: on hand-made rules, and on those of the frozen tables."""

from __future__ import annotations

import pandas as pd
import pytest

from spotting.matching.help_rules import (
    answer,
    fired,
    grouped,
    holds,
    reasons,
    sentence,
    sooner_rules,
    sooner_than_routine,
    without_advice,
)
from spotting.matching.sentences import standing_line

RULES = pd.DataFrame(
    [
        ("any", "", "pcb", "routine appointment"),
        ("pregnant", "ctx-pregnant", "pcb pink", "same day"),
        ("heavy", "", "heavy faint", "emergency"),
        ("nothing", "", "", "emergency"),
    ],
    columns=["id", "all_of", "any_of", "level"],
).assign(and_any_of="")


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
    rules = sooner_rules(RULES)
    assert sooner_than_routine(rules, {"pcb"}) is None
    assert sooner_than_routine(rules, {"heavy"}).id == "heavy"


def test_of_two_rules_the_more_urgent_one_is_told():
    held = {"ctx-pregnant", "pcb", "faint"}
    assert sooner_than_routine(sooner_rules(RULES), held).id == "heavy"


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
def test_the_rules_hold_the_levels_of_the_lesson(tables, held, level):
    rules = sooner_rules(tables.checked("help_rules"))
    assert sooner_than_routine(rules, held).level == level


# What the ticked situations call for


FULL = pd.DataFrame(
    [
        ("any", "", "pcb pink", "book", "routine appointment", "general", "reader"),
        ("smear", "overdue", "", "screen", "routine appointment", "UK", "reader"),
        ("old", "old", "pcb", "see", "within days", "general", "reader"),
        ("scot", "old", "pcb", "refer", "within days", "Scotland", "clinician"),
        ("faint", "", "faint", "call", "emergency", "general", "reader"),
        ("heavy", "", "heavy", "call", "emergency", "general", "reader"),
        ("late", "late", "faint heavy", "call 2", "emergency", "general", "reader"),
    ],
    columns=["id", "all_of", "any_of", "action", "level", "country", "for_whom"],
).assign(and_any_of="")
NAMES = {
    "faint": "feeling faint",
    "heavy": "heavy bleeding",
    "late": "a late period",
    "overdue": "screening overdue",
    "old": "after the menopause",
    "dry": "dry",
}


def of(country: str) -> pd.DataFrame:
    """Return the rules that hold in a country, all without one."""
    return FULL[FULL["country"].isin(["general", country])] if country else FULL


def told(ticked: list[str], country: str = "") -> list[tuple[str, list[str]]]:
    """Return each action with its rules, for what is ticked."""
    answers = answer(of(country), ticked, {"pcb"})
    return [(one.action, one.rules["id"].tolist()) for one in answers]


def test_rules_that_ask_for_the_same_stand_together():
    whole = [(one.level, one.action, len(one.rules)) for one in grouped(FULL)]
    assert whole == [
        ("emergency", "call", 2),
        ("emergency", "call 2", 1),
        ("within days", "see", 1),
        ("within days", "refer", 1),
        ("routine appointment", "book", 1),
        ("routine appointment", "screen", 1),
    ]


def test_nothing_ticked_still_asks_for_a_check():
    assert told([]) == [("book", ["any"])]


def test_the_most_urgent_comes_first_and_alike_rules_stand_together():
    assert told(["heavy", "late", "faint"]) == [
        ("call", ["faint", "heavy"]),
        ("call 2", ["late"]),
    ]


def test_what_the_premise_asks_for_gives_way_only_to_sooner_help():
    assert ("book", ["any"]) in told(["overdue"])
    assert ("book", ["any"]) not in told(["old"])


def test_rules_of_another_country_do_not_fire():
    assert ("refer", ["scot"]) in told(["old"])
    assert ("refer", ["scot"]) in told(["old"], "Scotland")
    assert ("refer", ["scot"]) not in told(["old"], "Australia")


def test_only_what_is_ticked_is_a_reason():
    first, second = answer(FULL, ["late", "heavy", "dry"], {"pcb"})
    assert reasons(first) == ("heavy",)
    assert reasons(second) == ("late", "heavy")
    assert without_advice([first, second], ["late", "heavy", "dry"]) == ("dry",)


def said(ticked: list[str], country: str = "") -> str:
    return sentence(answer(of(country), ticked, {"pcb"}), ticked, NAMES)


def test_the_sentence_says_what_to_do_first_and_why():
    assert said(["heavy", "late"]) == (
        "Emergency. call Why: heavy bleeding. One more below."
    )
    assert said(["old"], "Scotland").startswith("Within days. see Why: after the meno")


@pytest.mark.parametrize("ticked", [[], ["dry"], ["overdue"]])
def test_the_sentence_never_reads_as_all_well(ticked):
    words = said(ticked)
    assert standing_line() in words
    assert "Routine appointment. book" in words
    assert ("does not mean that all is well" in words) is bool(ticked)


def test_without_any_rule_the_standing_line_stays():
    assert sentence([], ["dry"], NAMES) == standing_line()


def test_one_rule_holds_or_not():
    late = FULL.set_index("id").loc["late"]
    assert holds(late, {"late", "heavy"})
    assert not holds(late, {"late"})
    assert not holds(late, {"heavy"})
