"""What every result carries beside the grid: words, the list of causes, two charts."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import URGENCIES, View
from spotting.controls import Actions, Announcer, Chart, DataTable, Disclosure
from spotting.matching import help_rules, sentences
from spotting.matching.causes import Evidence, chosen_signs, first_list, second_list
from spotting.matching.outlook import nearest_fits
from spotting.parts.choosing import standing, undo_and_reset
from spotting.parts.emergency_numbers import numbers_for
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.parts.showing import set_tone, show_if
from spotting.parts.urgency import badge
from spotting.rooms.explore import figure, model
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import element, text

MORE = "more"
"""The button that leads to the whole list."""


class Results:
    """The result in words, announced once a change, and what can be done with it.

    `widget` holds the sentence, the standing line, and the causes that are named, to be
    pressed; in an emergency the word and the numbers stand above. `steps` are undo and
    reset.
    """

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self._tables = tables
        rules = tables.checked("help_rules")
        everywhere = rules["country"] == "general"
        general = rules[everywhere & (rules["for_whom"] == "reader")]
        self._rules = help_rules.sooner_rules(general)
        self.urgent, self.notes = HTML(), HTML()
        self.sentence = Announcer()
        self.steps = undo_and_reset(selection)
        self.found = Actions()
        self.found.on_press(self._press)
        self._read = lambda cause: selection.change(focus=cause, cell="")
        self._list: Callable[[], None] = lambda: None
        undo_filter = Actions([{"id": "filter", "label": say("explore-undo-filter")}])
        undo_filter.on_press(lambda _: selection.undo_filter())
        self._way_back = VBox([undo_filter])
        self._found = VBox([self.found])
        self._found.add_class("les-found")
        parts = [self.urgent, self.sentence, HTML(standing()), self._found]
        self.widget = VBox([*parts, self._way_back, self.notes])
        self.widget.add_class("les-result")

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """Say what a view shows, and what calls for help sooner than routine."""
        rule = help_rules.sooner_than_routine(self._rules, self._held(view))
        level = rule.level if rule is not None else ""
        emergency = level == URGENCIES[-1]
        said = sentences.result(self._evidence, view, matched)
        sooner = sentences.help_sooner(rule)
        order = (sooner, said) if emergency else (said, sooner)
        self.sentence.text = " ".join(part for part in order if part)
        self.urgent.value = _emergency(self._tables, level) if emergency else ""
        set_tone(self.widget, "emergency" if emergency else "help" if level else "")
        show_if(self._way_back, not len(first_list(matched)))
        self._offer(view, matched)
        notes = sentences.notes(self._evidence, view)
        self.notes.value = "".join(
            [
                *(text("p", note) for note in notes),
                found_elsewhere(self._tables, view.text),
            ]
        )

    def _offer(self, view: View, matched: pd.DataFrame) -> None:
        """Offer the causes on top, or the nearest fits, to be read about."""
        asked = bool(sentences.asked_for(self._evidence, view))
        first, near = first_list(matched), nearest_fits(matched)
        shown = sentences.named(len(first)) * asked
        rows = near if len(near) else first.head(shown)
        buttons = [
            {"id": cause.cause, "label": cause_name(cause)}
            for cause in rows.itertuples()
        ]
        more = len(first) - len(rows)
        if asked and more > 0:
            buttons.append({"id": MORE, "label": say("explore-found-more", more=more)})
        self.found.actions = buttons
        show_if(self._found, bool(buttons))

    def on_more(self, act: Callable[[], None]) -> None:
        """Call `act` when all causes that fit are asked for."""
        self._list = act

    def _press(self, pressed: str) -> None:
        if pressed == MORE:
            self._list()
        else:
            self._read(pressed)

    def _held(self, view: View) -> set[str]:
        """Return what is taken to hold: the choices, and the lesson's premise."""
        chosen = {*view.signs, *view.contexts, view.life_stage}
        return chosen | self._evidence.premises


def _emergency(tables: Tables, level: str) -> str:
    """Return the word in its own colour, and the numbers to dial."""
    word = element("p", badge(level), class_="les-urgency les-alarm")
    return word + numbers_for(tables, level)


def cause_name(cause) -> str:
    """Return a cause's name, after the symbol of how soon to get help."""
    name = theme.cause_label(sentences.upper_first(cause.label), cause.evidence)
    return f"{theme.URGENCY_SYMBOLS[cause.urgency]} {name}"


class CauseList:
    """Every cause left: what fits, then what is not ruled out; a row opens its card."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence = evidence
        self.table = DataTable(
            caption=say("explore-list-caption"),
            corner=say("explore-cause"),
            activable="rows",
            columns=[
                {"id": "urgency", "label": say("explore-how-soon")},
                {"id": "for", "label": say("explore-second-for")},
                {"id": "not", "label": say("explore-second-reason")},
            ],
        )
        self.table.on_activate(lambda cause, _: selection.change(focus=cause, cell=""))
        self.why = HTML()
        self.widget = VBox([self.why, self.table])
        self.widget.add_class("les-list-view")

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """List the causes of a view, with why each stands where it does."""
        second = len(second_list(matched))
        words = say("explore-second-why") if second else ""
        self.why.value = text("p", words) if words else ""
        groups = {
            "first": model.first_heading(self._evidence, view),
            "second": say("explore-second", causes=second),
        }
        self.table.fill(
            [self._row(cause, groups[cause.place]) for cause in matched.itertuples()]
        )

    def _row(self, cause, group: str) -> dict[str, object]:
        speaks = sentences.sign_list(
            self._evidence, cause.speaks_for + cause.not_stated
        )
        texts = [
            sentences.upper_first(say_word(cause.urgency)),
            speaks or say("explore-none"),
            self._why(cause) or say("explore-none"),
        ]
        return {
            "id": cause.cause,
            "label": theme.cause_label(
                sentences.upper_first(cause.label), cause.evidence
            ),
            "group": group,
            "cells": [{"text": words, "say": words} for words in texts],
        }

    def _why(self, cause) -> str:
        reasons = [
            ("explore-second-not-linked", cause.not_linked),
            ("explore-second-not-typical", cause.not_typical),
            ("explore-second-shows", cause.shows_absent),
        ]
        said = (
            say(name, signs=sentences.sign_list(self._evidence, signs))
            for name, signs in reasons
            if signs
        )
        return sentences.upper_first(sentences.clauses(said))


class ChartView:
    """A heading, a sentence, a chart and its table; a click or Enter does the same."""

    def __init__(self, heading: str, caption: str, twin: str, columns: list) -> None:
        corner, *columns = columns
        self.sentence = HTML()
        self.chart = Chart()
        self.table = DataTable(
            caption=caption,
            corner=corner,
            activable="rows",
            columns=[{"id": name, "label": name, "kind": "number"} for name in columns],
        )
        fold = Disclosure(summary=twin, children=[self.table])
        self._drawing = VBox([self.chart, fold])
        self.widget = VBox([HTML(text("h3", heading)), self.sentence, self._drawing])

    def on_pick(self, act: Callable[[str], None]) -> None:
        """Call `act` with the id behind a bar or a table row."""
        self.chart.on_click(lambda point: act(str(point["customdata"])))
        self.table.on_activate(lambda row, _: act(row))

    def draw(self, drawn: dict, label: str, rows: list[dict]) -> None:
        """Show a figure, its name and its rows; without rows only the sentence."""
        # Hidden first, so that no browser draws what is about to go.
        show_if(self._drawing, bool(rows))
        with self.chart.hold_sync():
            self.chart.height = int(drawn["layout"]["height"])
            self.chart.figure = drawn
            self.chart.label = label
        self.table.fill(rows)


class FitView(ChartView):
    """How many chosen signs speak for each cause; a bar opens the cause's card."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        super().__init__(
            say("explore-fit"),
            say("explore-fit-caption"),
            say("explore-fit-twin"),
            [say("explore-cause"), say("explore-how-soon"), say("explore-fit-for")],
        )
        self._evidence = evidence
        self.widget.add_class("les-fit")
        self.on_pick(lambda cause: selection.change(focus=cause, cell=""))

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """Draw the fit of a view."""
        fit = model.fit_by_urgency(self._evidence, matched, view)
        asked = chosen_signs(self._evidence, view)
        nothing = "explore-fit-nothing" if asked else "explore-fit-no-sign"
        words = say("explore-fit-cannot-tell" if len(fit) else nothing)
        self.sentence.value = text("p", words)
        self.draw(
            figure.fit_chart(fit),
            model.fit_label(fit),
            [_fit_row(c) for c in fit.itertuples()],
        )


def _fit_row(cause) -> dict[str, object]:
    counted = say("explore-fit-of", count=cause.matched, total=cause.chosen)
    return _row(
        cause.cause,
        theme.cause_label(sentences.upper_first(cause.label), cause.evidence),
        [sentences.upper_first(say_word(cause.urgency)), counted],
    )


class KindsView(ChartView):
    """How many causes of each kind are listed; a bar filters by its kind."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        super().__init__(
            say("explore-kinds"),
            say("explore-kinds-caption"),
            say("explore-kinds-twin"),
            [
                say("explore-kinds-kind"),
                say("explore-kinds-first"),
                say("explore-kinds-may"),
                say("explore-kinds-out"),
            ],
        )
        self._evidence = evidence
        self.widget.add_class("les-kinds")
        self.on_pick(lambda kind: selection.toggle("categories", kind))

    def show(self, view: View) -> None:
        """Draw the kinds of a view."""
        kinds = model.causes_by_kind(self._evidence, view)
        label = model.kinds_label(kinds)
        bars = (kinds["first"] + kinds["second"]).any()
        how = say("explore-kinds-how") if bars else ""
        self.sentence.value = text("p", f"{label} {how}".strip())
        self.draw(
            figure.kinds_chart(kinds),
            label,
            [_kind_row(kind) for kind in kinds.itertuples()],
        )


def _kind_row(kind) -> dict[str, object]:
    name = sentences.upper_first(say_word(kind.category))
    return _row(
        kind.category,
        say("explore-kinds-shown", kind=name) if kind.picked else name,
        [str(kind.first), str(kind.second), str(kind.left_out)],
    )


def _row(id_: str, label: str, values: list[str]) -> dict[str, object]:
    cells = [{"text": value, "say": value} for value in values]
    return {"id": id_, "label": label, "cells": cells}
