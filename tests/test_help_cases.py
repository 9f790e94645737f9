"""The shipped help rules, case by case: how soon a set of signs calls for help.

The cases are data (`data/help_cases.csv`): a clinician who changes a rule changes
its cases beside it. What follows asks the room's own answer, not the checker's.
"""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotting.choices.view import URGENCIES
from spotting.matching import help_rules
from spotting.tables import ids, load_tables

pytestmark = pytest.mark.shipped

SHIPPED = load_tables()
CASES = SHIPPED.checked("help_cases")
CASE_LIST = list(CASES.itertuples())
RULES = SHIPPED.checked("help_rules")
READERS = RULES[RULES["for_whom"] == help_rules.READER]
SYMPTOMS = SHIPPED.checked("symptoms")
PREMISES = set(SYMPTOMS[SYMPTOMS["role"] == "premise"]["id"])
EVERY_ID = [*SYMPTOMS["id"], *SHIPPED.checked("contexts")["id"]]


def asked(held: tuple[str, ...], country: str = "general") -> pd.DataFrame:
    """Return the readers' rules that hold in a country, the most urgent first."""
    there = READERS[READERS["country"].isin(["general", country])]
    advice = help_rules.answer(there, held, PREMISES)
    fired = [one.rules for one in advice]
    return pd.concat(fired) if fired else there.head(0)


def level(held: tuple[str, ...]) -> int:
    """Return how urgent the most urgent rule of all countries is."""
    return max(
        map(URGENCIES.index, help_rules.fired(READERS, {*PREMISES, *held})["level"])
    )


def test_there_are_enough_cases():
    assert len(CASES) >= 60
    assert not CASES.duplicated(["held", "country"]).any()


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda case: case.id)
def test_a_case_gets_its_level_its_rules_and_something_to_do(case):
    rules = asked(ids(case.held), case.country)

    assert rules.iloc[0]["level"] == case.level
    assert set(ids(case.rules)) <= set(rules["id"])
    assert (rules["action"] != "").all()


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda case: case.id)
def test_a_case_cites_what_its_rules_cite(case):
    cited = RULES.set_index("id").loc[list(ids(case.rules)), "sources"]
    assert set(ids(case.sources)) & set(" ".join(cited).split())


# What a reading found wrong; the level of each stands in its case.
FOUND_WRONG = """
pelvic-pain fever
pelvic-pain vomiting
pelvic-pain shivering
pelvic-pain pain-worse
pelvic-pain faint
ctx-missed-period
ctx-missed-period one-sided-pain
ctx-missed-period shoulder-pain
ctx-missed-period brown-watery
ctx-consent ctx-choked
ctx-consent ctx-drugged
ctx-consent ctx-head-injury
ctx-consent ctx-passed-out
ctx-postpartum fever
ctx-postpartum clots
ctx-surgery
ctx-surgery watery-fluid
ctx-surgery bulge
ctx-no-periods-hormones
ctx-testosterone-late
ctx-hrt-early
ctx-hrt-late
haematuria
lumps-warts vulva-bleed
"""


@pytest.mark.parametrize("held", FOUND_WRONG.strip().splitlines())
def test_what_was_found_wrong_has_a_case_of_its_own(held):
    (case,) = [one for one in CASE_LIST if set(ids(one.held)) == set(held.split())]
    assert case.rules


SOME_IDS = st.lists(st.sampled_from(EVERY_ID), max_size=5).map(tuple)


@settings(max_examples=300, deadline=None)
@given(SOME_IDS, SOME_IDS)
def test_adding_a_sign_never_lowers_the_level(held, more):
    assert level(held + more) >= level(held)


@pytest.mark.parametrize("id_", EVERY_ID)
def test_whatever_is_ticked_bleeding_after_sex_is_checked(id_):
    assert level((id_,)) >= URGENCIES.index("routine appointment")


# What a card says and what the rules say


CAUSES = SHIPPED.checked("causes")
RAISED = list(CAUSES[CAUSES["escalates_to"] != ""].itertuples())


@pytest.mark.parametrize("cause", RAISED, ids=lambda cause: cause.id)
def test_the_signs_of_a_card_fire_rules_of_at_least_its_level(cause):
    assert cause.escalates_signs
    for sign in ids(cause.escalates_signs):
        beside = (*ids(cause.escalates_with), sign)
        general = READERS[READERS["country"] == "general"]
        fired = help_rules.fired(general, {*PREMISES, *beside})
        highest = max(map(URGENCIES.index, fired["level"]))
        assert highest >= URGENCIES.index(cause.escalates_to), sign
