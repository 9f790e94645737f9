"""Room "Explore": filters, the result in words, the grid, charts, a cause's card."""

from __future__ import annotations

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.controls import Choice
from spotting.matching import Evidence, match
from spotting.rooms import cards
from spotting.rooms.charts import FitView, KindsView
from spotting.rooms.filters import Filters
from spotting.rooms.grid_view import ClaimView, GridView
from spotting.rooms.results import Results
from spotting.rooms.second_list import SecondList
from spotting.rooms.signposting import signposting
from spotting.selection import Selection, View, observe_view
from spotting.tables import Tables
from spotting.wording import upper_first


class CauseView:
    """The card of the cause in focus, and a list to choose one from."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._tables = tables
        self.choice = Choice(
            label="Read about a cause",
            kind="select",
            options=[
                {"id": "", "label": "Choose a cause"},
                *cause_options(evidence),
            ],
        )
        link((selection, "focus"), (self.choice, "value"))
        self.card = HTML()
        self.widget = VBox([self.choice, self.card])

    def show(self, view: View) -> None:
        """Show the card of the cause in focus."""
        self.card.value = (
            cards.cause_card(self._tables, view.focus, view.signs)
            if view.focus
            else cards.NO_CAUSE
        )


def cause_options(evidence: Evidence) -> list[dict[str, str]]:
    """Return every cause that may be read about or compared, by name."""
    causes = evidence.causes[["id", "label"]].itertuples()
    options = [{"id": cause.id, "label": upper_first(cause.label)} for cause in causes]
    return sorted(options, key=lambda option: option["label"].casefold())


class Explore:
    """All of the room, tied to one Selection; `widget` shows it."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self.filters = Filters(tables, evidence, selection)
        self.results = Results(evidence, selection)
        self.grid = GridView(evidence, selection)
        self.claim = ClaimView(tables, selection)
        self.second = SecondList(evidence, selection)
        self.fit = FitView(evidence, selection)
        self.kinds = KindsView(evidence, selection)
        self.cause = CauseView(tables, evidence, selection)
        main = VBox(
            [
                self.results.widget,
                self.grid.widget,
                self.second.widget,
                self.fit.widget,
                self.kinds.widget,
            ]
        )
        main.add_class("les-main")
        side = VBox([self.claim.widget, self.cause.widget, HTML(signposting(tables))])
        side.add_class("les-side")
        self.widget = VBox([self.filters.widget, main, side])
        self.widget.add_class("les-explore")
        observe_view(selection, self.show)

    def show(self, view: View) -> None:
        """Bring every part in step with a view; the words come first."""
        matched = match(self._evidence, view)
        self.results.show(view, matched)
        self.claim.show(view)
        self.grid.show(view, matched)
        self.fit.show(view, matched)
        self.kinds.show(view)
        self.second.show(view, matched)
        self.cause.show(view)
