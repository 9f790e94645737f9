"""The grid in two forms, and the claim behind a cell."""

from __future__ import annotations

from agreement import agree
from small import (
    HOSTILE_CLICKS,
    Markup,
    click,
    in_sight,
    markup_of,
    open_cell,
    press,
    send,
    told_cells,
    words_of,
)

from spotting.choices.view import View
from spotting.matching import sentences


def test_a_click_and_the_keyboard_open_the_same_claim(page, explore):
    click(explore.grid.chart, ["thrush", "itch", "words"])
    by_click = page.selection.view, explore.side.claim.details.value
    agree(page)
    page.selection.undo()
    open_cell(explore.grid.table, "thrush", "itch")
    assert (page.selection.view, explore.side.claim.details.value) == by_click
    assert (
        explore.side.claim.sentence.text
        == "Itching is typical of thrush (yeast infection)."
    )
    assert Markup(explore.side.claim.details.value).addresses


def test_opening_a_claim_opens_its_cause_in_one_step(page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    assert page.selection.view == View(focus="thrush", cell="itch")
    assert "Thrush" in words_of(explore.side.card.value)
    page.selection.undo()
    assert page.selection.view == View()


def test_closing_goes_back_to_the_results_in_one_step(page, explore):
    open_cell(explore.grid.table, "thrush", "itch")
    press(explore.side.close, "close")
    assert page.selection.view == View()
    page.selection.undo()
    assert page.selection.view == View(focus="thrush", cell="itch")


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
    for state in sentences.STATES.values():
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
