"""Studies side by side: each study that reports an outcome, with its interval."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from spotting.matching.sentences import upper_first
from spotting.tables import Tables
from spotting.tables.statistics import wilson
from spotting.text import say, say_word
from spotting.text.counts import number, of_people, short_name, span, years

ORDERS = {
    "year": "numbers-order-year",
    "size": "numbers-order-size",
    "country": "numbers-order-country",
    "setting": "numbers-order-setting",
}
"""How the studies can be sorted, by id, with the message that says so."""

COLUMNS = [
    "study",
    "outcome",
    "label",
    "name",
    "country",
    "place",
    "setting",
    "setting_group",
    "selection",
    "years",
    "year",
    "counted_as",
    "count",
    "total",
    "percent",
    "low",
    "high",
    "interval",
    "basis",
    "of_people",
    "shown",
    "note",
    "sources",
]


def outcomes(tables: Tables) -> list[str]:
    """Return the outcomes that a study reports, in the schema's order."""
    found = set(tables.checked("study_findings")["outcome"])
    words = tables.words("study_findings", "outcome")
    return [word for word in words if word in found]


def settings_of(tables: Tables) -> list[str]:
    """Return the settings in which a study counted, in the schema's order."""
    found = set(tables.checked("studies")["setting_group"])
    words = tables.words("studies", "setting_group")
    return [word for word in words if word in found]


def setting_of(study: tuple) -> str:
    """Say where a study counted: setting, place and country."""
    places = [part for part in (study.place, say_word(study.country)) if part]
    where = say("numbers-comma").join(places) or say("numbers-country-not-stated")
    return say("numbers-setting", setting=upper_first(study.setting), place=where)


def studies_of(
    tables: Tables, outcome: str, setting: str = "", order: str = "year"
) -> pd.DataFrame:
    """Return the studies that report an outcome, in an order of `ORDERS`.

    `setting` is a group of settings, "" for all of them. Studies that do not state
    what they are sorted by come last.

    Returns
    -------
    One row a study. Columns: `study` (id); `outcome`; `label`, and `name` without its
    brackets; `country`, `place`, `setting`, `setting_group`, `selection`; `years` (of
    the data, in words) and `year` (the last of them, else of publication);
    `counted_as` (the study's own words, "" if the same); `count`, `total`; `percent`,
    `low` and `high` (95 % interval), and `interval` (whose); `basis`; `of_people` and
    `shown` (count and percent in words); `note`; `sources`.
    No row and no column holds several studies together.
    """
    found = reported(tables)
    found = found[found["outcome"] == outcome]
    if setting:
        found = found[found["setting_group"] == setting]
    return _sorted(found, order)


@lru_cache(maxsize=8)
def reported(tables: Tables) -> pd.DataFrame:
    """Return every finding of every study; columns as `studies_of` has them.

    The frame is made once and shared: do not write into it.
    """
    findings = tables.checked("study_findings").drop(columns=["status", "locator"])
    studies = tables.checked("studies").drop(columns=["note", "sources", "status"])
    found = findings.merge(studies, left_on="study_id", right_on="id")
    return _frame([_row(row) for row in found.itertuples()])


_NUMBERS = ("percent", "low", "high")
_WHOLE = ("year", "count", "total")


def _frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    kinds = dict.fromkeys(COLUMNS, "str") | dict.fromkeys(_NUMBERS, "float64")
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.astype(kinds | dict.fromkeys(_WHOLE, "Int64"))


def _row(row: tuple) -> dict[str, object]:
    percent, low, high, whose = _share(row)
    return {
        **{name: getattr(row, name) for name in COLUMNS if hasattr(row, name)},
        "study": row.study_id,
        "name": short_name(row.label),
        "years": years(row.from_year, row.to_year),
        "year": row.year if pd.isna(row.to_year) else row.to_year,
        "counted_as": row.outcome_as_published,
        "percent": percent,
        "low": low,
        "high": high,
        "interval": whose,
        "of_people": of_people(row.count, row.total),
        "shown": say("numbers-percent", percent=number(percent)),
    }


def _share(row: tuple) -> tuple[float, float, float, str]:
    """Return a finding's percent, and its interval with whose it is."""
    known = pd.notna(row.count) and pd.notna(row.total)
    percent = 100 * row.count / row.total if known else row.percent
    if pd.notna(row.low):
        return percent, row.low, row.high, "published"
    if not known:
        return percent, float("nan"), float("nan"), say("numbers-no-interval")
    ours = wilson(row.count, row.total)
    return percent, 100 * ours.low, 100 * ours.high, say("numbers-interval-ours")


def _sorted(frame: pd.DataFrame, order: str) -> pd.DataFrame:
    if order == "size":
        frame = frame.sort_values("total", ascending=False, kind="stable")
    else:
        by = {"country": "country", "setting": "setting_group"}.get(order, "year")
        keys = [by, "year"] if by != "year" else ["year"]
        blank = frame.replace({"country": {"": pd.NA}})
        frame = frame.loc[blank.sort_values(keys, kind="stable").index]
    return frame.reset_index(drop=True)


def opens(tables: Tables) -> str:
    """Return the outcome that is looked at first."""
    return next(iter([*_marked(tables, "opens"), *outcomes(tables)]), "")


def starts(tables: Tables) -> list[str]:
    """Return the outcomes of the prepared views: that of the start, then others."""
    return list(dict.fromkeys([opens(tables), *_marked(tables, "start")]))


def _marked(tables: Tables, part: str) -> list[str]:
    findings = tables.checked("study_findings")
    marked = set(findings.loc[findings["lab_part"] == part, "outcome"])
    return [outcome for outcome in outcomes(tables) if outcome in marked]


def question(frame: pd.DataFrame, outcome: str) -> tuple[str, ...]:
    """Return the two ends as a question with its answer, nothing without two ends.

    A study that found none is no end: its 0 would read as “there is none”.
    """
    counted = frame[frame["count"] > 0]
    if counted["percent"].nunique() < 2:
        return ()
    ends = [
        counted.loc[counted["percent"].idxmin()],
        counted.loc[counted["percent"].idxmax()],
    ]
    low, high = (number(row["percent"]) for row in ends)
    first, second = (_told(row) for row in ends)
    return (
        say("numbers-studies-question", outcome=say_word(outcome), low=low, high=high),
        say("numbers-studies-answer", first=first, second=second),
    )


def _told(row: pd.Series) -> str:
    return say(
        "numbers-studies-answer-end",
        name=row["name"],
        of=row["of_people"],
        setting=say_word(row["setting_group"]),
    )


def in_words(frame: pd.DataFrame, outcome: str, setting: str, order: str) -> str:
    """Say how many studies there are, the lowest and highest, and the order."""
    asked = {"outcome": say_word(outcome), "setting": say_word(setting) or "all"}
    if frame.empty:
        return say("numbers-studies-none", **asked)
    count = say("numbers-studies-count", studies=len(frame), **asked)
    if len(frame) == 1:
        return f"{count} {_end(frame, 'only')}"
    order = say("numbers-studies-sorted", order=say(ORDERS[order]))
    return f"{count} {_end(frame, 'lowest')} {_end(frame, 'highest')} {order}"


def _end(frame: pd.DataFrame, end: str) -> str:
    """Say one end of the studies; among equal ones, the largest study speaks."""
    percent = frame["percent"]
    same = frame[percent == (percent.max() if end == "highest" else percent.min())]
    row = same.sort_values("total", ascending=False).iloc[0]
    said = say(
        "numbers-studies-end",
        end=end,
        percent=number(row["percent"]),
        of=row["of_people"] or say("numbers-studies-people-not-printed"),
        name=row["name"],
        setting=say_word(row["setting_group"]),
        others=len(same) - 1,
    )
    return said if row["percent"] else f"{said} {_none_found(row)}"


def _none_found(row: pd.Series) -> str:
    return say(
        "numbers-studies-none-found", high=number(row["high"]), of=row["of_people"]
    )


def chart_label(frame: pd.DataFrame, outcome: str) -> str:
    """Name the chart for a reader who does not see it."""
    outcome = say_word(outcome)
    if frame.empty:
        return say("numbers-studies-chart-empty", outcome=outcome)
    return say(
        "numbers-studies-chart",
        studies=len(frame),
        outcome=outcome,
        span=span(frame["percent"].min(), frame["percent"].max()),
    )
