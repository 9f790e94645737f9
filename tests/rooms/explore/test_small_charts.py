"""The two small charts: a bar and a table row do the same."""

from __future__ import annotations

from agreement import agree
from small import (
    HOSTILE_CLICKS,
    click,
    open_cell,
)

from spotting.choices.view import View


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
