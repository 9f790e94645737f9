"""Two causes side by side, counted on fingers, and by what always holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

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
    pair_of,
    prepared_pairs,
    separator,
    shared,
    stated_apart,
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


def test_only_a_sign_that_sources_state_of_both_tells_two_causes_apart():
    apart = telling_apart(EVIDENCE, "thrush", "bv")
    assert rows(apart, "sign", "apart") == [
        ("itch", 5.0),  # typical here, not typical there; smell and white are of one
    ]


@pytest.mark.parametrize(
    ("first", "second", "tells"),
    [
        ("typical", "not typical", True),
        ("not stated", "not typical", True),
        ("common", "rarely", True),
        ("common", "common", False),
        ("common", "not stated", False),
        ("typical", "not linked", False),
        ("not typical", "not linked", False),
        ("not linked", "not linked", False),
    ],
)
def test_what_sources_say_of_both_is_what_tells(first, second, tells):
    assert stated_apart(first, second) is tells
    assert stated_apart(second, first) is tells


def test_signs_that_are_chosen_already_are_left_out():
    assert telling_apart(EVIDENCE, "thrush", "lichen")["sign"].tolist() == [
        "white",  # common here, rarely there
        "itch",  # typical here, common there
    ]
    apart = telling_apart(EVIDENCE, "thrush", "lichen", known=("white",))
    assert apart["sign"].tolist() == ["itch"]
    assert apart.index.tolist() == [0]


def test_signs_that_tell_the_same_stand_in_the_order_of_the_tables():
    links = pd.DataFrame(
        [
            ("thrush", "smell", "common"),
            ("thrush", "white", "common"),
            ("bv", "smell", "rarely"),
            ("bv", "white", "rarely"),
        ],
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


# Which pair is shown


def test_a_pair_opens_that_the_tables_name(tables):
    evidence = world("frozen").evidence
    first, *_ = prepared = prepared_pairs(tables.pairs, evidence)
    assert first.position == 1
    assert pair_of(evidence, prepared, "", "") == (first.first, first.second)
    assert pair_of(evidence, prepared, "herpes", "warts") == ("herpes", "warts")


def test_a_cause_alone_stands_beside_one_it_is_prepared_with(tables):
    evidence = world("frozen").evidence
    prepared = prepared_pairs(tables.pairs, evidence)
    assert pair_of(evidence, prepared, "bv", "") == ("bv", "thrush")
    assert pair_of(evidence, prepared, "", "bv") == ("thrush", "bv")
    first = prepared[0].first
    assert pair_of(evidence, prepared, "herpes", "") == ("herpes", first)


def test_a_pair_of_causes_that_are_not_shown_is_not_offered(tables):
    evidence = world("frozen").evidence
    strange = tables.pairs.assign(second=["assault", "tear", "forged", "cx-cancer"])
    offered = prepared_pairs(strange, evidence)
    assert [pair.second for pair in offered] == ["tear", "cx-cancer"]
    same = tables.pairs.assign(second=tables.pairs["first"])
    assert prepared_pairs(same, evidence) == []


def test_without_a_prepared_pair_the_first_two_causes_stand_there():
    assert pair_of(EVIDENCE, [], "", "") == ("thrush", "bv")
    assert pair_of(EVIDENCE, [], "thrush", "") == ("thrush", "bv")


# In words


def test_the_sign_that_tells_two_causes_apart():
    apart = telling_apart(EVIDENCE, "thrush", "bv")
    sentence = separator(apart, ("thrush", "BV"), known=True, both=False)
    assert sentence == "Itching: typical of thrush; not typical of BV."


def test_where_both_can_have_a_sign_only_a_check_can_tell():
    apart = telling_apart(EVIDENCE, "thrush", "lichen")
    sentence = separator(apart, ("thrush", "lichen"), known=True, both=True)
    assert sentence == (
        "White, lumpy discharge: common with thrush; rarely with lichen. "
        "Both can have it."
    )


def test_nothing_that_tells_two_causes_apart():
    apart = telling_apart(EVIDENCE, "bv", "bv")
    none = "sign was found that tells a and b apart: "
    alone = separator(apart, ("a", "b"), known=False, both=False)
    assert alone.startswith(f"No {none}nothing read links another sign with both, ")
    alike = separator(apart, ("a", "b"), known=True, both=True)
    assert alike.startswith(f"No further {none}no other sign read for both is known")
    for why in (alone, alike):
        assert why.endswith("what is not written is no evidence against.")


def test_a_sign_is_shared_if_something_was_read_for_both_and_it_is_no_premise():
    assert shared(EVIDENCE, "thrush", "bv")  # itch: typical, and not typical
    assert not shared(EVIDENCE, "thrush", "bv", known=["itch"])


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


def test_of_every_two_causes_the_telling_signs_are_those_stated_of_both():
    """Told from the links alone, over all pairs, with no code of the rule."""
    evidence = world("frozen").evidence
    words = {"typical", "common", "sometimes", "rarely"}
    found = 0
    for a, b in combinations(evidence.causes["id"], 2):
        first, second = evidence.states[a], evidence.states[b]
        expected = set()
        for sign in (first.keys() & second.keys()) - evidence.premises:
            one, other = first[sign], second[sign]
            against = "not typical" in (one, other)
            if one != other and (against or {one, other} <= words):
                expected.add(sign)
        apart = telling_apart(evidence, a, b)
        assert set(apart["sign"]) == expected, (a, b)
        found += bool(expected)
    assert found > 50
