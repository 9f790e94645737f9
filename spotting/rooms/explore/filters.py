"""The filters of Explore: native controls tied to the one Selection."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from traitlets import link

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import URGENCIES
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
        contexts = tables.contexts.set_index("id")["label"]
        self.life_stage = Choice(
            label="Life stage",
            kind="select",
            options=[
                {"id": "", "label": "Any life stage"},
                *_options(known["life_stage"], contexts),
            ],
        )
        self.contexts = Choice(
            label="Situation",
            hint="Shows only causes that sources tie to it.",
            multiple=True,
            options=_options(known["contexts"], contexts),
        )
        self.categories = Choice(
            label="Kind of cause",
            multiple=True,
            options=_options(known["categories"]),
        )
        self.urgencies = Choice(
            label="How soon to get help",
            multiple=True,
            options=[
                {
                    "id": word,
                    "label": f"{theme.URGENCY_SYMBOLS[word]} {upper_first(word)}",
                }
                for word in URGENCIES
            ],
        )
        self.text = SearchBox(
            label="Search words",
            hint="Looks in names, medical terms, signs and the glossary.",
        )
        self._tie(selection)
        self.widget = self._sheet()

    def _tie(self, selection: Selection) -> None:
        for name in (
            "signs",
            "mode",
            "absent",
            "life_stage",
            "contexts",
            "categories",
            "urgencies",
            "text",
        ):
            link((selection, name), (getattr(self, name), "value"))

    def _sheet(self) -> Disclosure:
        more = [
            ("Signs that are not there", [self.absent]),
            ("Life stage and situation", [self.life_stage, self.contexts]),
            ("Kind of cause and urgency", [self.categories, self.urgencies]),
        ]
        sheet = Disclosure(
            summary="Choose signs and filters",
            open_wide=True,
            children=[
                self.mode,
                self.signs,
                self.text,
                *(Disclosure(summary=name, children=parts) for name, parts in more),
            ],
        )
        sheet.add_class("les-filters")
        return sheet


def _options(ids, labels: pd.Series | None = None) -> list[dict[str, str]]:
    return [
        {"id": id_, "label": upper_first(id_ if labels is None else labels[id_])}
        for id_ in ids
    ]


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
