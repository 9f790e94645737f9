"""Compare: causes in order, and two of them side by side."""

from __future__ import annotations

from itertools import pairwise

import pytest
from small import open_cell, press, row_ids, words_of

from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import first_list, match
from spotting.page import Page
from spotting.parts.steps import Step
from spotting.rooms.compare import model
from spotting.text import say


@pytest.fixture(scope="module")
def built(tables) -> Page:
    """Return a page without Explore: its grid would be drawn at each step."""
    page = Page(tables)
    assert page._compare
    return page


def pick(compare, cause: str) -> None:
    open_cell(compare.order.table, cause)


def pair(page) -> tuple[str, str]:
    return page.selection.view.first, page.selection.view.second


def row(table, id_: str) -> dict:
    return next(row for row in table.rows if row["id"] == id_)


# In order


def test_causes_stand_in_the_order_of_the_match(page, compare):
    page.selection.change(signs=("itch", "dryness"), mode="any")
    matched = first_list(match(page.evidence, page.selection.view))
    assert row_ids(compare.order.table) == matched["cause"].tolist()
    assert say("compare-order-said") in words_of(compare.order.words.value)


def test_without_a_sign_the_order_is_explained(page, compare):
    assert say("compare-order-no-sign") in words_of(compare.order.words.value)
    page.selection.signs = ["pcb"]
    assert say("compare-order-no-sign") in words_of(compare.order.words.value)


def test_a_row_says_what_speaks_for_a_cause_and_what_is_missing(page, compare):
    page.selection.change(signs=("itch", "dryness", "hmb"), mode="any")
    states = page.evidence.states
    for shown in compare.order.table.rows:
        _, speaks, not_stated, missing = (cell["text"] for cell in shown["cells"])
        for sign, label in [("itch", "itching"), ("dryness", "dryness")]:
            state = states[shown["id"]].get(sign)
            where = {None: missing, "not typical": missing, "not stated": not_stated}
            assert label in where.get(state, speaks)


def test_a_sign_that_is_not_typical_is_told_apart_from_a_missing_one(page, compare):
    page.selection.change(signs=("hmb", "imb"), mode="any")
    missing = row(compare.order.table, "cx-cancer")["cells"][3]["text"]
    assert missing == "not typical: heavy periods"


def test_an_empty_cell_is_spoken_as_none(page, compare):
    page.selection.signs = ["itch"]
    cells = row(compare.order.table, "thrush")["cells"]
    assert [cell["say"] for cell in cells][1:] == ["itching", "none", "none"]


# Two causes are picked


def test_rows_pick_the_two_causes(page, compare):
    pick(compare, "thrush")
    assert pair(page) == ("thrush", "")
    pick(compare, "bv")
    assert pair(page) == ("thrush", "bv")
    assert row(compare.order.table, "bv")["label"].endswith("✓")


def test_a_third_pick_replaces_the_first(page, compare):
    for cause in ("thrush", "bv", "trich"):
        pick(compare, cause)
    assert pair(page) == ("bv", "trich")


def test_a_picked_cause_is_let_go(page, compare):
    for cause in ("thrush", "bv", "thrush"):
        pick(compare, cause)
    assert pair(page) == ("bv", "")


def test_a_pick_is_one_step(page, compare):
    pick(compare, "thrush")
    pick(compare, "bv")
    page.selection.undo()
    assert pair(page) == ("thrush", "")


def test_lists_pick_the_two_causes(page, compare):
    compare.pair.first.set_state({"value": "thrush"})
    compare.pair.second.set_state({"value": "bv"})
    assert pair(page) == ("thrush", "bv")


@pytest.mark.parametrize("cause", ["assault", "midcycle", "forged"])
def test_what_is_no_cause_can_not_be_picked(page, compare, cause):
    pick(compare, cause)
    compare.pair.first.set_state({"value": cause})
    page.selection.change(first=cause)
    assert pair(page) == ("", "")


# Side by side


def shown(compare) -> tuple[str, str]:
    return compare.pair.first.value, compare.pair.second.value


def buttons(compare) -> list[str]:
    return [action["id"] for action in compare.pair.steps.actions]


def test_it_opens_with_a_pair_that_is_not_written_into_the_address(page, compare):
    first = compare.pair.prepared[0]
    assert shown(compare) == (first.first, first.second)
    assert compare.pair.start.value == first.id
    assert first.why in words_of(compare.pair.why.value)
    assert page.selection.view == View()
    assert page.address.code == ""
    assert compare.pair.picture.value


def test_a_pair_of_the_address_is_shown_in_its_place(page, compare):
    page.address.set_state({"code": "v=1&a=k22&b=k18"})
    assert shown(compare) == ("thrush", "mgen")
    assert compare.pair.start.value == ""
    assert compare.pair.why.value == ""


def test_choosing_one_of_the_two_keeps_the_other(page, compare):
    first, second = shown(compare)
    compare.pair.second.set_state({"value": "trich"})
    assert pair(page) == shown(compare) == (first, "trich")
    assert second != "trich"


def test_each_prepared_pair_is_one_press(page, compare):
    for one in [*compare.pair.prepared[1:], compare.pair.prepared[0]]:
        compare.pair.start.set_state({"value": one.id})
        assert pair(page) == shown(compare) == (one.first, one.second)
        assert compare.pair.start.value == one.id
        assert one.why in words_of(compare.pair.why.value)


def test_the_same_cause_twice_says_so(page, compare):
    page.selection.change(first="thrush", second="thrush")
    assert compare.pair.sentence.text == say("compare-same")
    assert compare.pair.picture.value == compare.pair.sign.value == ""


def test_the_sign_that_tells_stands_in_large_over_its_sentence(page, compare):
    page.selection.change(first="ectopic", second="praevia")
    best = model.telling_apart(page.evidence, "ectopic", "praevia").iloc[0]
    name = sentences.upper_first(best["label"])
    assert words_of(compare.pair.sign.value) == f"{say('compare-telling')} {name}"
    assert compare.pair.sentence.text.startswith(f"{name}: typical of ectopic")
    assert compare.pair.clinic.value == ""


def test_where_no_sign_tells_it_says_so_and_what_a_clinic_does(page, compare):
    page.selection.change(first="herpes", second="warts")
    assert model.telling_apart(page.evidence, "herpes", "warts").empty
    assert words_of(compare.pair.sign.value) == say("compare-telling-none")
    assert "is no evidence against" in compare.pair.sentence.text
    causes = page.evidence.causes.set_index("id")["found"]
    words = words_of(compare.pair.clinic.value)
    for cause in ("herpes", "warts"):
        assert causes[cause] in words


def test_the_best_sign_is_one_that_was_not_asked_yet(page, compare):
    page.selection.change(first="chlamydia", second="trich")
    first_words = compare.pair.sentence.text
    best = model.telling_apart(page.evidence, "chlamydia", "trich").iloc[0]
    for field in ("signs", "absent"):
        page.selection.change(signs=(), absent=())
        assert compare.pair.sentence.text == first_words
        page.selection.change(**{field: (best["sign"],)})
        asked = f"{sentences.upper_first(best['label'])}:"
        assert not compare.pair.sentence.text.startswith(asked)


def test_the_table_holds_all_signs_of_both(page, compare):
    page.selection.change(first="thrush", second="bv", signs=("itch",))
    states = page.evidence.states
    table = compare.signs.table
    assert {row["id"] for row in table.rows} == {*states["thrush"], *states["bv"]}
    for listed in table.rows:
        said = [cell["say"] for cell in listed["cells"]]
        assert said[0] == states["thrush"].get(listed["id"], "nothing read")
        assert said[1] == states["bv"].get(listed["id"], "nothing read")
    assert row(table, "itch")["label"] == "Itching ✓"
    assert [column["label"] for column in table.columns][:2] == [
        "Thrush (yeast infection)",
        "Bacterial vaginosis [C]",
    ]


def test_questions_name_the_situations_of_only_one(page, compare):
    page.selection.change(first="thrush", second="trich")
    words = words_of(compare.signs.further.value)
    assert "Questions that may help" in words
    labels = page.tables.contexts.set_index("id")["label"]
    for context, cause in [("ctx-pregnant", "thrush"), ("ctx-newpartner", "trich")]:
        label = sentences.upper_first(labels[context])
        assert f"{label}: tied to {cause}" in words


def test_consent_and_safety_are_never_a_question(page, compare):
    causes = page.evidence.causes["id"]
    contexts = page.tables.contexts
    safety = [
        sentences.upper_first(label)
        for label in contexts[contexts["kind"] == "safety"]["label"]
    ]
    for cause in causes[causes != "thrush"]:
        compare.signs.show(View(), ("thrush", cause))
        words = words_of(compare.signs.further.value)
        assert not [label for label in safety if label in words], cause


def test_every_two_causes_can_be_compared(page, compare):
    causes = page.evidence.causes["id"].tolist()
    for first, second in pairwise(causes):
        compare.show(View(first=first, second=second))
        assert compare.pair.sentence.text
        assert compare.signs.table.rows
        apart = model.telling_apart(page.evidence, first, second)
        assert bool(compare.pair.clinic.value) == apart.empty
        words_of(compare.pair.picture.value)


# Steps of the room


def test_the_order_and_the_table_stand_one_step_behind(compare):
    steps = [part for part in compare.parts if isinstance(part, Step)]
    assert [step.place for step in steps] == [
        "two-causes",
        "all-their-signs",
        "causes-in-order",
    ]
    assert [step.parts[1] for step in steps] == compare.widgets


def test_no_button_is_there_before_it_can_act(page, compare):
    assert buttons(compare) == []
    page.selection.change(first="thrush", second="bv")
    assert buttons(compare) == ["undo", "reset"]
    press(compare.pair.steps, "undo")
    assert page.selection.view == View()
    assert buttons(compare) == []


def test_starting_again_leaves_the_signs_of_explore(page, compare):
    page.selection.change(signs=("itch",), mode="any", first="thrush", second="bv")
    press(compare.pair.steps, "reset")
    assert page.selection.view == View(signs=("itch",), mode="any")
    assert buttons(compare) == ["undo"]
    press(compare.pair.steps, "undo")
    assert pair(page) == ("thrush", "bv")


def test_a_step_of_explore_is_not_taken_back_here(page, compare):
    page.selection.change(first="thrush", second="bv")
    page.selection.change(signs=("itch",))
    assert buttons(compare) == ["reset"]
