"""Whether every part of the rooms shows the same view."""

from __future__ import annotations

from small import (
    in_sight,
    row_ids,
    told_cells,
)

from spotting.charts.theme import STATE_COLOURS
from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import (
    chosen_signs,
    first_list,
    grid_rows,
    match,
    second_list,
)
from spotting.matching.outlook import nearest_fits, would_leave
from spotting.page import Page
from spotting.parts import cause_card
from spotting.rooms.explore.model import causes_by_kind

STATES = list(STATE_COLOURS)


def drawn_cells(figure: dict) -> dict[tuple[str, str], str]:
    """Return the linked cells of a heat map: their ids and their states."""
    trace = figure["data"][0]
    return {
        (custom[0], custom[1]): STATES[z]
        for customs, line in zip(trace["customdata"], trace["z"], strict=True)
        for custom, z in zip(customs, line, strict=True)
        if custom
    }


def texts(table) -> dict[str, list[str]]:
    return {row["id"]: [cell["text"] for cell in row["cells"]] for row in table.rows}


def agree(page: Page) -> None:
    """Assert that every part of the rooms shows the same view."""
    explore, view = page._explore, page.selection.view
    room = explore.widget
    evidence = page.evidence
    matched = match(evidence, view)
    first, second = first_list(matched), second_list(matched)

    sentence = explore.results.sentence
    said = sentences.result(evidence, view, matched)
    assert said in sentence.text
    tones = {"les-tone-help", "les-tone-emergency"}
    has_tone = bool(tones & {*explore.results.widget._dom_classes})
    assert has_tone == (sentence.text != said)
    pressed = {action["id"] for action in explore.results.found.actions}
    near = set(nearest_fits(matched)["cause"])
    assert near <= pressed <= {*matched["cause"], "more"}

    counted = chosen_signs(evidence, view)
    assert sorted(explore.filters.chips.value) == sorted(counted)
    assert explore.filters.signs.told.keys() == would_leave(evidence, view).keys()

    shown = grid_rows(matched, view.whole_grid)
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
    assert set(bars) == (set(first["cause"]) if counted else set())
    assert list(bars) == row_ids(fit.table)
    for cause, (_, words) in texts(fit.table).items():
        assert words == f"{bars[cause]} of {len(counted)}"
    looks = [option["id"] for option in explore.look.options]
    assert ("fit" in looks) == (view.mode == "any" and bool(counted))
    views = {"grid": explore.grid, "list": explore.list, "fit": fit}
    for look, part in (views | {"kinds": explore.kinds}).items():
        assert in_sight(room, part.widget) == (look == explore.look.value)

    kinds = causes_by_kind(evidence, view).set_index("category")
    for kind, numbers in texts(explore.kinds.table).items():
        row = kinds.loc[kind, ["first", "second", "left_out"]]
        assert numbers == [str(number) for number in row]
    for trace in explore.kinds.chart.figure["data"]:
        part = "first" if trace["name"].startswith("fit") else "second"
        assert trace["x"] == kinds[part].tolist()

    assert row_ids(explore.list.table) == matched["cause"].tolist()
    listed = {row["id"]: row["group"] for row in explore.list.table.rows}
    for cause in second["cause"]:
        assert listed[cause].startswith(sentences.causes(len(second)))

    card = (
        cause_card.cause_card(page.tables, view.focus, view.signs) if view.focus else ""
    )
    assert explore.side.card.value == (card or cause_card.no_cause())
    assert explore.cause.value == view.focus

    linked = view.cell and view.cell in evidence.states[view.focus]
    claim = explore.side.claim
    assert bool(claim.sentence.text) == bool(claim.details.value) == bool(linked)
    assert in_sight(room, claim.sentence) == bool(linked)
    assert in_sight(room, explore.side.close) == bool(view.focus)

    assert row_ids(page._compare.order.table) == first["cause"].tolist()
    steps = explore.results.steps.actions
    there = {action["id"] for action in steps if action["enabled"]}
    assert ("undo" in there) == page.selection.can_undo
    assert ("reset" in there) == (page.selection.view != View())
    assert len(there) == len(steps)
