"""Room "Compare": two causes, all their signs, and the causes in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.charts import theme
from spotting.choices.selection import Selection, observe_view
from spotting.choices.view import View
from spotting.controls import Actions, Announcer, Choice
from spotting.matching import sentences
from spotting.matching.causes import Evidence, match
from spotting.parts.choosing import cause_options, standing
from spotting.parts.signposting import signpost_link
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.compare import model
from spotting.rooms.compare.behind import AllSigns, CauseOrder, how_found
from spotting.rooms.compare.figure import picture
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, text


class TwoCauses:
    """Two causes: who they are, the sign that tells them apart, and their picture."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence, self._selection = evidence, selection
        self._told: tuple[str, str] | None = None
        self._showing = False
        self.prepared = model.prepared_pairs(tables.checked("pairs"), evidence)
        options = cause_options(evidence)
        self.first = Choice(label=say("compare-first"), kind="select", options=options)
        self.second = Choice(
            label=say("compare-second"), kind="select", options=options
        )
        self.start = Choice(
            label=say("compare-start"),
            arrange="row",
            options=[{"id": pair.id, "label": pair.label} for pair in self.prepared],
        )
        self.steps = Actions()
        self.sign = HTML()
        self.sentence = Announcer()
        self.clinic = HTML()
        self.why = HTML()
        self.picture = HTML()
        self._lay_out()
        for choice in (self.first, self.second):
            choice.observe(self._choose, "value")
        self.start.observe(self._open, "value")
        self.steps.on_press(lambda action: self._act[action]())
        selection.observe(lambda _: self._offer_steps(), "can_undo")

    def _lay_out(self) -> None:
        picks = VBox([self.first, self.second])
        picks.add_class("les-picks")
        told = VBox([self.sign, self.sentence, self.clinic])
        told.add_class("les-told-apart")
        self._prepared = VBox([self.start, self.why])
        self._prepared.add_class("les-prepared")
        side = VBox([picks, told, self._prepared, self.steps])
        self.widget = VBox([side, self.picture])
        for name in ("les-compare", "les-body", "les-pair"):
            self.widget.add_class(name)

    @property
    def _act(self) -> dict[str, Callable[[], None]]:
        return {"undo": self._selection.undo, "reset": self._start_again}

    def _start_again(self) -> None:
        """Go back to the pair that the room opens with; all else stays chosen."""
        self._selection.change(first="", second="")

    def _offer_steps(self) -> None:
        """Offer what can be done: here only a step of this room is taken back."""
        view, before = self._selection.view, self._selection.before
        pair = {"first": view.first, "second": view.second}
        own = before is not None and before != view and replace(before, **pair) == view
        able = {"undo": own, "reset": any(pair.values())}
        self.steps.actions = [
            {"id": id_, "label": say(_STEPS[id_])} for id_ in _STEPS if able[id_]
        ]

    def _name(self, cause: str) -> str:
        row = next(row for row in self._evidence.rows if row.id == cause)
        return theme.cause_label(row.label, row.evidence)

    def _choose(self, _: object) -> None:
        if self._showing:
            return
        first, second = self.first.value, self.second.value
        if first and second:
            self._selection.change(first=first, second=second)
        else:  # what is no cause came in
            self._mark(self.pair(self._selection.view))

    def _open(self, change: dict) -> None:
        for pair in self.prepared:
            if pair.id == change["new"] and not self._showing:
                self._selection.change(first=pair.first, second=pair.second)

    def pair(self, view: View) -> tuple[str, str]:
        """Return the two causes that a view shows."""
        return model.pair_of(self._evidence, self.prepared, view.first, view.second)

    def show(self, view: View) -> None:
        """Compare the two causes of a view, or those that the room opens with."""
        pair = self.pair(view)
        self._mark(pair)
        self._offer_steps()
        if pair[0] == pair[1]:
            self._say(view, say("compare-same"))
            self.sign.value = self.clinic.value = self.picture.value = ""
            return
        labels = tuple(map(self._name, pair))
        known = view.signs + view.absent
        apart = model.telling_apart(self._evidence, *pair, known)
        asked = not model.telling_apart(self._evidence, *pair).empty
        both = model.shared(self._evidence, *pair, known)
        self._say(view, model.separator(apart, labels, asked, both))
        self.sign.value = _in_large(apart)
        found = how_found(self._evidence, pair) if apart.empty else ""
        self.clinic.value = found
        compared = model.compare(self._evidence, *pair)
        compared["label"] = compared["label"].map(sentences.upper_first)
        best = "" if apart.empty else apart.iloc[0]["sign"]
        self.picture.value = picture(compared, labels, best)

    def _mark(self, pair: tuple[str, str]) -> None:
        """Have the choosers and the prepared pairs say which two are shown."""
        shown = [one for one in self.prepared if {one.first, one.second} == {*pair}]
        self._showing = True
        try:
            self.first.value, self.second.value = pair
            self.start.value = shown[0].id if shown else ""
        finally:
            self._showing = False
        self.why.value = text("p", shown[0].why) if shown else ""

    def _say(self, view: View, words: str) -> None:
        """Say it where a cause was picked; other steps are told in Explore."""
        pair = view.first, view.second
        self.sentence.say(words, live=pair != self._told)
        self._told = pair


_STEPS = {"undo": "compare-undo", "reset": "compare-again"}
"""What can be done with a pair, by the names of messages."""


def _in_large(apart: pd.DataFrame) -> str:
    """Return the sign that tells two causes apart, as what is read first."""
    if apart.empty:
        return text("p", say("compare-telling-none"), class_="les-telling-sign")
    sign = sentences.upper_first(apart.iloc[0]["label"])
    lead = text("p", say("compare-telling"), class_="les-telling-lead")
    return lead + text("p", sign, class_="les-telling-sign")


PLACES = {
    "two-causes": "compare-step-pair",
    "all-their-signs": "compare-step-signs",
    "causes-in-order": "compare-step-order",
}
"""The steps of the room: their places in the address, and the names of messages."""


class Compare:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self.pair = TwoCauses(tables, evidence, selection)
        self.signs = AllSigns(tables, evidence)
        self.order = CauseOrder(evidence, selection)
        self.widgets = [self.pair.widget, self.signs.widget, self.order.widget]
        steps = [
            Step(place, say(name), [_heading(place, say(name)), widget])
            for (place, name), widget in zip(PLACES.items(), self.widgets, strict=True)
        ]
        bar = steps_bar(say("compare-steps"), steps)
        self.parts = [
            element("div", bar, standing(), class_="les-compare-head"),
            *steps,
            signpost_link(),
        ]
        observe_view(selection, self.show)

    def show(self, view: View) -> None:
        """Bring all parts in step with a view."""
        self.pair.show(view)
        self.signs.show(view, self.pair.pair(view))
        self.order.show(view, match(self._evidence, view))


def _heading(place: str, name: str) -> str:
    return text("h3", name, id=place, class_="les-step-name")
