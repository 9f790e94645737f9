"""Lab "What a test result means": a slider, a tree of people, and tables."""

from __future__ import annotations

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Announcer, Choice, DataTable, Disclosure, Slider
from spotting.matching import accuracy
from spotting.matching.accuracy import Accuracy, Crowd
from spotting.matching.estimates import estimates
from spotting.matching.sentences import STANDING_LINE, upper_first
from spotting.parts.links import source_links
from spotting.rooms.numbers.results import model
from spotting.rooms.numbers.results.panels import (
    CROWD_COLUMNS,
    TABLE_COLUMNS,
    crowd_row,
    panel,
    table_rows,
)
from spotting.tables import Tables
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

START, OTHER = "smear_egypt", "ct_vvs_all"
"""The test that opens: there the share matters. Beside it: there it hardly does."""

MADE_UP = "a made-up crowd, to try it out"
KEPT = (
    "The slider changes the crowd only. It takes for granted that the test finds and "
    "clears as it did in its study. In another crowd it may not."
)
SAME = "In both crowds {:g}% have what the test looks for: only the tests differ."
GUESS = (
    "Guess first: if bleeding after sex were a test for cervical cancer, would it be a "
    "good one?"
)
WEAK_PARTS = ("pcb_in_cancer", "prev_community", "risk_20_24", "risk_45_54")


class TestsLab:
    """A choice of test, a slider of the share who have it, and what follows."""

    __test__ = False  # the name is no test of pytest's

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._tests = accuracy.drawable(tables)
        self._crowds = {
            test.target: accuracy.crowds(tables, test.target)
            for test in self._tests.values()
        }
        start = START if START in self._tests else next(iter(self._tests), "")
        settings.offer("test", self._tests, start)
        self.choice = Choice(label="Test", kind="select", options=self._options())
        link((settings, "test"), (self.choice, "value"))
        self.slider = Slider(
            label="How many of the crowd have it",
            hint="Move it, type a number, or choose a real crowd below.",
            unit="%",
            between=MADE_UP,
            low=0.0,
            high=accuracy.MOST,
            step=0.1,
        )
        self.slider.observe(lambda change: self._slid(change["new"]), "value")
        self.sentence = Announcer()
        self.panels, self.why = HTML(), HTML()
        self.table = DataTable(
            corner="Of 1,000 people", activable="none", columns=TABLE_COLUMNS
        )
        self.crowds = DataTable(corner="Crowd", activable="none", columns=CROWD_COLUMNS)
        self.sources = Disclosure(summary="Limits and sources of these tests")
        self.widget = self._box()
        settings.observe(lambda _: self.show(), ["test", "prevalence"])
        self.show()

    def _options(self) -> list[dict[str, str]]:
        return [
            {
                "id": test.id,
                "label": f"{upper_first(test.name)} for {test.target}: {test.group}",
                "group": upper_first(test.target),
            }
            for test in self._tests.values()
        ]

    def _box(self) -> VBox:
        crowds = Disclosure(
            summary="The same test in other real crowds", children=[self.crowds]
        )
        box = VBox(
            [
                self.choice,
                self.slider,
                self.sentence,
                self.panels,
                self.table,
                self.why,
                crowds,
                self.sources,
                HTML(self._weak()),
                HTML(self._not_drawn()),
            ]
        )
        box.add_class("les-body")
        box.add_class("les-tests")
        return box

    @property
    def test(self) -> Accuracy | None:
        """Return the chosen test."""
        return self._tests.get(self._settings.test)

    @property
    def other(self) -> Accuracy | None:
        """Return the test beside it: the one where the share hardly matters, or does.

        A test of the same target would not show the difference.
        """
        beside = self._tests.get(OTHER)
        if beside and self.test and beside.target == self.test.target:
            beside = self._tests.get(START)
        return beside

    def share(self) -> float:
        """Return the share in percent: the one set, within bounds, or the study's."""
        asked = self._settings.prevalence
        own = self.test.prevalence if self.test else 0.0
        return min(float(asked or own), accuracy.MOST)

    def _slid(self, value: float) -> None:
        own = self.test and value == self.test.prevalence
        self._settings.prevalence = "" if own else f"{value:g}"

    def show(self) -> None:
        """Bring every part in step with test and share; the words come first."""
        test = self.test
        if test is None:
            return
        share = self.share()
        crowds = self._crowds[test.target]
        who = accuracy.who_is(crowds, share, MADE_UP)
        self.sentence.text = model.result(test, share, who)
        self._set_slider(test, crowds, share)
        self._show_panels(test, share)
        self._show_tables(test, share, crowds)
        self.why.value = self._why(test)
        self.sources.html = self._sources(test)

    def _set_slider(self, test: Accuracy, crowds: list[Crowd], share: float) -> None:
        with self.slider.hold_sync():
            self.slider.label = f"How many of the crowd have {test.target}"
            self.slider.marks = [
                {"value": crowd.percent, "label": crowd.who} for crowd in crowds
            ]
            self.slider.value = share

    def _show_panels(self, test: Accuracy, share: float) -> None:
        pair = [one for one in (test, self.other) if one]
        drawn = (panel(one, share) for one in pair)
        same = text("p", SAME.format(share), class_="les-hint")
        beside = element("div", *drawn, class_="les-test-pair")
        self.panels.value = (same if len(pair) > 1 else "") + beside

    def _show_tables(self, test: Accuracy, share: float, crowds: list[Crowd]) -> None:
        self.table.caption = f"{upper_first(test.name)}: the same 1,000 people"
        self.table.fill(table_rows(test, share))
        self.crowds.caption = f"{upper_first(test.name)} in real crowds of 1,000"
        self.crowds.fill([crowd_row(test, crowd) for crowd in crowds])

    def _why(self, test: Accuracy) -> str:
        explain = terms(self._tables).explain
        other = self.other
        lines = [KEPT, model.of_negatives(test.at(self.share()))]
        if other:
            better = max(test, other, key=lambda one: one.specificity)
            lowest = self._crowds[better.target][0].percent
            lines.insert(0, model.why(test, other, lowest))
        return "".join(element("p", explain(line)) for line in lines)

    def _sources(self, test: Accuracy) -> str:
        return "".join(
            self._source(one) for one in (test, self.other) if one is not None
        )

    def _source(self, test: Accuracy) -> str:
        explain = terms(self._tables).explain
        good = items(explain(line) for line in model.how_good(test))
        links = ", ".join(source_links(self._tables, test.sources))
        return "".join(
            [
                text("h5", f"{upper_first(test.name)}, {test.group}"),
                good,
                element("p", explain(sentence(test.note))) if test.note else "",
                element("p", f"Source: {links}."),
            ]
        )

    def _not_drawn(self) -> str:
        missing = accuracy.not_drawable(self._tables)
        if not missing:
            return ""
        rows = (f"{escape(name)}: {escape(reason)}." for name, reason in missing)
        head = text("summary", "Tests that cannot be drawn, and why")
        return element("details", head, items(rows), class_="les-card les-more")

    def _weak(self) -> str:
        weak = accuracy.weak_test(self._tables)
        known = estimates(self._tables)
        if weak is None or not set(WEAK_PARTS) <= set(known):
            return ""
        in_cancer, in_all, *modelled = (known[id_] for id_ in WEAK_PARTS)
        lines = model.weak_lines(weak, in_cancer, in_all, modelled)
        explain = terms(self._tables).explain
        told = [element("p", explain(line)) for line in lines]
        return element(
            "div",
            text("h4", "A very weak test: the symptom itself"),
            text("p", GUESS),
            element(
                "details", text("summary", "Show the answer"), *told, class_="les-more"
            ),
            text("p", STANDING_LINE, class_="les-standing"),
            class_="les-card",
        )
