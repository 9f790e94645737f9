"""What is chosen in Explore: signs that are noticed, who it is about, every filter."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from ipywidgets import VBox
from traitlets import link

from spotting.charts import theme
from spotting.choices.filters import FILTERS, Filter
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Checklist, Choice, Disclosure, SearchBox
from spotting.matching import sentences
from spotting.matching.causes import Evidence
from spotting.matching.outlook import telling_signs, would_leave
from spotting.matching.searching import words_for
from spotting.parts.showing import show_if
from spotting.tables import Tables
from spotting.text import say, say_word


class Filters:
    """Every choice of Explore, as public attributes named after `Selection`'s traits.

    `chips` are the most telling signs, and whichever others are chosen; `widget` shows
    all: beside the results on wide screens, above them on narrow ones.
    """

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence, self._selection = evidence, selection
        self._telling = telling_signs(evidence)
        known = selection.vocabulary.codes
        options = _sign_options(evidence.symptoms, words_for(tables, "symptoms"))
        self.chips = Choice(
            label=say("explore-noticed"), multiple=True, arrange="row", options=[]
        )
        self.signs = Checklist(
            label=say("explore-signs"),
            hint=say("explore-signs-hint"),
            options=options,
        )
        self.mode = Choice(
            label=say("explore-mode"),
            options=[
                {"id": "any", "label": say("explore-mode-any")},
                {"id": "all", "label": say("explore-mode-all")},
            ],
            value=View.mode,
            arrange="row",
        )
        self.absent = Checklist(
            label=say("explore-absent"),
            hint=say("explore-absent-hint"),
            search_label=say("explore-absent-search"),
            options=options,
        )
        for one in FILTERS:
            setattr(self, one.field, _control(one, evidence, known))
        self._how = VBox([self.mode])
        self._tie(selection)
        self.widget = VBox([self.chips, self._how, *self._others()])
        self.widget.add_class("les-filters")

    def _tie(self, selection: Selection) -> None:
        for name in ("signs", "mode", "absent", *(one.field for one in FILTERS)):
            link((selection, name), (getattr(self, name), "value"))
        self._showing = False
        self.chips.observe(self._choose, "value")

    def _choose(self, change: dict) -> None:
        """Take over the chips; signs that no chip stands for stay as they are."""
        if self._showing:
            return
        shown = {option["id"] for option in self.chips.options}
        others = [sign for sign in self._selection.signs if sign not in shown]
        self._selection.signs = [*others, *change["new"]]

    def show(self, view: View) -> None:
        """Mark the chosen signs, and say beside each other one what it would leave."""
        chosen = [sign for sign in view.signs if sign not in self._evidence.premises]
        mode = view.mode if chosen else "all"
        left = {
            sign: say("explore-sign-leaves", causes=causes, mode=mode)
            for sign, causes in would_leave(self._evidence, view).items()
        }
        show_if(self._how, len(chosen) > 1)
        shown = dict.fromkeys([*self._telling, *chosen])
        self._showing = True
        with self.chips.hold_sync():
            self.chips.options = [
                self._chip(sign, left.get(sign, "")) for sign in shown
            ]
            self.chips.value = chosen
        self._showing = False
        self.signs.told = left

    def _chip(self, sign: str, note: str) -> dict[str, str]:
        label = sentences.upper_first(self._evidence.sign_names[sign])
        return {"id": sign, "label": label, "note": note}

    def _every_sign(self) -> Disclosure:
        signs = len(self._evidence.sign_rows)
        fold = Disclosure(
            summary=say("explore-every-sign", signs=signs), children=[self.signs]
        )
        fold.add_class("les-every-sign")
        return fold

    def _others(self) -> list[Choice | Disclosure]:
        """Return whom it is about, and what is one press behind: signs and filters."""
        sheets = {"explore-absent": [self.absent]}
        for one in FILTERS:
            sheets.setdefault(one.sheet, []).append(getattr(self, one.field))
        who = sheets.pop(WHO)
        more = Disclosure(
            summary=say("explore-more-filters"),
            children=[
                *sheets.pop("", []),
                *(
                    Disclosure(summary=say(name), children=of)
                    for name, of in sheets.items()
                ),
            ],
        )
        more.add_class("les-more-filters")
        return [*who, self._every_sign(), more]


WHO = "explore-filter-stage"
"""The sheet that stands open: whom it is about."""


def _control(one: Filter, evidence: Evidence, known: Mapping) -> Choice | SearchBox:
    """Return what a filter is set with: a search, chips to choose one of, or ticks."""
    said = {"label": say(one.label)}
    if one.hint:
        said["hint"] = say(one.hint)
    if not one.codes:
        return SearchBox(**said)
    options = [
        {"id": id_, "label": _marked(id_, evidence.filter_labels)}
        for id_ in known[one.field]
    ]
    if one.many:
        return Choice(**said, multiple=True, options=options)
    nothing = {"id": "", "label": say(one.none)}
    return Choice(**said, kind="select", options=[nothing, *options])


def _marked(id_: str, labels: Mapping[str, str]) -> str:
    """Return a label, after the symbol that charts draw for it, if they draw one."""
    symbol = theme.URGENCY_SYMBOLS.get(id_, "")
    return f"{symbol} {sentences.upper_first(labels.get(id_, id_))}".strip()


def _sign_options(
    symptoms: pd.DataFrame, words: Mapping[str, str]
) -> list[dict[str, str]]:
    return [
        {
            "id": sign.id,
            "label": sentences.upper_first(sign.label),
            "group": sentences.upper_first(say_word(sign.group)),
            "words": f"{sign.synonyms} {sign.definition} {words.get(sign.id, '')}",
            "note": _note(sign),
        }
        for sign in symptoms.itertuples()
    ]


def _note(sign) -> str:
    if sign.role == "premise":
        return say("explore-sign-premise")
    return say("explore-sign-alone") if sign.linked == "no" else ""
