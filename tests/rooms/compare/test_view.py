"""Compare: causes in order, and two of them side by side."""

from __future__ import annotations

from itertools import pairwise

import pytest
from small import in_sight, open_cell, press, row_ids, words_of

from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import first_list, match
from spotting.page import Page
from spotting.rooms.compare import model
from spotting.text import say


@pytest.fixture(scope="module")
def built(tables) -> Page:
    """Return a page without Explore: its grid would be drawn at each step."""
    page = Page(tables)
    page.compare()
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


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("", "", say("compare-not-ready")),
        ("thrush", "", say("compare-not-ready")),
        ("", "thrush", say("compare-not-ready")),
        ("thrush", "thrush", say("compare-same")),
    ],
)
def test_before_two_causes_are_chosen_it_says_how(page, compare, first, second, words):
    page.selection.change(first="bv", second="thrush")
    page.selection.change(first=first, second=second)
    assert compare.pair.sentence.text == words
    assert compare.pair.further.value == ""
    assert not in_sight(compare.widget, compare.pair.table)


def test_thrush_and_bacterial_vaginosis_are_told_apart(page, compare):
    page.selection.change(first="thrush", second="bv")
    apart = model.telling_apart(page.evidence, "thrush", "bv")
    best = apart.iloc[0]
    sentence = compare.pair.sentence.text
    assert sentence.startswith(f"The sign to ask about first: {best['label']}.")
    assert in_sight(compare.widget, compare.pair.table)


def test_the_best_sign_is_one_that_was_not_asked_yet(page, compare):
    page.selection.change(first="thrush", second="bv")
    first_words = compare.pair.sentence.text
    best = model.telling_apart(page.evidence, "thrush", "bv").iloc[0]
    for field in ("signs", "absent"):
        page.selection.change(signs=(), absent=())
        assert compare.pair.sentence.text == first_words
        page.selection.change(**{field: (best["sign"],)})
        asked = f"The sign to ask about first: {best['label']}."
        assert not compare.pair.sentence.text.startswith(asked)


def test_the_table_holds_all_signs_of_both(page, compare):
    page.selection.change(first="thrush", second="bv", signs=("itch",))
    states = page.evidence.states
    table = compare.pair.table
    assert {row["id"] for row in table.rows} == {*states["thrush"], *states["bv"]}
    for shown in table.rows:
        said = [cell["say"] for cell in shown["cells"]]
        assert said[0] == states["thrush"].get(shown["id"], "not linked")
        assert said[1] == states["bv"].get(shown["id"], "not linked")
    assert row(table, "itch")["label"] == "Itching ✓"
    assert [column["label"] for column in table.columns][:2] == [
        "Thrush (yeast infection)",
        "Bacterial vaginosis [C]",
    ]


def test_questions_name_the_situations_of_only_one(page, compare):
    page.selection.change(first="thrush", second="trich")
    words = words_of(compare.pair.further.value)
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
        compare.pair.show(View(first="thrush", second=cause))
        words = words_of(compare.pair.further.value)
        assert not [label for label in safety if label in words], cause


def test_every_two_causes_can_be_compared(page, compare):
    causes = page.evidence.causes["id"].tolist()
    for first, second in pairwise(causes):
        compare.pair.show(View(first=first, second=second))
        assert compare.pair.sentence.text
        assert compare.pair.table.rows
        words_of(compare.pair.further.value)


def test_undo_and_reset_are_here_too(page, compare):
    page.selection.change(first="thrush", second="bv")
    press(compare.steps, "undo")
    assert page.selection.view == View()
    page.selection.change(first="thrush", second="bv")
    press(compare.steps, "reset")
    assert page.selection.view == View()
