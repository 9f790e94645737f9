"""Room "Compare": the causes in order, then two of them side by side."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import link

from spotting.charts import theme
from spotting.choices.selection import Selection, observe_view
from spotting.choices.view import View
from spotting.controls import Announcer, Choice, DataTable
from spotting.matching import sentences
from spotting.matching.causes import Evidence, chosen_signs, first_list, match
from spotting.parts.choosing import cause_options, standing, undo_and_reset
from spotting.parts.showing import show_if
from spotting.parts.signposting import signposting
from spotting.rooms.compare import model
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import escape, items, text


class CauseOrder:
    """The causes that fit, in order, with what speaks for each and what is missing."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence, self._selection = evidence, selection
        self.words = HTML()
        self.table = DataTable(
            caption=say("compare-order-caption"),
            corner=say("compare-cause"),
            activable="rows",
            empty=say("compare-order-nothing"),
            columns=[
                {"id": "urgency", "label": say("compare-how-soon")},
                {"id": "for", "label": say("compare-for")},
                {"id": "not_stated", "label": say("compare-not-stated")},
                {"id": "missing", "label": say("compare-missing")},
            ],
        )
        self.table.on_activate(lambda cause, _: self.pick(cause))
        self.widget = VBox([self.words, self.table])

    def pick(self, cause: str) -> None:
        """Put a cause beside the one picked before; a picked one is let go."""
        view = self._selection.view
        picked = [one for one in (view.first, view.second) if one]
        if cause in picked:
            picked.remove(cause)
        else:
            picked = [*picked[-1:], cause]
        first, second = [*picked, "", ""][:2]
        self._selection.change(first=first, second=second)

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """List the causes of a view."""
        chosen = chosen_signs(self._evidence, view)
        said = sentences.result(self._evidence, view, matched)
        order = say("compare-order-said" if chosen else "compare-order-no-sign")
        self.words.value = text("p", said) + text("p", order)
        rows = first_list(matched)
        self.table.fill([self._row(cause, view) for cause in rows.itertuples()])

    def _row(self, cause, view: View) -> dict[str, object]:
        against = sentences.sign_list(self._evidence, cause.not_typical)
        missing = [
            sentences.sign_list(self._evidence, cause.not_linked),
            say("compare-not-typical", signs=against) if against else "",
        ]
        urgency = sentences.upper_first(cause.urgency)
        cells = [
            f"{theme.URGENCY_SYMBOLS[cause.urgency]} {urgency}",
            sentences.sign_list(self._evidence, cause.speaks_for),
            sentences.sign_list(self._evidence, cause.not_stated),
            sentences.clauses(part for part in missing if part),
        ]
        picked = " ✓" if cause.cause in (view.first, view.second) else ""
        name = theme.cause_label(sentences.upper_first(cause.label), cause.evidence)
        return {
            "id": cause.cause,
            "label": name + picked,
            "cells": [
                {"text": words, "say": words or say("compare-none")} for words in cells
            ],
        }


class SideBySide:
    """Two causes: what tells them apart, in words, and all their signs in a table."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self._told: tuple[str, str] | None = None
        contexts = tables.checked("contexts")
        contexts = contexts[contexts["kind"] != "safety"]
        self._contexts = contexts.set_index("id")["label"]
        nothing = {"id": "", "label": say("compare-choose")}
        options = [nothing, *cause_options(evidence)]
        self.first = Choice(label=say("compare-first"), kind="select", options=options)
        self.second = Choice(
            label=say("compare-second"), kind="select", options=options
        )
        link((selection, "first"), (self.first, "value"))
        link((selection, "second"), (self.second, "value"))
        self.sentence = Announcer()
        self.further = HTML()
        self.table = DataTable(
            caption=say("compare-signs"), corner=say("compare-sign"), activable="none"
        )
        picks = VBox([self.first, self.second])
        picks.add_class("les-picks")
        self._signs = VBox([self.table])
        self.widget = VBox([picks, self.sentence, self.further, self._signs])

    def show(self, view: View) -> None:
        """Compare the two causes of a view, once both are chosen."""
        ready = bool(view.first and view.second) and view.first != view.second
        show_if(self._signs, ready)
        if not ready:
            same = view.first and view.first == view.second
            self._say(view, say("compare-same" if same else "compare-not-ready"))
            self.further.value = ""
            return
        names = {
            cause.id: theme.cause_label(cause.label, cause.evidence)
            for cause in self._evidence.rows
        }
        pair = (view.first, view.second)
        labels = tuple(names[cause] for cause in pair)
        known = view.signs + view.absent
        apart = model.telling_apart(self._evidence, *pair, known)
        self._say(view, model.separator(apart, labels))
        self.further.value = self._further(apart.iloc[1:], labels, pair)
        compared = model.compare(self._evidence, *pair)
        self.table.fill(
            [_sign_row(sign, labels, view) for sign in compared.itertuples()],
            [
                {"id": "first", "label": sentences.upper_first(labels[0])},
                {"id": "second", "label": sentences.upper_first(labels[1])},
                {"id": "where", "label": say("compare-where")},
            ],
        )

    def _say(self, view: View, words: str) -> None:
        """Say it where a cause was picked; other steps are told in Explore."""
        pair = view.first, view.second
        self.sentence.say(words, live=pair != self._told)
        self._told = pair

    def _further(self, apart: pd.DataFrame, labels, pair) -> str:
        signs = [
            model.one_sign_apart(row, labels) for row in apart.head(4).itertuples()
        ]
        only = model.contexts_apart(self._evidence, *pair)
        asks = [
            _ask(self._contexts[context], label)
            for contexts, label in zip(only, labels, strict=True)
            for context in contexts
            if context in self._contexts.index
        ]
        return _section(say("compare-further"), signs) + _section(
            say("compare-asks"), asks
        )


def _ask(situation: str, cause: str) -> str:
    situation = sentences.upper_first(situation)
    return say("compare-ask", situation=situation, cause=cause)


def _section(heading: str, lines: list[str]) -> str:
    if not lines:
        return ""
    return text("h4", heading) + items(escape(line) for line in lines)


def _sign_row(sign, labels: tuple[str, str], view: View) -> dict[str, object]:
    where = {
        "both": say("compare-both"),
        "first": labels[0],
        "second": labels[1],
        "neither": say("compare-neither"),
    }
    cells = [
        (f"{theme.STATE_SYMBOLS[state]} {state}", state)
        for state in (sign.first, sign.second)
    ]
    place = where[sign.where]
    chosen = " ✓" if sign.sign in view.signs else ""
    return {
        "id": sign.sign,
        "label": sentences.upper_first(sign.label) + chosen,
        "cells": [
            *(
                {"text": words, "say": state, "state": state.replace(" ", "-")}
                for words, state in cells
            ),
            {"text": place, "say": place},
        ],
    }


class Compare:
    """All of the room, tied to one Selection; `widget` shows it."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self.steps = undo_and_reset(selection)
        self.order = CauseOrder(evidence, selection)
        self.pair = SideBySide(tables, evidence, selection)
        self.widget = VBox(
            [
                HTML(standing()),
                self.steps,
                HTML(text("h3", say("compare-pair"))),
                self.pair.widget,
                HTML(text("h3", say("compare-order"))),
                self.order.widget,
                HTML(signposting(tables)),
            ]
        )
        self.widget.add_class("les-compare")
        self.widget.add_class("les-body")
        observe_view(selection, self.show)

    def show(self, view: View) -> None:
        """Bring both parts in step with a view."""
        self.order.show(view, match(self._evidence, view))
        self.pair.show(view)
