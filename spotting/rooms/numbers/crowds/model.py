"""Who was counted: the figures of one outcome, crowd by crowd, on one base."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from spotting.matching.studies import setting_of
from spotting.tables import Tables
from spotting.tables.statistics import wilson
from spotting.text import say
from spotting.text.counts import (
    PER,
    data_years,
    figure,
    of_people,
)

NOBODY = "nobody counted"
"""The basis of a place without a figure."""


class Crowd(NamedTuple):
    """Messages about a crowd: heading, who that is, both in a line, and in short."""

    heading: str
    who: str
    line: str
    short: str


CROWDS = {
    "everyone asked": Crowd(
        "numbers-crowd-asked",
        "numbers-crowd-asked-who",
        "numbers-crowd-asked-line",
        "numbers-crowd-asked",
    ),
    "modelled community": Crowd(
        "numbers-crowd-modelled",
        "numbers-crowd-modelled-who",
        "numbers-crowd-modelled-line",
        "numbers-crowd-modelled-short",
    ),
    "told a doctor": Crowd(
        "numbers-crowd-told",
        "numbers-crowd-told-who",
        "numbers-crowd-told-line",
        "numbers-crowd-told",
    ),
    "screened": Crowd(
        "numbers-crowd-screened",
        "numbers-crowd-screened-who",
        "numbers-crowd-screened-line",
        "numbers-crowd-screened",
    ),
    "sent to a clinic": Crowd(
        "numbers-crowd-sent", "", "numbers-crowd-sent-line", "numbers-crowd-sent"
    ),
    "recorded code": Crowd(
        "numbers-crowd-code",
        "numbers-crowd-code-who",
        "numbers-crowd-code-line",
        "numbers-crowd-code-short",
    ),
    "not stated": Crowd(
        "numbers-crowd-unknown",
        "numbers-crowd-unknown-who",
        "numbers-crowd-unknown-line",
        "numbers-crowd-unknown-short",
    ),
}
"""The crowds that a table may name; of clinics, the years say who that is."""


class Unit(NamedTuple):
    """Messages about a unit: in a table's head, beside a title, after a number."""

    column: str
    words: str
    short: str


UNITS = {
    "percent": Unit(
        "numbers-column-percent", "numbers-unit-percent", "numbers-unit-percent-short"
    ),
    "per 100,000 people": Unit(
        "numbers-column-per-people",
        "numbers-unit-per-people",
        "numbers-unit-per-people-short",
    ),
}

COLUMNS = [
    "id",
    "first",
    "unit",
    "crowd",
    "heading",
    "heading_note",
    "crowd_short",
    "label",
    "people",
    "counted_as",
    "count",
    "total",
    "value",
    "value_high",
    "low",
    "high",
    "interval",
    "basis",
    "period",
    "of_people",
    "shown",
    "none_found",
    "note",
    "sources",
]


@lru_cache(maxsize=8)
def crowds(tables: Tables, outcome: str) -> pd.DataFrame:
    """Return the figures of an outcome by the crowd that was counted, in order.

    Returns
    -------
    One row a figure, or a crowd that nobody counted. Columns: `id`; `first` ("yes" for
    the few that open the lab); `unit`; `crowd`, `heading`, `heading_note` and
    `crowd_short` (its group); `label` (short); `people` (who they were); `counted_as`
    (a study's own words for the outcome, "" if the same); `count`, `total`; `value`
    and, for a range, `value_high`; `low`, `high` (95 % interval) and `interval`
    (whose); `basis` ("nobody counted" without a figure); `period`; `of_people` and
    `shown` (count and value in words), `none_found` (of a count of 0, what still fits
    it); `note`; `sources`.
    Values are in the `unit` of the chart, whatever unit the estimates have. The frame
    is made once and shared: do not write into it.
    """
    places = tables.checked("crowds")
    places = places[places["outcome"] == outcome].sort_values("position")
    estimates = {row.id: row for row in tables.checked("estimates").itertuples()}
    findings = _findings(tables, outcome)
    rows = []
    for place in places.itertuples():
        if place.estimate_id:
            row = _of_estimate(estimates[place.estimate_id], PER[place.unit])
        elif place.study_id:
            row = _of_finding(findings.get(place.study_id), PER[place.unit])
        else:
            row = {"basis": NOBODY, "interval": say("numbers-no-interval")}
        if row is not None:
            rows.append(_placed(place, row))
    return _frame(rows)


def _frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    texts = [c for c in COLUMNS if c not in ("count", "total", *_NUMBERS)]
    filled = [dict.fromkeys(texts, "") | row for row in rows]
    frame = pd.DataFrame(filled, columns=COLUMNS)
    kinds = dict.fromkeys(texts, "str") | dict.fromkeys(_NUMBERS, "float64")
    return _grouped(frame.astype(kinds | {"count": "Int64", "total": "Int64"}))


_NUMBERS = ("value", "value_high", "low", "high")


def _grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """Bring the rows of one heading together, in the order of the headings."""
    groups = frame["heading"] + frame["heading_note"]
    place = {group: number for number, group in enumerate(groups.unique())}
    order = groups.map(place).astype(int).sort_values(kind="stable").index
    return frame.loc[order].reset_index(drop=True)


def _placed(place: tuple, row: dict[str, object]) -> dict[str, object]:
    crowd = CROWDS[place.crowd]
    return {
        "id": place.id,
        "first": place.first_screen,
        "unit": place.unit,
        "crowd": place.crowd,
        "heading": say(crowd.heading),
        "heading_note": say(crowd.who) if crowd.who else row.pop("years", ""),
        "crowd_short": say(crowd.short),
        "label": place.label,
        **row,
        "none_found": _none_found(row, UNITS[place.unit]),
    }


def _findings(tables: Tables, outcome: str) -> dict[str, tuple]:
    findings = tables.checked("study_findings")
    studies = tables.checked("studies").drop(columns=["note", "sources", "status"])
    joined = findings[findings["outcome"] == outcome].merge(
        studies, left_on="study_id", right_on="id"
    )
    return {row.study_id: row for row in joined.itertuples()}


def _of_estimate(row: tuple, base: int) -> dict[str, object]:
    scale = base / PER[row.unit]
    values = {name: getattr(row, name) * scale for name in _NUMBERS}
    ours = row.interval == "derived (Wilson)"
    return {
        **values,
        "people": row.population,
        "count": row.count,
        "total": row.total,
        "interval": say("numbers-interval-ours") if ours else row.interval,
        "basis": row.basis,
        "period": row.period,
        "years": data_years(pd.NA, pd.NA),
        "of_people": of_people(row.count, row.total),
        "shown": figure(values["value"], values["value_high"]),
        "note": row.note,
        "sources": row.sources,
    }


def _of_finding(row: tuple | None, base: int) -> dict[str, object] | None:
    if row is None or pd.isna(row.count):
        return None
    share = row.count / row.total
    ours = wilson(row.count, row.total)
    published = pd.notna(row.low)
    low, high = (row.low, row.high) if published else (100 * ours.low, 100 * ours.high)
    whose = "numbers-interval-published" if published else "numbers-interval-ours"
    return {
        "people": people(row),
        "counted_as": row.outcome_as_published,
        "count": row.count,
        "total": row.total,
        "value": base * share,
        "low": base * low / 100,
        "high": base * high / 100,
        "interval": say(whose),
        "basis": "derived" if row.basis == "derived" else "first-hand",
        "years": data_years(row.from_year, row.to_year),
        "of_people": of_people(row.count, row.total),
        "shown": figure(base * share, float("nan")),
        "note": row.note,
        "sources": row.sources,
    }


def people(study: tuple) -> str:
    """Say who was in a study: setting, place, and how they were chosen."""
    return " ".join(filter(None, (setting_of(study), study.selection)))


def ends(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series] | None:
    """Return the lowest and the highest figure that was counted or modelled.

    What was only quoted is left out, and so are counts of nobody. The columns are
    those of `crowds`; `end` is the value, of a range its outer end.
    """
    known = frame[~frame["basis"].isin(["second-hand", NOBODY]) & (frame["value"] > 0)]
    if known.empty:
        return None
    top = known["value_high"].fillna(known["value"])
    low, high = known["value"].idxmin(), top.idxmax()
    bottom = known.assign(end=known["value"])
    return bottom.loc[low], known.assign(end=top).loc[high]


def few(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the few rows that open the lab; all of them where none is marked."""
    first = frame[frame["first"] == "yes"]
    return frame if first.empty else first.reset_index(drop=True)


def _none_found(row: dict[str, object], unit: Unit) -> str:
    """Say of a count of 0 among how many it is, and what still fits it, in a unit."""
    if row.get("value") != 0 or pd.isna(row.get("total")):
        return ""
    return say(
        "numbers-crowds-zero",
        total=row["total"],
        high=figure(row["high"], float("nan")),
        unit=say(unit.short),
        line="<br>",
    )


def unit_of(frame: pd.DataFrame) -> Unit:
    """Return what the unit of a chart is called."""
    return UNITS[next(iter(frame["unit"]), "percent")]
