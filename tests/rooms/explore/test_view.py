"""Explore: words, grid, twin, charts, lists and cards stay in step."""

from __future__ import annotations

import pytest
from agreement import agree
from hypothesis import given, settings
from hypothesis import strategies as st
from small import (
    POISON,
    Markup,
    markup_of,
    open_cell,
    poisoned,
    row_ids,
    views,
    words_of,
)

from spotting.charts.theme import cause_label
from spotting.choices.view import View
from spotting.matching.sentences import upper_first
from spotting.page import Page
from spotting.text.markup import escape

BOTH_SIGNS = ("discharge-white", "itch")

SITUATIONS = {
    "nothing chosen": View(),
    "all of two signs": View(signs=BOTH_SIGNS),
    "any of two signs": View(signs=BOTH_SIGNS, mode="any"),
    "a sign that nothing links": View(signs=("discharge-egg",)),
    "the premise alone": View(signs=("pcb",)),
    "a sign that is not there": View(absent=("itch",)),
    "a life stage": View(life_stage="ctx-pregnant", signs=("fever",)),
    "a situation": View(contexts=("ctx-newpartner",)),
    "a kind of cause": View(categories=("cancer",)),
    "an urgency": View(urgencies=("emergency",)),
    "search words": View(text="thrush"),
    "words that nothing has": View(text="zzzz"),
    "signs and words that nothing has": View(signs=("itch",), text="zzzz"),
    "the whole grid": View(whole_grid=True, signs=("itch",)),
    "a card and a claim": View(focus="thrush", cell="itch"),
    "a card that is filtered out": View(focus="thrush", categories=("cancer",)),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_all_parts_show_the_same(page, situation):
    page.selection.show(SITUATIONS[situation])
    agree(page)


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_all_parts_show_the_same_after_any_steps(built, data):
    for view in data.draw(st.lists(views(built.selection.vocabulary), max_size=3)):
        built.selection.show(view)
        agree(built)
    built.selection.undo()
    agree(built)


def test_itching_and_lumpy_discharge_leave_what_the_tables_say(page, explore, tables):
    page.selection.signs = list(BOTH_SIGNS)
    links = tables.checked("cause_symptoms")
    links = links[links["frequency"] != "not typical"]
    linked = [set(links[links["symptom_id"] == s]["cause_id"]) for s in BOTH_SIGNS]
    expected = set.intersection(*linked)
    assert expected == {"thrush"}
    assert row_ids(explore.grid.table) == ["thrush"]
    assert row_ids(page._compare.order.table) == ["thrush"]
    assert explore.results.sentence.text.startswith(
        "1 cause fits: thick white, lumpy discharge and itching. 41 causes may show"
    )


def test_the_second_list_says_why_each_cause_stands_there(page, explore):
    page.selection.change(signs=("itch", "dryness"), absent=("fever",))
    for row in explore.second.table.rows:
        urgency, _, why = (cell["text"] for cell in row["cells"])
        assert urgency
        assert why.startswith(("Nothing read links it", "Not typical", "It can show"))


def test_a_row_of_the_second_list_opens_its_card(page, explore):
    page.selection.signs = ["itch"]
    open_cell(explore.second.table, "chlamydia", "")
    assert page.selection.view.focus == "chlamydia"
    agree(page)


def test_every_cause_can_be_read_about(page, explore):
    page.selection.text = "zzzz"  # so that no step draws a grid
    names = {
        cause.id: cause_label(cause.label, cause.evidence)
        for cause in page.evidence.rows
    }
    for cause in page.evidence.states:
        explore.cause.set_state({"value": cause})
        assert page.selection.view.focus == cause
        heading = f"<h3>{escape(upper_first(names[cause]))}</h3>"
        assert heading in explore.side.card.value


def test_before_a_cause_is_chosen_the_card_says_how(page, explore):
    assert words_of(explore.side.card.value).startswith("Choose a cause")


def test_a_cause_of_a_card_stands_by_its_name(explore):
    labels = [option["label"] for option in explore.cause.options[1:]]
    assert labels == sorted(labels, key=str.casefold)


def test_no_room_writes_markup_from_the_tables(tables):
    hostile = Page(poisoned(tables))
    rooms = [hostile.explore(), hostile.compare()]
    hostile.selection.change(
        signs=("pcb", "itch", "discharge-egg"),
        mode="any",
        focus="thrush",
        cell="itch",
        first="thrush",
        second="trich",
    )
    for room in rooms:
        markup = markup_of(room)
        assert "img" not in Markup(markup).names
        assert POISON in words_of(markup)
