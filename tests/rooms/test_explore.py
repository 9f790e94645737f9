"""Explore: words, grid, twin, charts, lists and cards stay in step."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import (
    POISON,
    Markup,
    every,
    markup_of,
    poisoned,
    send,
    some,
    views,
    words_of,
    world,
)

from spotting import wording
from spotting.grids import causes_by_kind
from spotting.matching import chosen_signs, first_list, match, second_list
from spotting.page import Page
from spotting.rooms import cards
from spotting.selection import View
from spotting.theme import STATE_COLOURS

STATES = list(STATE_COLOURS)
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


def drawn_cells(figure: dict) -> dict[tuple[str, str], str]:
    """Return the linked cells of a heat map: their ids and their states."""
    trace = figure["data"][0]
    return {
        (custom[0], custom[1]): STATES[z]
        for customs, line in zip(trace["customdata"], trace["z"], strict=True)
        for custom, z in zip(customs, line, strict=True)
        if custom[0]
    }


def told_cells(table) -> dict[tuple[str, str], str]:
    """Return the cells of the twin that can be opened: their ids and states."""
    return {
        (row["id"], column["id"]): cell["state"].replace("-", " ")
        for row in table.rows
        for column, cell in zip(table.columns, row["cells"], strict=True)
        if cell["open"]
    }


def row_ids(table) -> list[str]:
    return [row["id"] for row in table.rows]


def texts(table) -> dict[str, list[str]]:
    return {row["id"]: [cell["text"] for cell in row["cells"]] for row in table.rows}


def hidden(widget) -> bool:
    return "les-empty" in widget._dom_classes


def agree(page: Page) -> None:
    """Assert that every part of the rooms shows the same view."""
    explore, view = page._explore, page.selection.view
    evidence = page.evidence
    matched = match(evidence, view)
    first, second = first_list(matched), second_list(matched)

    assert explore.results.sentence.text == wording.result(evidence, view, matched)
    assert explore.results.sentence.tone == ("" if len(first) else "empty")

    shown = matched if view.whole_grid else first
    cells = drawn_cells(explore.grid.chart.figure)
    assert cells == told_cells(explore.grid.table)
    assert set(row_ids(explore.grid.table)) == set(shown["cause"])
    assert {cause for cause, _ in cells} <= set(shown["cause"])
    for (cause, sign), state in cells.items():
        assert evidence.states[cause][sign] == state
    expected = [view.focus, view.cell] if view.cell else []
    assert explore.grid.table.active == expected

    fit = explore.fit
    bars = {
        cause: count
        for trace in fit.chart.figure["data"]
        for cause, count in zip(trace["customdata"], trace["x"], strict=True)
    }
    counted = chosen_signs(evidence, view)
    assert set(bars) == (set(first["cause"]) if counted else set())
    assert list(bars) == row_ids(fit.table)
    for cause, (_, words) in texts(fit.table).items():
        assert words == f"{bars[cause]} of {len(counted)}"
    assert hidden(fit.chart) == (not bars)

    kinds = causes_by_kind(evidence, view).set_index("category")
    for kind, numbers in texts(explore.kinds.table).items():
        row = kinds.loc[kind, ["first", "second", "left_out"]]
        assert numbers == [str(number) for number in row]
    for trace in explore.kinds.chart.figure["data"]:
        part = "first" if trace["name"].startswith("fit") else "second"
        assert trace["x"] == kinds[part].tolist()

    assert row_ids(explore.second.table) == second["cause"].tolist()
    assert explore.second.fold.summary.startswith(wording.causes(len(second)))
    assert hidden(explore.second.widget) == (not len(second))

    card = cards.cause_card(page.tables, view.focus, view.signs) if view.focus else ""
    assert explore.cause.card.value == (card or cards.NO_CAUSE)
    assert explore.cause.choice.value == view.focus

    linked = view.cell and view.cell in evidence.states[view.focus]
    assert bool(explore.claim.sentence.text) == bool(linked)
    assert hidden(explore.claim.widget) == (not linked)

    assert row_ids(page._compare.order.table) == first["cause"].tolist()
    for steps in (explore.results.steps, page._compare.steps):
        assert {action["enabled"] for action in steps.actions} == {
            page.selection.can_undo
        }


@pytest.mark.parametrize("situation", SITUATIONS)
def test_all_parts_show_the_same(page, situation):
    page.selection.show(SITUATIONS[situation])
    agree(page)


@settings(max_examples=15, deadline=None)
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


# The states that are designed


def test_without_a_sign_the_chart_of_fit_gives_way_to_a_sentence(page, explore):
    assert "No sign is chosen yet." in words_of(explore.fit.sentence.value)
    assert hidden(explore.fit.chart)


@pytest.mark.parametrize("field", ["signs", "absent"])
def test_the_premise_alone_counts_as_no_sign(page, explore, field):
    page.selection.change(**{field: ("pcb",)})
    assert "No sign is chosen yet." in words_of(explore.fit.sentence.value)
    assert "taken as given" in words_of(explore.results.notes.value)


def test_when_nothing_fits_the_chart_of_fit_says_so(page, explore):
    page.selection.signs = ["discharge-egg"]
    assert "No cause fits" in words_of(explore.fit.sentence.value)


@pytest.mark.parametrize("view", [View(text="zzzz"), View(signs=("discharge-egg",))])
def test_an_empty_result_says_what_it_does_not_mean(page, explore, compare, view):
    page.selection.show(view)
    words = explore.results.sentence.text
    assert "This does not mean that nothing is wrong." in words
    assert explore.grid.table.empty
    assert "does not mean that nothing is wrong" in compare.order.table.empty
    assert any(a["id"] == "undo" and a["enabled"] for a in explore.results.steps.actions)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_standing_line_is_in_every_result(page, explore, compare, situation):
    page.selection.show(SITUATIONS[situation])
    for room in (explore.results.widget, compare.widget):
        assert wording.STANDING_LINE in words_of(markup_of(room))
        assert not hidden(room)


# Steps


def press(buttons, action: str) -> None:
    send(buttons, "press", id=action)


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


# Filters


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
        ("signs", "itch"),
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
        for control in every(page.explore()) + every(page.compare())
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


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_filters_and_choices_are_always_alike(built, data):
    filters, selection = built._explore.filters, built.selection
    for name in ("signs", "absent", "contexts", "categories", "urgencies"):
        chosen = data.draw(some(selection.vocabulary, name))
        getattr(filters, name).set_state({"value": list(chosen)})
        for other in ("signs", "absent", "contexts", "categories", "urgencies"):
            ticked = set(getattr(filters, other).value)
            assert ticked == set(getattr(selection, other))


# The grid and its claims


def click(chart, customdata: object) -> None:
    send(chart, "click", points=[{"x": 0, "y": 0, "customdata": customdata}])


def open_cell(table, row: str, column: str) -> None:
    send(table, "activate", row=row, column=column)


def test_a_click_and_the_keyboard_open_the_same_claim(page, explore):
    click(explore.grid.chart, ["thrush", "itch", "words"])
    by_click = page.selection.view, explore.claim.details.value
    agree(page)
    page.selection.undo()
    open_cell(explore.grid.table, "thrush", "itch")
    assert (page.selection.view, explore.claim.details.value) == by_click
    assert explore.claim.sentence.text == "Itching is typical of thrush (yeast infection)."
    assert Markup(explore.claim.details.value).addresses


def test_opening_a_claim_opens_its_cause_in_one_step(page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    assert page.selection.view == View(focus="thrush", cell="itch")
    assert "Thrush" in words_of(explore.cause.card.value)
    page.selection.undo()
    assert page.selection.view == View()


def test_closing_a_claim_keeps_the_cause(page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    press(explore.claim.close, "close")
    assert page.selection.view == View(focus="thrush")
    assert hidden(explore.claim.widget)


def test_every_checked_claim_opens_from_the_whole_grid(page, explore):
    page.selection.whole_grid = True
    cells = told_cells(explore.grid.table)
    links = page.evidence.links
    assert len(cells) == len(links)
    for link in links.itertuples():
        open_cell(explore.grid.table, link.cause_id, link.symptom_id)
        assert page.selection.view.cell == link.symptom_id
        assert explore.claim.sentence.text
        assert link.cause_label in explore.claim.sentence.text


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("thrush", "bulge"),
        ("thrush", ""),
        ("assault", "pcb"),
        ("forged", "itch"),
        (None, None),
        (["thrush"], {"a": 1}),
    ],
)
def test_a_cell_that_is_not_there_opens_nothing(page, explore, row, column):
    page.selection.whole_grid = True
    before = page.selection.view
    open_cell(explore.grid.table, row, column)
    assert page.selection.view == before


HOSTILE = [
    None,
    "",
    "ab",
    "thrush",
    5,
    0,
    True,
    1e308,
    [],
    ["thrush"],
    ["thrush", "forged", ""],
    ["forged", "itch", ""],
    ["assault", "pcb", ""],
    ["thrush", "bulge", ""],
    [["thrush"], ["itch"]],
    [None, None],
    [5, 5],
    {"cause": "thrush"},
    ["x" * 1000] * 100,
    ["", "", "words"],
]


@pytest.mark.parametrize("payload", HOSTILE, ids=repr)
def test_a_hostile_click_on_the_grid_opens_no_claim(page, explore, payload):
    page.selection.focus = "bv"
    click(explore.grid.chart, payload)
    assert page.selection.view == View(focus="bv")
    agree(page)


@pytest.mark.parametrize("points", [None, [], [None], [[]], ["x"], {"a": 1}, [5], 5])
def test_a_hostile_message_from_a_chart_does_nothing(page, explore, points):
    for chart in (explore.grid.chart, explore.fit.chart, explore.kinds.chart):
        send(chart, "click", points=points)
    assert page.selection.view.focus == ""
    assert page.selection.view.categories == ()


def test_the_grid_opens_wide_and_closes_again(page, explore):
    press(explore.grid.scope, "scope")
    assert page.selection.view == View(whole_grid=True)
    assert len(explore.grid.table.columns) == len(page.evidence.symptoms)
    agree(page)
    press(explore.grid.scope, "scope")
    assert page.selection.view == View()


def test_the_grid_is_shown_as_a_chart_or_as_a_table(page, explore):
    grid = explore.grid
    grid.form.set_state({"value": "table"})
    assert "les-as-table" in grid.widget._dom_classes
    grid.form.set_state({"value": "chart"})
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
    assert thrush["group"] == "Infection"


def test_the_legend_names_every_state_and_weak_evidence(explore):
    words = words_of(markup_of(explore.grid.widget))
    for state in wording.STATES.values():
        assert state in words
    assert "[C]" in words


def test_causes_of_weak_evidence_are_marked_wherever_they_stand(page, explore, compare):
    weak = page.evidence.causes[page.evidence.causes["evidence"] == "C"]["id"]
    page.selection.change(whole_grid=True, signs=("fever",), mode="any")
    tables = [explore.grid.table, explore.second.table, compare.order.table]
    tables.append(explore.fit.table)
    seen = set()
    for table in tables:
        for row in table.rows:
            assert ("[C]" in row["label"]) == (row["id"] in set(weak))
            seen.add(row["id"])
    assert set(weak) <= seen


# The charts


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


@pytest.mark.parametrize("payload", HOSTILE, ids=repr)
def test_a_hostile_click_on_a_bar_chooses_nothing_unknown(page, explore, payload):
    page.selection.signs = ["itch"]
    click(explore.kinds.chart, payload)
    assert page.selection.view == View(signs=("itch",))
    click(explore.fit.chart, payload)
    assert page.selection.view.focus in ("", "thrush")
    agree(page)


# Lists and cards


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


@pytest.mark.parametrize("cause", world("real").evidence.causes["id"])
def test_every_cause_can_be_read_about(page, explore, cause):
    explore.cause.choice.set_state({"value": cause})
    assert page.selection.view == View(focus=cause)
    assert explore.cause.card.value == cards.cause_card(page.tables, cause)


def test_before_a_cause_is_chosen_the_card_says_how(page, explore):
    assert words_of(explore.cause.card.value).startswith("Choose a cause")


def test_a_cause_of_a_card_stands_by_its_name(explore):
    labels = [option["label"] for option in explore.cause.choice.options[1:]]
    assert labels == sorted(labels, key=str.casefold)


# Hostile tables


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
