"""The result in words, the states that are designed, undo and reset, two charts."""

from __future__ import annotations

import pytest
from agreement import agree
from small import (
    HOSTILE_CLICKS,
    click,
    in_sight,
    markup_of,
    open_cell,
    press,
    words_of,
)

from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import match
from spotting.matching.outlook import nearest_fits

BOTH_SIGNS = ("discharge-white", "itch")


def test_without_a_sign_the_chart_of_fit_gives_way_to_a_sentence(page, explore):
    assert "No sign is chosen yet." in words_of(explore.fit.sentence.value)
    assert not in_sight(explore.widget, explore.fit.chart)


@pytest.mark.parametrize("field", ["signs", "absent"])
def test_the_premise_alone_counts_as_no_sign(page, explore, field):
    page.selection.change(**{field: ("pcb",)})
    assert "No sign is chosen yet." in words_of(explore.fit.sentence.value)
    assert "taken as given" in words_of(explore.results.notes.value)


def test_when_nothing_fits_the_chart_of_fit_says_so(page, explore):
    page.selection.signs = ["discharge-egg"]
    assert "No cause fits" in words_of(explore.fit.sentence.value)


def test_the_causes_that_are_named_can_be_pressed(page, explore):
    page.selection.signs = ["imb"]
    named = explore.results.found.actions
    assert len(named) == 4
    press(explore.results.found, named[0]["id"])
    assert page.selection.view.focus == named[0]["id"]
    press(explore.results.found, "more")
    assert explore.look.value == "list"
    agree(page)


def test_an_emergency_makes_the_whole_result_one(page, explore):
    page.selection.signs = ["faint"]
    results = explore.results
    assert "les-tone-emergency" in results.widget._dom_classes
    assert results.sentence.text.startswith("Emergency.")
    assert "Emergency" in words_of(results.urgent.value)
    assert "tel:" in results.urgent.value
    page.selection.signs = ["itch"]
    assert results.urgent.value == ""
    assert "les-tone-emergency" not in results.widget._dom_classes
    agree(page)


@pytest.mark.parametrize("view", [View(text="zzzz"), View(signs=("discharge-egg",))])
def test_an_empty_result_says_what_it_does_not_mean(page, explore, compare, view):
    page.selection.show(view)
    words = explore.results.sentence.text
    assert "This does not mean that nothing is wrong." in words
    near = nearest_fits(match(page.evidence, view))
    for cause in near["label"]:
        assert sentences.upper_first(cause) in words
    assert "does not mean that nothing is wrong" in compare.order.table.empty
    assert any(
        a["id"] == "undo" and a["enabled"] for a in explore.results.steps.actions
    )


@pytest.mark.parametrize("view", [View(), View(text="zzzz"), View(signs=BOTH_SIGNS)])
def test_the_standing_line_is_in_every_result(page, explore, compare, view):
    page.selection.show(view)
    assert sentences.standing_line() in words_of(markup_of(explore.results.widget))
    assert in_sight(explore.widget, explore.results.widget)
    said = "".join(part for part in compare.parts if isinstance(part, str))
    assert sentences.standing_line() in words_of(said)


def test_undo_and_reset_are_buttons(page, explore):
    page.selection.signs = ["itch"]
    page.selection.text = "a"
    press(explore.results.steps, "undo")
    assert page.selection.view == View(signs=("itch",))
    press(explore.results.steps, "reset")
    assert page.selection.view == View()
    press(explore.results.steps, "undo")
    assert page.selection.view == View(signs=("itch",))


def test_buttons_that_can_do_nothing_do_nothing(page, explore):
    press(explore.results.steps, "undo")
    press(explore.results.steps, "reset")
    press(explore.results.steps, "forged")
    assert page.selection.view == View()


def test_a_step_is_announced_once(page, explore):
    seen = []
    explore.results.sentence.observe(seen.append, "text")
    page.selection.signs = ["itch"]
    explore.results.sentence.unobserve(seen.append, "text")
    assert len(seen) == 1


# The two small charts: a bar and a table row do the same


def test_a_bar_of_fit_opens_its_card(page, explore):
    page.selection.signs = ["itch"]
    click(explore.fit.chart, "thrush")
    assert page.selection.view.focus == "thrush"
    agree(page)


def test_a_row_of_fit_opens_the_same_card(page, explore):
    page.selection.signs = ["itch"]
    open_cell(explore.fit.table, "thrush", "")
    assert page.selection.view == View(signs=("itch",), focus="thrush")


def test_a_bar_of_kinds_filters_and_lets_go(page, explore):
    click(explore.kinds.chart, "cancer")
    assert page.selection.view == View(categories=("cancer",))
    assert explore.filters.categories.value == ["cancer"]
    agree(page)
    click(explore.kinds.chart, "cancer")
    assert page.selection.view == View()


def test_a_row_of_kinds_filters_as_its_bar_does(page, explore):
    open_cell(explore.kinds.table, "cancer", "")
    assert page.selection.view == View(categories=("cancer",))
    row = next(row for row in explore.kinds.table.rows if row["id"] == "cancer")
    assert row["label"] == "Cancer (shown)"


def test_a_hostile_click_on_a_bar_chooses_nothing_unknown(page, explore):
    page.selection.signs = ["itch"]
    for payload in HOSTILE_CLICKS:
        click(explore.kinds.chart, payload)
        assert page.selection.view == View(signs=("itch",)), payload
    for payload in HOSTILE_CLICKS:
        click(explore.fit.chart, payload)
        assert page.selection.view.focus in ("", "thrush"), payload
    agree(page)
