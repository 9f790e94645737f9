"""Room "Explore": filters, the result in words, the grid, charts, a cause's card."""

from __future__ import annotations

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.selection import Selection, observe_view
from spotting.choices.view import View
from spotting.controls import Actions, Announcer, Choice
from spotting.matching.causes import Evidence, match
from spotting.parts import cause_card
from spotting.parts.choosing import cause_options
from spotting.parts.showing import show_if
from spotting.parts.signposting import signposting
from spotting.rooms.explore.filters import Filters
from spotting.rooms.explore.grid import ClaimView, GridView
from spotting.rooms.explore.results import Results
from spotting.rooms.explore.second_list import SecondList
from spotting.rooms.explore.small_charts import FitView, KindsView
from spotting.tables import Tables


class Side:
    """What one cause or claim is about: beside the results, or a sheet over them."""

    def __init__(self, tables: Tables, selection: Selection) -> None:
        self._tables = tables
        self.claim = ClaimView(tables)
        self.card = HTML()
        self.close = Actions([{"id": "close", "label": "Close"}], escape="close")
        self.close.on_press(lambda _: selection.change(focus="", cell=""))
        self.opened = Announcer()
        self._closing = VBox([self.close, self.opened])
        self._closing.add_class("les-row")
        self.widget = VBox([self._closing, self.claim.widget, self.card])
        self.widget.add_class("les-side")

    def show(self, view: View) -> None:
        """Show the claim and the cause of a view."""
        self.claim.show(view)
        self.card.value = (
            cause_card.cause_card(self._tables, view.focus, view.signs)
            if view.focus
            else cause_card.NO_CAUSE
        )
        # With a claim, its sentence is what is spoken.
        self.opened.say(self._words(view), live=not view.cell)
        show_if(self._closing, bool(view.focus))
        mark = self.widget.add_class if view.focus else self.widget.remove_class
        mark("les-open")

    def _words(self, view: View) -> str:
        if not view.focus:
            return ""
        label = self._tables.checked("causes").set_index("id").loc[view.focus, "label"]
        return f"Open: {label}."


def cause_choice(evidence: Evidence, selection: Selection) -> Choice:
    """Return the list from which a cause can be chosen to read about."""
    options = [{"id": "", "label": "Choose a cause"}, *cause_options(evidence)]
    choice = Choice(label="Read about a cause", kind="select", options=options)
    link((selection, "focus"), (choice, "value"))
    return choice


class Explore:
    """All of the room, tied to one Selection; `widget` shows it."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self._asked: View | None = None
        self.filters = Filters(tables, evidence, selection)
        self.results = Results(tables, evidence, selection)
        self.grid = GridView(evidence, selection)
        self.second = SecondList(evidence, selection)
        self.fit = FitView(evidence, selection)
        self.kinds = KindsView(evidence, selection)
        self.cause = cause_choice(evidence, selection)
        self.side = Side(tables, selection)
        row = VBox([self.results.steps, self.cause])
        row.add_class("les-row")
        main = VBox(
            [
                self.results.widget,
                self.results.notes,
                row,
                self.grid.widget,
                self.second.widget,
                self.fit.widget,
                self.kinds.widget,
                HTML(signposting(tables)),
            ]
        )
        main.add_class("les-main")
        self.widget = VBox([self.filters.widget, main, self.side.widget])
        self.widget.add_class("les-explore")
        self.widget.add_class("les-body")
        observe_view(selection, self.show)

    def show(self, view: View) -> None:
        """Bring every part in step with a view."""
        if view.asked() != self._asked:
            self._asked = view.asked()
            self._show_result(view)
        self.side.show(view)
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
        self.fit.show(view, matched)
        self.kinds.show(view)
        self.second.show(view, matched)
        self.grid.fill(view)
