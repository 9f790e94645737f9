"""The filters of Explore: one entry each, which everything else reads.

State, traits, address, matching, the sentence and the controls are made of `FILTERS`. A
new filter is one entry here, and its data. A filter leaves causes out of both lists; a
sign never does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from spotting.tables import Tables, ids

ANY_STAGE = "any"
"""The life stage of a cause that comes in all of them."""

Codes = Mapping[str, str]


@dataclass(frozen=True)
class Filter:
    """How causes are left out: by a choice of one id, of many ids, or by words.

    Names of messages: `reason` tells of it in sentences; `label`, `hint`, `none` (for
    no choice) and `sheet` (where it stands, "" is in the open) are what its control
    says. `letter` is its own in the address; without one it stays out of addresses.
    `codes(tables)` gives its ids with their codes, `names(tables)` their labels where
    ids are no words of a reader. `keeps(cause, chosen, said)` tells whether a cause
    stays: `chosen` is a tuple and never empty, `said` is all that a search in the cause
    looks at.
    """

    field: str
    reason: str
    keeps: Callable[[Any, tuple[str, ...], str], bool]
    label: str
    hint: str = ""
    sheet: str = ""
    many: bool = True
    none: str = ""
    letter: str = ""
    codes: Callable[[Tables], Codes] | None = None
    names: Callable[[Tables], Codes] | None = None

    @property
    def start(self) -> tuple[str, ...] | str:
        """Return what nothing chosen is."""
        return () if self.many else ""

    def chosen(self, view: Any) -> tuple[str, ...]:
        """Return what a view sets it to: ids, or words as one text; () for nothing."""
        value = getattr(view, self.field)
        return value if self.many else tuple(filter(None, [value.strip()]))


def by_code(frame: pd.DataFrame) -> dict[str, str]:
    """Return the ids of a table's rows with their codes."""
    return dict(zip(frame["id"], frame["code"], strict=True))


def _contexts(kind: str) -> Callable[[Tables], Codes]:
    """Return how to read the contexts of a kind; safety contexts are never a choice."""

    def codes(tables: Tables) -> Codes:
        rows = tables.checked("contexts")
        rows = rows[rows["offered_in"].isin(["explore", "both"])]
        return by_code(rows[rows["kind"] == kind])

    return codes


def _labels(tables: Tables) -> Codes:
    return dict(zip(tables.contexts["id"], tables.contexts["label"], strict=True))


def _has_all(_cause: Any, words: tuple[str, ...], said: str) -> bool:
    return all(word in said for text in words for word in text.split())


FILTERS = (
    Filter(
        field="life_stage",
        letter="l",
        reason="explore-filter-stage-reason",
        label="explore-filter-stage",
        none="explore-filter-stage-any",
        sheet="explore-filter-stage",
        many=False,
        codes=_contexts("life stage"),
        names=_labels,
        keeps=lambda cause, chosen, _: bool(
            {ANY_STAGE, *chosen} & set(ids(cause.life_stages))
        ),
    ),
    Filter(
        field="contexts",
        letter="c",
        reason="explore-filter-situation-reason",
        label="explore-filter-situation",
        hint="explore-filter-situation-hint",
        sheet="explore-filter-sheet-person",
        codes=_contexts("situation"),
        names=_labels,
        keeps=lambda cause, chosen, _: bool(set(chosen) & set(ids(cause.contexts))),
    ),
    Filter(
        field="categories",
        letter="k",
        reason="explore-filter-kind-reason",
        label="explore-filter-kind",
        sheet="explore-filter-sheet-cause",
        codes=lambda tables: tables.codes("causes", "category"),
        keeps=lambda cause, chosen, _: cause.category in chosen,
    ),
    Filter(
        field="urgencies",
        letter="u",
        reason="explore-filter-urgency-reason",
        label="explore-filter-urgency",
        sheet="explore-filter-sheet-cause",
        codes=lambda tables: tables.codes("causes", "urgency"),
        keeps=lambda cause, chosen, _: cause.urgency in chosen,
    ),
    Filter(
        field="text",
        reason="explore-filter-words-reason",
        label="explore-filter-words",
        hint="explore-filter-words-hint",
        many=False,
        keeps=_has_all,
    ),
)
"""In the order in which they are asked, told, and written into addresses."""
