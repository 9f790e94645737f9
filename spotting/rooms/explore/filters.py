"""The filters of Explore: native controls tied to the one Selection."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from traitlets import link

from spotting.charts import theme
from spotting.choices.filters import FILTERS, Filter
from spotting.choices.selection import Selection
from spotting.controls import Checklist, Choice, Disclosure, SearchBox
from spotting.matching.causes import Evidence
from spotting.matching.searching import words_for
from spotting.matching.sentences import upper_first
from spotting.tables import Tables


class Filters:
    """Every choice of Explore, as public attributes named after `Selection`'s traits.

    `widget` shows them: beside the results on wide screens, as a sheet on phones.
    """

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        known = selection.vocabulary.codes
        options = _sign_options(evidence.symptoms, words_for(tables, "symptoms"))
        self.signs = Checklist(
            label="Signs that are there",
            hint="Choose what a person notices besides the bleeding.",
            options=options,
        )
        self.mode = Choice(
            label="Show causes with",
            options=[
                {"id": "all", "label": "all of these signs"},
                {"id": "any", "label": "any of these signs"},
            ],
            value="all",
            arrange="row",
        )
        self.absent = Checklist(
            label="Signs that are not there",
            hint="A cause that can show one moves to the second list, never out.",
            search_label="Search signs that are not there",
            options=options,
        )
        for one in FILTERS:
            setattr(self, one.field, _control(one, evidence, known))
        self._tie(selection)
        self.widget = self._sheet()

    def _tie(self, selection: Selection) -> None:
        for name in ("signs", "mode", "absent", *(one.field for one in FILTERS)):
            link((selection, name), (getattr(self, name), "value"))

    def _sheet(self) -> Disclosure:
        sheets = {"Signs that are not there": [self.absent]}
        for one in FILTERS:
            sheets.setdefault(one.sheet, []).append(getattr(self, one.field))
        sheet = Disclosure(
            summary="Choose signs and filters",
            open_wide=True,
            children=[
                self.mode,
                self.signs,
                *sheets.pop("", []),
                *(Disclosure(summary=name, children=of) for name, of in sheets.items()),
            ],
        )
        sheet.add_class("les-filters")
        return sheet


def _control(one: Filter, evidence: Evidence, known: Mapping) -> Choice | SearchBox:
    """Return what a filter is set with: a search, a list to choose one of, or ticks."""
    said = {"label": one.label, **({"hint": one.hint} if one.hint else {})}
    if not one.codes:
        return SearchBox(**said)
    options = [
        {"id": id_, "label": _marked(id_, evidence.filter_labels)}
        for id_ in known[one.field]
    ]
    if one.many:
        return Choice(**said, multiple=True, options=options)
    nothing = {"id": "", "label": one.none}
    return Choice(**said, kind="select", options=[nothing, *options])


def _marked(id_: str, labels: Mapping[str, str]) -> str:
    """Return a label, after the symbol that charts draw for it, if they draw one."""
    symbol = theme.URGENCY_SYMBOLS.get(id_, "")
    return f"{symbol} {upper_first(labels.get(id_, id_))}".strip()


def _sign_options(
    symptoms: pd.DataFrame, words: Mapping[str, str]
) -> list[dict[str, str]]:
    return [
        {
            "id": sign.id,
            "label": upper_first(sign.label),
            "group": upper_first(sign.group),
            "words": f"{sign.synonyms} {sign.definition} {words.get(sign.id, '')}",
            "note": _note(sign),
        }
        for sign in symptoms.itertuples()
    ]


def _note(sign) -> str:
    if sign.role == "premise":
        return "Taken as given: this lesson is about it."
    return "Nothing read links it with a cause." if sign.linked == "no" else ""
