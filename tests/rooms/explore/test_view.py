"""Explore: filters, words, grid, twin, charts, lists and cards stay in step."""

from __future__ import annotations

import pytest
from agreement import agree
from hypothesis import given, settings
from hypothesis import strategies as st
from ipywidgets import VBox
from small import (
    HOSTILE_CLICKS,
    POISON,
    Markup,
    click,
    every,
    in_sight,
    markup_of,
    open_cell,
    poisoned,
    press,
    row_ids,
    send,
    some,
    told_cells,
    views,
    words_of,
)

from spotting.charts.theme import cause_label
from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.outlook import would_leave
from spotting.matching.sentences import upper_first
from spotting.page import Page
from spotting.text import say
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
    page.selection.change(signs=BOTH_SIGNS, mode="all")
    links = tables.checked("cause_symptoms")
    links = links[links["frequency"] != "not typical"]
    linked = [set(links[links["symptom_id"] == s]["cause_id"]) for s in BOTH_SIGNS]
    expected = set.intersection(*linked)
    assert expected == {"thrush"}
    fitting = [r["id"] for r in explore.list.table.rows if r["group"].startswith("Fit")]
    assert fitting == ["thrush"]
    assert row_ids(explore.grid.table)[0] == "thrush"
    assert row_ids(page._compare.order.table) == ["thrush"]
    assert explore.results.sentence.text.startswith(
        "1 cause fits: thick white, lumpy discharge and itching. "
        "Routine appointment: thrush (yeast infection). 41 causes may show"
    )


def test_the_list_says_why_a_cause_does_not_fit(page, explore):
    page.selection.change(signs=("itch", "dryness"), absent=("fever",))
    for row in explore.list.table.rows:
        if row["group"].startswith("Fit"):
            continue
        urgency, _, why = (cell["text"] for cell in row["cells"])
        assert urgency
        assert why.startswith(("Nothing read links it", "Not typical", "It can show"))


def test_a_row_of_the_list_opens_its_card(page, explore):
    page.selection.signs = ["itch"]
    open_cell(explore.list.table, "chlamydia", "")
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
    rooms = [hostile.explore(), *hostile._compare.widgets]
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


# What is looked at


def test_one_way_to_look_is_shown_at_a_time(page, explore):
    page.selection.change(signs=("itch",), mode="any")
    for look in ("list", "fit", "kinds", "grid"):
        explore.look.set_state({"value": look})
        agree(page)


def test_under_all_no_chart_counts_the_chosen_signs(page, explore):
    page.selection.change(signs=("itch",), mode="any")
    explore.look.set_state({"value": "fit"})
    page.selection.mode = "all"
    assert explore.look.value == "grid"
    agree(page)


# Chips: the most telling signs


def test_a_chip_chooses_its_sign_and_lets_others_be(page, explore):
    page.selection.signs = ["fever"]
    chips = explore.filters.chips
    assert [option["id"] for option in chips.options][-1] == "fever"
    chips.set_state({"value": ["imb", "fever"]})
    assert set(page.selection.view.signs) == {"imb", "fever"}
    chips.set_state({"value": ["imb"]})
    assert page.selection.view.signs == ("imb",)
    agree(page)


def test_beside_a_chip_stands_what_choosing_it_leaves(page, explore):
    for option in explore.filters.chips.options:
        left = would_leave(page.evidence, View())[option["id"]]
        assert option["note"] == f"{left} left"


# The filters: native controls tied to the one selection


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("signs", ["itch", "fever"], ("itch", "fever")),
        ("mode", "any", "any"),
        ("absent", ["itch"], ("itch",)),
        ("life_stage", "ctx-pregnant", "ctx-pregnant"),
        ("contexts", ["ctx-coil"], ("ctx-coil",)),
        ("categories", ["cancer"], ("cancer",)),
        ("urgencies", ["emergency"], ("emergency",)),
        ("text", "thrush", "thrush"),
    ],
)
def test_a_filter_sets_its_choice_and_follows_it_back(
    page, explore, name, value, expected
):
    control = getattr(explore.filters, name)
    before = control.value
    control.set_state({"value": value})
    assert getattr(page.selection.view, name) == expected
    agree(page)
    page.selection.undo()
    assert control.value == before
    assert page.selection.view == View()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("signs", ["forged"]),
        ("signs", {"itch": True}),
        ("signs", [["itch"]]),
        ("absent", [None]),
        ("life_stage", "ctx-unsafe"),
        ("life_stage", ["ctx-pregnant"]),
        ("contexts", ["ctx-consent", "ctx-unsafe"]),
        ("categories", ["x"]),
        ("urgencies", "emergency"),
        ("text", "x" * 500),
        ("text", 5),
        ("mode", "none"),
    ],
)
def test_a_forged_filter_changes_nothing(page, explore, name, value):
    getattr(explore.filters, name).set_state({"value": value})
    assert page.selection.view == View()


def test_no_filter_offers_safety_or_injury_without_consent(page, explore):
    safety = page.tables.contexts[page.tables.contexts["kind"] == "safety"]
    offered = {
        option["id"]
        for control in every(VBox([page.explore(), *page._compare.widgets]))
        for option in getattr(control, "options", ())
    }
    assert "thrush" in offered
    assert "ctx-coil" in offered
    assert not offered & {*safety["id"], "assault", "midcycle"}


def test_choosing_signs_as_absent_unticks_them(page, explore):
    explore.filters.signs.set_state({"value": ["itch"]})
    explore.filters.absent.set_state({"value": ["itch"]})
    assert explore.filters.signs.value == []
    assert page.selection.view == View(absent=("itch",))
    page.selection.undo()
    assert explore.filters.signs.value == ["itch"]
    assert explore.filters.absent.value == []


@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_filters_and_choices_are_always_alike(built, data):
    filters, selection = built._explore.filters, built.selection
    selection.text = "zzzz"  # so that no step draws a grid
    for name in ("signs", "absent", "contexts", "categories", "urgencies"):
        chosen = data.draw(some(selection.vocabulary, name))
        getattr(filters, name).set_state({"value": list(chosen)})
        for other in ("signs", "absent", "contexts", "categories", "urgencies"):
            ticked = set(getattr(filters, other).value)
            assert ticked == set(getattr(selection, other))


# The grid in two forms, and the claim behind a cell


@pytest.fixture
def itching(page):
    page.selection.signs = ["itch"]


def test_a_click_and_the_keyboard_open_the_same_claim(itching, page, explore):
    click(explore.grid.chart, ["thrush", "itch", "words"])
    by_click = page.selection.view, explore.side.claim.details.value
    agree(page)
    press(explore.side.close, "close")
    open_cell(explore.grid.table, "thrush", "itch")
    assert (page.selection.view, explore.side.claim.details.value) == by_click
    assert (
        explore.side.claim.sentence.text
        == "Itching is typical of thrush (yeast infection)."
    )
    assert Markup(explore.side.claim.details.value).addresses


def test_opening_a_claim_opens_its_cause_in_one_step(itching, page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    assert page.selection.view == View(signs=("itch",), focus="thrush", cell="itch")
    assert "Thrush" in words_of(explore.side.card.value)
    press(explore.results.steps, "undo")
    assert page.selection.view == View(focus="thrush", cell="itch")


def test_closing_goes_back_to_the_results_in_one_step(itching, page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    press(explore.side.close, "close")
    assert page.selection.view == View(signs=("itch",))


def test_another_cause_closes_the_claim(page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    explore.cause.set_state({"value": "bv"})
    assert page.selection.view == View(focus="bv")
    agree(page)


def test_the_whole_grid_offers_every_checked_claim(page, explore):
    page.selection.whole_grid = True
    links = page.evidence.links
    pairs = links[["cause_id", "symptom_id"]].itertuples(index=False, name=None)
    assert sorted(told_cells(explore.grid.table)) == sorted(pairs)


def test_every_checked_claim_is_told_with_its_sources(page, explore):
    claim = explore.side.claim
    for link in page.evidence.links.itertuples():
        claim.show(View(focus=link.cause_id, cell=link.symptom_id))
        assert link.cause_label in claim.sentence.text
        assert "li" in Markup(claim.details.value).names
        assert in_sight(claim.widget, claim.sentence)


def test_a_claim_of_each_cause_opens_from_the_twin(page, explore):
    page.selection.show(View(whole_grid=True, categories=("cancer", "pregnancy")))
    firsts = {cause: (cause, sign) for cause, sign in told_cells(explore.grid.table)}
    assert len(firsts) == 7
    for cause, sign in firsts.values():
        open_cell(explore.grid.table, cause, sign)
        assert (page.selection.view.focus, page.selection.view.cell) == (cause, sign)
        assert explore.grid.table.active == [cause, sign]
        assert explore.side.claim.sentence.text


def test_a_cell_that_is_not_there_opens_nothing(page, explore):
    page.selection.whole_grid = True
    for row, column in [
        ("thrush", "bulge"),
        ("thrush", ""),
        ("assault", "pcb"),
        ("forged", "itch"),
        (None, None),
        (["thrush"], {"a": 1}),
    ]:
        open_cell(explore.grid.table, row, column)
        assert page.selection.view == View(whole_grid=True), (row, column)


def test_a_hostile_click_on_the_grid_opens_no_claim(page, explore):
    page.selection.focus = "bv"
    for payload in HOSTILE_CLICKS:
        click(explore.grid.chart, payload)
        assert page.selection.view == View(focus="bv"), payload
    agree(page)


def test_a_hostile_message_from_a_chart_does_nothing(page, explore):
    for points in (None, [], [None], [[]], ["x"], {"a": 1}, [5], 5):
        for chart in (explore.grid.chart, explore.fit.chart, explore.kinds.chart):
            send(chart, "click", points=points)
    assert page.selection.view == View()


def test_the_grid_opens_wide_and_closes_again(page, explore):
    press(explore.grid.scope, "scope")
    assert page.selection.view == View(whole_grid=True)
    assert len(explore.grid.table.columns) == len(page.evidence.symptoms)
    agree(page)
    press(explore.grid.scope, "scope")
    assert page.selection.view == View()


def test_the_grid_is_shown_as_a_chart_or_as_a_table(page, explore):
    grid = explore.grid
    explore.look.set_state({"value": "table"})
    assert "les-as-table" in grid.widget._dom_classes
    explore.look.set_state({"value": "grid"})
    assert "les-as-table" not in grid.widget._dom_classes


def test_the_grid_has_room_for_its_cells(page, explore):
    page.selection.whole_grid = True
    chart = explore.grid.chart
    assert chart.height == chart.figure["layout"]["height"]
    assert chart.min_width > 20 * len(page.evidence.symptoms)


def test_the_twin_says_each_cell_in_words(page, explore):
    page.selection.signs = ["itch"]
    table = explore.grid.table
    column = [column["id"] for column in table.columns].index("itch")
    thrush = next(row for row in table.rows if row["id"] == "thrush")
    assert thrush["cells"][column]["say"] == "itching: typical"
    assert table.columns[column]["label"] == "Itching ✓"
    assert thrush["group"] == "Fit what is chosen"


def test_the_legend_names_every_state_and_weak_evidence(explore):
    words = words_of(markup_of(explore.grid.widget))
    for name in sentences.STATES.values():
        assert say(name) in words
    assert "[C]" in words


def test_causes_of_weak_evidence_are_marked_wherever_they_stand(page, explore, compare):
    weak = page.evidence.causes[page.evidence.causes["evidence"] == "C"]["id"]
    page.selection.change(whole_grid=True, signs=("fever",), mode="any")
    tables = [explore.grid.table, explore.list.table, compare.order.table]
    tables.append(explore.fit.table)
    seen = set()
    for table in tables:
        for row in table.rows:
            assert ("[C]" in row["label"]) == (row["id"] in set(weak))
            seen.add(row["id"])
    assert set(weak) <= seen


# The way to look


def test_the_way_to_look_goes_into_the_settings_and_comes_from_there(page, explore):
    explore.look.set_state({"value": "list"})
    assert page.settings.look == "list"
    page.settings.look = "kinds"
    assert explore.look.value == "kinds"
    assert in_sight(explore.widget, explore.kinds.widget)
    explore.look.set_state({"value": "grid"})
    assert page.settings.code == ""


def test_a_way_to_look_that_is_not_offered_is_given_up(page, explore):
    page.settings.look = "fit"
    assert (explore.look.value, page.settings.look) == ("grid", "grid")
    page.selection.signs = ["itch"]
    page.settings.look = "fit"
    assert explore.look.value == "fit"
    page.selection.signs = []
    assert (explore.look.value, page.settings.look) == ("grid", "grid")


def test_the_link_is_offered_once_it_says_more_than_the_room(page, explore):
    assert not in_sight(explore.widget, explore.link)
    page.settings.look = "list"
    assert in_sight(explore.widget, explore.link)
    page.settings.look = "grid"
    page.selection.signs = ["itch"]
    assert in_sight(explore.widget, explore.link)
