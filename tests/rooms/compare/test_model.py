"""Two causes side by side, counted on fingers, and by what always holds."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import strategies as st
from small import EVIDENCE, LINKS, always, world

from spotting.matching.causes import Evidence
from spotting.matching.sentences import STATES
from spotting.rooms.compare.model import (
    STRENGTH,
    compare,
    contexts_apart,
    one_sign_apart,
    separator,
    telling_apart,
)

COLUMNS = ["sign", "label", "first", "second", "where", "apart"]


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_signs_of_two_causes_stand_side_by_side_in_the_order_of_the_tables():
    compared = compare(EVIDENCE, "thrush", "bv")
    assert rows(compared, "sign", "first", "second", "where") == [
        ("pcb", "rarely", "not typical", "first"),
        ("itch", "typical", "not typical", "first"),
        ("white", "common", "not linked", "first"),
        ("smell", "not linked", "typical", "second"),
    ]
    assert list(compared.columns) == COLUMNS


def test_a_shared_sign_is_in_both_pictures():
    compared = compare(EVIDENCE, "thrush", "trich").set_index("sign")
    assert compared.loc["itch", "where"] == "both"  # typical, and not stated
    assert compared.loc["smell", "where"] == "second"


def test_not_typical_beside_not_linked_is_in_neither_picture():
    links = LINKS[LINKS["symptom_id"] == "itch"]
    evidence = replace(EVIDENCE, links=links)
    assert rows(compare(evidence, "bv", "silent"), "sign", "where") == [
        ("itch", "neither")
    ]


def test_the_order_of_two_causes_turns_the_columns_only():
    one, other = (
        compare(EVIDENCE, *pair) for pair in [("thrush", "bv"), ("bv", "thrush")]
    )
    assert rows(one, "sign", "first", "second", "apart") == rows(
        other, "sign", "second", "first", "apart"
    )


def test_the_best_sign_comes_first_and_the_premise_never():
    apart = telling_apart(EVIDENCE, "thrush", "bv")
    assert rows(apart, "sign", "apart") == [
        ("itch", 5.0),  # typical here, not typical there
        ("smell", 4.0),  # not linked here, typical there
        ("white", 3.0),
    ]


def test_signs_that_are_chosen_already_are_left_out():
    apart = telling_apart(EVIDENCE, "thrush", "bv", known=("itch", "smell"))
    assert apart["sign"].tolist() == ["white"]
    assert apart.index.tolist() == [0]


def test_signs_that_tell_the_same_stand_in_the_order_of_the_tables():
    links = pd.DataFrame(
        [("thrush", "white", "common"), ("bv", "smell", "common")],
        columns=list(LINKS.columns),
    )
    apart = telling_apart(replace(EVIDENCE, links=links), "thrush", "bv")
    assert apart["sign"].tolist() == ["white", "smell"]


def test_a_sign_of_the_same_frequency_tells_nothing():
    links = pd.DataFrame(
        [("thrush", "itch", "common"), ("bv", "itch", "common")],
        columns=list(LINKS.columns),
    )
    assert telling_apart(replace(EVIDENCE, links=links), "thrush", "bv").empty


def test_two_causes_that_nothing_is_said_of_compare_to_an_empty_frame():
    evidence = Evidence(EVIDENCE.causes, EVIDENCE.symptoms, LINKS.head(0), {})
    assert list(compare(evidence, "thrush", "bv").columns) == COLUMNS
    assert compare(evidence, "thrush", "bv").empty
    assert telling_apart(evidence, "thrush", "bv").empty


def test_every_sign_known_leaves_nothing_to_ask():
    known = EVIDENCE.symptoms["id"]
    assert telling_apart(EVIDENCE, "thrush", "bv", known).empty


def test_situations_of_only_one_of_two_causes():
    assert contexts_apart(EVIDENCE, "thrush", "trich") == (
        ("ctx-pregnant",),
        ("ctx-new",),
    )
    assert contexts_apart(EVIDENCE, "thrush", "praevia") == ((), ())
    assert contexts_apart(EVIDENCE, "bv", "lichen") == ((), ("ctx-old",))


def test_an_unknown_cause_is_refused():
    with pytest.raises(KeyError):
        compare(EVIDENCE, "assault", "bv")


def test_every_state_of_the_tables_has_a_strength(tables):
    assert set(tables.words("cause_symptoms", "frequency")) < set(STRENGTH)


def test_the_tables_hold_signs_that_tell_thrush_from_bacterial_vaginosis():
    apart = telling_apart(world("frozen").evidence, "thrush", "bv")
    states = world("frozen").evidence.states
    best = apart.iloc[0]
    assert {best["first"], best["second"]} == {"typical", "not linked"}
    holder = "thrush" if best["first"] == "typical" else "bv"
    assert states[holder][best["sign"]] == "typical"


# In words


def test_the_sign_that_tells_two_causes_apart():
    apart = telling_apart(EVIDENCE, "thrush", "bv")
    sentence = separator(apart, ("thrush", "BV"))
    assert sentence == (
        "The sign to ask about first: itching. "
        "Itching: typical of thrush; not typical of BV."
    )


def test_nothing_that_tells_two_causes_apart():
    apart = telling_apart(EVIDENCE, "bv", "bv")
    assert separator(apart, ("a", "b")) == (
        "No further sign in these tables tells a and b apart."
    )


def test_not_linked_is_said_to_be_no_evidence_against():
    apart = telling_apart(EVIDENCE, "thrush", "silent")
    sign = next(row for row in apart.itertuples() if row.second == "not linked")
    words = one_sign_apart(sign, ("thrush", "chlamydia"))
    assert "nothing read links it with chlamydia, which is no evidence against" in words


def test_an_unknown_frequency_is_said():
    apart = telling_apart(EVIDENCE, "trich", "silent")
    words = one_sign_apart(next(apart.itertuples()), ("trich", "x"))
    sign = apart.iloc[0]
    assert sign["first"] in ("sometimes", "not stated")
    if sign["first"] == "not stated":
        assert "how often is not stated" in words


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_said_in_words(state):
    sign = pd.Series({"label": "fever", "first": state, "second": state})
    words = one_sign_apart(sign, ("one", "other"))
    assert words.startswith("Fever: ")
    assert "one" in words
    assert "other" in words
    assert words.endswith(".")


# What always holds


@always
def test_any_two_causes_compare_as_the_links_say(name, data):
    evidence = world(name).evidence
    cause = st.sampled_from(evidence.causes["id"].tolist())
    a, b = data.draw(cause), data.draw(cause)
    compared = compare(evidence, a, b)
    assert set(compared["sign"]) == {*evidence.states[a], *evidence.states[b]}
    for row in compared.itertuples():
        assert row.first == evidence.states[a].get(row.sign, "not linked")
        assert row.second == evidence.states[b].get(row.sign, "not linked")
    assert set(compared["where"]) <= {"both", "first", "second", "neither"}


@always
def test_what_tells_any_two_causes_apart_differs_and_is_new(name, data):
    evidence = world(name).evidence
    cause = st.sampled_from(evidence.causes["id"].tolist())
    sign = st.sampled_from(evidence.symptoms["id"].tolist())
    a, b, known = data.draw(cause), data.draw(cause), data.draw(st.sets(sign))
    apart = telling_apart(evidence, a, b, known)
    assert not set(apart["sign"]) & (known | evidence.premises)
    assert (apart["first"] != apart["second"]).all()
    assert apart["apart"].tolist() == sorted(apart["apart"], reverse=True)
    assert a != b or apart.empty
