"""Lab "Picture a risk": one figure in words, circles and a bar, then beside another."""

from __future__ import annotations

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Choice, DataTable, Disclosure
from spotting.matching import estimates
from spotting.matching.estimates import Estimate, Picture
from spotting.matching.sentences import upper_first
from spotting.parts.links import source_links
from spotting.parts.showing import show_if
from spotting.rooms.numbers.risks import model
from spotting.rooms.numbers.risks.panels import COLUMNS, framings_of, panel, row
from spotting.tables import Tables
from spotting.text.markup import element, sentence, text
from spotting.text.terms import terms

START = "res2y_pcb"
AGES = ("risk_20_24", "risk_45_54")
FIELDS = ("estimate", "second_estimate", "base")
SAME_TWICE = "Both choices are the same. Choose another one to compare it with."


class PictureLab:
    """Choices of figure and base, a sentence, pictures, and the same as a table."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._estimates = estimates.estimates(tables)
        self._offer()
        self.estimate = self._select("estimate", "Choose a number", self._options())
        none = [{"id": "", "label": "None"}]
        self.second = self._select(
            "second_estimate", "Compare it with", none + self._options()
        )
        self.base = Choice(label="Count out of", arrange="row", options=_bases())
        link((settings, "base"), (self.base, "value"))
        self.steps = Actions()
        self.steps.on_press(self._press)
        self.sentence = Announcer()
        self.pictures, self.framings, self.words = HTML(), HTML(), HTML()
        self.comparison = VBox([self.words])
        self.table = DataTable(
            caption="The numbers that are shown",
            corner="What was counted",
            activable="none",
            columns=COLUMNS,
        )
        self.sources = Disclosure(summary="Limits and sources of these numbers")
        self.widget = self._box()
        settings.observe(lambda _: self.show(), FIELDS)
        self.show()

    def _offer(self) -> None:
        known = list(self._estimates)
        start = START if START in known else next(iter(known), "")
        self._settings.offer("estimate", known, start)
        self._settings.offer("second_estimate", ["", *known], "")
        bases = [str(base) for base in estimates.BASES]
        self._settings.offer("base", bases, bases[0])

    def _options(self) -> list[dict[str, str]]:
        return [
            {
                "id": one.id,
                "label": f"{upper_first(one.outcome)}: {one.population}",
                "group": one.heading,
            }
            for one in self._estimates.values()
        ]

    def _select(self, field_: str, label: str, options: list[dict]) -> Choice:
        choice = Choice(label=label, kind="select", options=options)
        link((self._settings, field_), (choice, "value"))
        return choice

    def _actions(self) -> list[dict]:
        if not set(AGES) <= set(self._estimates):
            return []
        moved = not self._settings.at_start(*FIELDS)
        return [
            {"id": "ages", "label": "Compare two ages"},
            {"id": "one", "label": "Back to the start", "enabled": moved},
        ]

    def _press(self, action: str) -> None:
        first, second = AGES if action == "ages" else ("", "")
        base = str(estimates.FIELD if action == "ages" else estimates.BASES[0])
        with self._settings.hold_trait_notifications():
            self._settings.estimate = first
            self._settings.second_estimate = second
            self._settings.base = base

    def _box(self) -> VBox:
        choices = VBox([self.estimate, self.second, self.base, self.steps])
        choices.add_class("les-risk-choices")
        twin = Disclosure(summary="The same as a table", children=[self.table])
        box = VBox(
            [
                choices,
                self.sentence,
                self.pictures,
                self.comparison,
                self.framings,
                twin,
                self.sources,
            ]
        )
        box.add_class("les-body")
        box.add_class("les-picture")
        return box

    def shown(self) -> list[Estimate]:
        """Return the one or two figures that are chosen."""
        chosen = (self._settings.estimate, self._settings.second_estimate)
        return [
            self._estimates[id_]
            for id_ in dict.fromkeys(chosen)
            if id_ in self._estimates
        ]

    def show(self) -> None:
        """Bring every part in step with the choices; the words come first."""
        shown, base = self.shown(), int(self._settings.base)
        twice = self._settings.estimate == self._settings.second_estimate
        said = [model.headline(one, base) for one in shown]
        self.sentence.text = " ".join(said + [SAME_TWICE] * (twice and bool(said)))
        shape = estimates.picture(shown, base)
        self.pictures.value = self._panels(shown, base, shape)
        self._compare(shown, base)
        self.framings.value = framings_of(shown, base) if shown else ""
        self.steps.actions = self._actions()
        self.table.fill([row(one, base) for one in shown])
        self.sources.html = "".join(self._source(one) for one in shown)

    def _panels(self, shown: list[Estimate], base: int, shape: Picture) -> str:
        explain = terms(self._tables).explain
        why = text("p", shape.why, class_="les-hint") if shape.why else ""
        panels = [
            panel(one, base, shape, key, explain)
            for one, key in zip(shown, ("first", "second"), strict=False)
        ]
        used = terms(self._tables).used_in(one.population for one in shown)
        return why + element("div", *panels, class_="les-risks") + used

    def _compare(self, shown: list[Estimate], base: int) -> None:
        show_if(self.comparison, len(shown) == 2)
        if len(shown) == 2:
            lines = model.comparison(*shown, base)
            self.words.value = element(
                "div",
                text("h4", "The two side by side"),
                *(text("p", line) for line in lines),
                class_="les-card",
            )

    def _source(self, one: Estimate) -> str:
        explain = terms(self._tables).explain
        links = ", ".join(source_links(self._tables, one.sources))
        return "".join(
            [
                text("h5", f"{upper_first(one.outcome)}: {one.population}"),
                element("p", explain(sentence(one.note))) if one.note else "",
                element("p", f"Source: {links}."),
            ]
        )


def _bases() -> list[dict[str, str]]:
    return [{"id": str(base), "label": f"{base:,}"} for base in estimates.BASES]
