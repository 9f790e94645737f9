"""What is read beside the results: the card of one cause, the claim behind a cell."""

from __future__ import annotations

from dataclasses import replace

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Actions, Announcer, Choice
from spotting.matching.causes import Evidence
from spotting.parts import cause_card
from spotting.parts.choosing import cause_options
from spotting.parts.links import compare_link
from spotting.parts.showing import show_if
from spotting.rooms.explore import model
from spotting.tables import Tables
from spotting.text import say


class ClaimView:
    """The claim behind the open cell: its sentence is spoken, its sources follow.

    How soon to get help for its cause stands above both.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.advice = HTML()
        self.sentence = Announcer()
        self.details = HTML()
        self.widget = VBox([self.advice, self.sentence, self.details])
        self.widget.add_class("les-claim")

    def show(self, view: View) -> None:
        """Show the claim of a view, or nothing."""
        claim = None
        if view.focus and view.cell:
            claim = model.claim_of(self._tables, view.focus, view.cell)
        shown = claim is not None
        self.advice.value = self._advice(view.focus) if shown else ""
        self.sentence.text = cause_card.claim_sentence(claim) if shown else ""
        self.details.value = (
            cause_card.claim_details(self._tables, claim) if shown else ""
        )
        show_if(self.widget, shown)

    def _advice(self, cause: str) -> str:
        causes = self._tables.checked("causes").set_index("id")
        return cause_card.urgency_line(causes.loc[cause])


class Side:
    """What one cause or claim is about: beside the results, or a sheet over them."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._tables, self._evidence = tables, evidence
        self.claim = ClaimView(tables)
        self.card = HTML()
        self.close = Actions(
            [{"id": "close", "label": say("explore-close")}], escape="close"
        )
        self.close.on_press(lambda _: selection.change(focus="", cell=""))
        self.opened = Announcer()
        self.compare = HTML()
        self._vocabulary = selection.vocabulary
        self._closing = VBox([self.close, self.compare, self.opened])
        self._closing.add_class("les-row")
        self.widget = VBox([self._closing, self.claim.widget, self.card])
        self.widget.add_class("les-side")

    def show(self, view: View) -> None:
        """Show the claim and the cause of a view."""
        self.claim.show(view)
        self.card.value = (
            cause_card.cause_card(self._tables, view.focus, view.signs)
            if view.focus
            else cause_card.no_cause()
        )
        self.compare.value = self._compare(view) if view.focus else ""
        # With a claim, its sentence is what is spoken.
        self.opened.say(self._words(view), live=not view.cell)
        show_if(self._closing, bool(view.focus))
        mark = self.widget.add_class if view.focus else self.widget.remove_class
        mark("les-open")

    def _compare(self, view: View) -> str:
        """Return the way to Compare, where its cause stands beside another one."""
        pair = replace(view, **model.pair_with(self._evidence, view))
        return compare_link(say("explore-compare"), pair, self._vocabulary)

    def _words(self, view: View) -> str:
        if not view.focus:
            return ""
        label = self._tables.checked("causes").set_index("id").loc[view.focus, "label"]
        return say("explore-opened", cause=label)


def cause_choice(evidence: Evidence, selection: Selection) -> Choice:
    """Return the list from which a cause can be chosen to read about."""
    options = [
        {"id": "", "label": say("explore-choose-cause")},
        *cause_options(evidence),
    ]
    choice = Choice(label=say("explore-read-about"), kind="select", options=options)
    link((selection, "focus"), (choice, "value"))
    return choice
