"""What a sign would leave, the most telling signs, and the nearest fits."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import EVIDENCE, views, world

from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import Evidence, first_list, match, second_list
from spotting.matching.outlook import nearest_fits, telling_signs, would_leave


@pytest.fixture(scope="module")
def shipped(tables) -> Evidence:
    return Evidence.of(tables)


def test_the_most_telling_signs_part_the_causes_best():
    assert telling_signs(EVIDENCE, 2) == ["itch", "white"]


def test_the_premise_is_no_telling_sign(shipped):
    telling = telling_signs(shipped)
    assert len(telling) == 8
    assert not shipped.premises & {*telling}


def test_a_sign_that_nothing_links_would_leave_nothing():
    left = would_leave(EVIDENCE, View())
    assert left == {"itch": 3, "white": 2, "smell": 2, "egg": 0}


def test_choosing_a_sign_leaves_what_was_said(shipped):
    for sign, left in would_leave(shipped, View()).items():
        assert left == len(first_list(match(shipped, View(signs=(sign,)))))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_beside_a_sign_stands_how_many_causes_show_all_with_it(data):
    given_world = world("small")
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    for sign, left in would_leave(evidence, view).items():
        absent = tuple(s for s in view.absent if s != sign)
        signs = (*view.signs, sign)
        chosen = replace(view, signs=signs, absent=absent, mode="all")
        assert left == len(first_list(match(evidence, chosen)))


def test_no_pair_of_signs_begins_with_an_empty_list(shipped):
    """Where no cause fits, the nearest fits come first, each with what is missing."""
    signs = [sign.id for sign in shipped.sign_rows if sign.id not in shipped.premises]
    empty = 0
    for pair in combinations(signs, 2):
        matched = match(shipped, View(signs=pair, mode="all"))
        near = nearest_fits(matched)
        if len(first_list(matched)):
            assert near.empty
            continue
        empty += 1
        assert len(near) == 3
        best = second_list(matched)["matched"].max()
        assert near["matched"].iloc[0] == best
        for cause in near.itertuples():
            assert {*cause.not_linked, *cause.not_typical} & {*pair}
    assert empty > 100


def test_an_empty_result_names_the_nearest_and_what_is_not_stated():
    view = View(signs=("white", "smell"), mode="all")
    said = sentences.result(EVIDENCE, view)
    assert "Nearest: Trichomonas (within days; not stated: white" in said
    assert "This does not mean that nothing is wrong." in said


def test_where_filters_leave_nothing_no_fit_is_near():
    matched = match(EVIDENCE, View(signs=("itch",), text="zzzz"))
    assert nearest_fits(matched).empty
