"""Room "Explore": the grid of causes and signs, and all that goes with it."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.charts import theme
from spotting.choices.selection import Selection, observe_view
from spotting.choices.settings import Settings
from spotting.choices.view import View, to_address
from spotting.controls import (
    Actions,
    Chart,
    Choice,
    CopyLink,
    DataTable,
    Disclosure,
)
from spotting.matching import sentences
from spotting.matching.causes import (
    GRID_ROWS,
    NOT_LINKED,
    Evidence,
    cause_sign_grid,
    chosen_signs,
    match,
)
from spotting.parts.showing import show_if
from spotting.parts.signposting import signpost_link
from spotting.rooms.explore import figure, model
from spotting.rooms.explore.filters import Filters
from spotting.rooms.explore.results import CauseList, FitView, KindsView, Results
from spotting.rooms.explore.side import Side, cause_choice
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, escape, items, text


class GridView:
    """The grid in two forms that stay in step; a cell of either opens its claim."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence, self._selection = evidence, selection
        self.scope = Actions()
        self.chart = Chart(stretch=False)
        self.table = DataTable(
            caption=say("explore-grid-caption"),
            corner=say("explore-cause"),
            empty=say("explore-grid-empty"),
        )
        self.scope.on_press(self._toggle_scope)
        self.chart.on_click(self._click)
        self.table.on_activate(self.open_claim)
        self.chart.add_class("les-grid-chart")
        self.table.add_class("les-grid-table")
        heading = text("h3", say("explore-grid"))
        self._nothing = VBox([HTML(text("p", say("explore-grid-nothing")))])
        meaning = Disclosure(summary=short_legend(), html=legend())
        direction = HTML(text("p", say("explore-grid-caption"), class_="les-direction"))
        corner = VBox([direction, meaning])
        corner.add_class("les-grid-corner")
        self._drawing = VBox([corner, self.chart, self.table])
        self._drawing.add_class("les-grid-drawing")
        self.widget = VBox([HTML(heading), self._nothing, self._drawing])
        self.widget.add_class("les-grid")

    def draw(self, view: View, matched: pd.DataFrame) -> None:
        """Draw the grid of a view, in one message."""
        self._grid = cause_sign_grid(self._evidence, matched, view)
        self._figure = figure.heat_map(self._grid)
        width, height = figure.size(self._grid)
        # Hidden first, so that no browser draws what is about to go.
        show_if(self._drawing, not self._grid.empty)
        show_if(self._nothing, self._grid.empty)
        with self.chart.hold_sync():
            self.chart.min_width = width
            self.chart.height = max(height, 80)
            self.chart.label = model.grid_label(self._grid)
            self.chart.figure = figure.marked(self._figure, view.focus, view.cell)
        mark = self.widget.add_class if view.whole_grid else self.widget.remove_class
        mark("les-whole-grid")

    def fill(self, view: View, matched: pd.DataFrame) -> None:
        """Fill the twin of the grid that was drawn."""
        first = model.first_heading(self._evidence, view)
        self.table.fill(table_rows(self._grid, first), table_columns(self._grid))
        self.scope.actions = [_scope_action(view.whole_grid, len(matched))]

    def mark(self, view: View) -> None:
        """Mark the cause in focus, and the cell whose claim is open."""
        self.chart.figure = figure.marked(self._figure, view.focus, view.cell)
        self.table.active = [view.focus, view.cell] if view.cell else []

    def open_claim(self, cause: str, sign: str) -> None:
        """Open the claim that links a cause and a sign, and the cause's card."""
        self._selection.change(focus=cause, cell=sign)

    def _click(self, point: dict) -> None:
        # A browser may send anything, so it is looked up, not believed.
        place = point["customdata"] if isinstance(point["customdata"], list) else []
        cause, sign, *_ = [*map(str, place), "", ""]
        if sign in self._evidence.states.get(cause, {}):
            self.open_claim(cause, sign)

    def _toggle_scope(self, _action: str) -> None:
        self._selection.whole_grid = not self._selection.whole_grid

    def show_as(self, look: str) -> None:
        """Show the grid as a chart, or with the look "table" as its twin."""
        table = look == "table"
        (self.widget.add_class if table else self.widget.remove_class)("les-as-table")


def _scope_action(whole: bool, causes: int) -> dict[str, str]:
    """Offer what is not drawn; it says of how many causes the grid is a part."""
    cut = "explore-grid-all" if causes > GRID_ROWS else "explore-grid-whole"
    name = "explore-grid-fitting" if whole else cut
    return {"id": "scope", "label": say(name, causes=causes)}


NO_BREAK = "\u00a0"


def short_legend() -> str:
    """Return the symbols of the grid with a word each; pressed, it tells more."""
    told = [
        f"{symbol} {say(_SHORT[state])}"
        for state, symbol in theme.STATE_SYMBOLS.items()
        if symbol
    ]
    told.append(say("explore-legend-blank"))
    return "  ".join(words.replace(" ", NO_BREAK) for words in told)


_SHORT = {
    "typical": "explore-legend-typical",
    "common": "explore-legend-common",
    "sometimes": "explore-legend-sometimes",
    "rarely": "explore-legend-rarely",
    "not stated": "explore-legend-not-stated",
    "not typical": "explore-legend-not-typical",
}


def legend() -> str:
    """Return what the symbols of the grid mean."""
    rows = (
        f"{_swatch(state)} {escape(say(name))}"
        for state, name in sentences.STATES.items()
    )
    weak = f"<b>[C]</b> {escape(say(sentences.EVIDENCE['C']))}"
    return items([*rows, weak], class_="les-legend", aria_label=say("explore-legend"))


def _swatch(state: str) -> str:
    return element(
        "span",
        theme.STATE_SYMBOLS[state] or "&nbsp;",
        class_="les-swatch",
        data_state=state.replace(" ", "-"),
        aria_hidden="true",
    )


def table_columns(grid: pd.DataFrame) -> list[dict[str, str]]:
    """Return the twin's columns: one a sign, chosen ones marked."""
    columns = (grid[name].tolist() for name in ("sign", "sign_label", "chosen"))
    return [
        {
            "id": sign,
            "label": sentences.upper_first(label) + " ✓" * chosen,
            "kind": "sign",
        }
        for sign, label, chosen in dict.fromkeys(zip(*columns, strict=True))
    ]


def table_rows(grid: pd.DataFrame, first: str) -> list[dict[str, object]]:
    """Return the twin's rows: one a cause, a cell opens where a source speaks.

    `first` heads the causes of the first list.
    """
    groups = {"first": first, "second": say("explore-grid-second")}
    rows: dict[str, dict] = {}
    for cell in grid.itertuples():
        row = rows.get(cell.cause)
        if row is None:
            row = rows[cell.cause] = _table_row(cell, groups[cell.place])
        row["cells"].append(_cell(cell.sign_label, cell.state))
    return list(rows.values())


def _table_row(cell, group: str) -> dict[str, object]:
    name = sentences.upper_first(cell.cause_label)
    name = theme.cause_label(name, cell.evidence)
    said = say("explore-grid-row", cause=name, read=cell.read)
    return {
        "id": cell.cause,
        "label": f"{theme.URGENCY_SYMBOLS[cell.urgency]} {said}",
        "group": group,
        "cells": [],
    }


def _cell(sign: str, state: str) -> dict[str, object]:
    linked = state != NOT_LINKED
    return {
        "text": theme.STATE_SYMBOLS[state],
        "say": say("explore-grid-cell", sign=sign, state=theme.state(state)),
        "state": state.replace(" ", "-"),
        "open": linked,
    }


LOOKS = {
    "grid": "explore-look-grid",
    "table": "explore-look-table",
    "list": "explore-look-list",
    "fit": "explore-look-fit",
    "kinds": "explore-look-kinds",
}
"""The ways to look at a result, by the names of messages; one is shown at a time."""
USUAL = "grid"


class Explore:
    """All of the room, tied to one Selection; `widget` shows it."""

    def __init__(
        self,
        tables: Tables,
        evidence: Evidence,
        selection: Selection,
        settings: Settings,
    ) -> None:
        self._evidence, self._settings = evidence, settings
        self._vocabulary = selection.vocabulary
        self._asked: View | None = None
        self.filters = Filters(tables, evidence, selection)
        self.results = Results(tables, evidence, selection)
        self.grid = GridView(evidence, selection)
        self.list = CauseList(evidence, selection)
        self.fit = FitView(evidence, selection)
        self.kinds = KindsView(evidence, selection)
        self.cause = cause_choice(evidence, selection)
        self.side = Side(tables, evidence, selection)
        self.link = VBox([CopyLink()])
        self.look = Choice(
            label=say("explore-look"), arrange="row", options=_looks(fit=False)
        )
        self.look.value = USUAL
        settings.offer("look", LOOKS, USUAL)
        self._views = {
            "grid": self.grid.widget,
            "table": self.grid.widget,
            "list": self.list.widget,
            "fit": self.fit.widget,
            "kinds": self.kinds.widget,
        }
        self._lay_out(tables)
        self.look.observe(self._look, "value")
        self.results.on_more(lambda: setattr(self.look, "value", "list"))
        self._coded = False
        observe_view(selection, self.show)
        settings.observe(self._take_look, "look")
        self._take_look(None)
        self._look(None)

    def _lay_out(self, tables: Tables) -> None:
        switch = VBox([self.look])
        switch.add_class("les-lens")
        row = VBox([switch, self.results.steps, self.grid.scope])
        row.add_class("les-acts")
        views = dict.fromkeys(self._views.values())
        main = VBox([self.results.widget, row, *views])
        main.add_class("les-main")
        beside = VBox([self.side.widget, self.cause, self.link, HTML(signpost_link())])
        beside.add_class("les-beside")
        self.widget = VBox([self.filters.widget, main, beside])
        self.widget.add_class("les-explore")
        self.widget.add_class("les-body")

    def show(self, view: View) -> None:
        """Bring every part in step with a view."""
        if view.asked() != self._asked:
            self._asked = view.asked()
            self._show_result(view)
        self.side.show(view)
        self._coded = bool(to_address(view, self._vocabulary))
        self._offer_link()
        mark = self.widget.add_class if view.focus else self.widget.remove_class
        mark("les-reading")
        self.grid.mark(view)

    def _show_result(self, view: View) -> None:
        """Bring the parts in step, what a reader sees first before what is below.

        The grid goes first: a browser that has the sentence alone paints it, and the
        grid waits for that.
        """
        matched = match(self._evidence, view)
        self.grid.draw(view, matched)
        self.results.show(view, matched)
        self.filters.show(view)
        self._offer_looks(view)
        self.fit.show(view, matched)
        self.kinds.show(view)
        self.list.show(view, matched)
        self.grid.fill(view, matched)

    def _offer_looks(self, view: View) -> None:
        """Offer the chart of fit where its bars differ: under "all" each is full."""
        fit = view.mode == "any" and bool(chosen_signs(self._evidence, view))
        if len(self.look.options) != len(_looks(fit)):
            if self.look.value == "fit":
                self.look.value = USUAL
            self.look.options = _looks(fit)

    def _offer_link(self) -> None:
        """Offer to copy the link: without a code the room's name leads to all of it."""
        show_if(self.link, self._coded or not self._settings.at_start("look"))

    def _take_look(self, _change) -> None:
        """Look as the settings say; a way that is not offered now is given up."""
        offered = {option["id"] for option in self.look.options}
        asked = self._settings.look
        self.look.value = asked if asked in offered else USUAL
        self._settings.look = self.look.value

    def _look(self, _change) -> None:
        look = self.look.value or USUAL
        self._settings.look = look
        for part in dict.fromkeys(self._views.values()):
            show_if(part, part is self._views[look])
        self.grid.show_as(look)
        self._offer_link()


def _looks(fit: bool) -> list[dict[str, str]]:
    return [
        {"id": name, "label": say(label)}
        for name, label in LOOKS.items()
        if fit or name != "fit"
    ]
