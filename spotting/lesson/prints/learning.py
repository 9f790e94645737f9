"""Sheets on the body and on the visit, for everybody."""

from __future__ import annotations

import pandas as pd

from spotting.lesson.prints.marks import meant, waiting
from spotting.lesson.prints.parts import (
    Anatomy,
    Fold,
    Heading,
    Pair,
    Part,
    Pin,
    Points,
    Run,
    Text,
    Words,
    bold,
    plain,
)
from spotting.matching import countries
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import sentence

VISIT = {
    "the visit": ("help-visit", "number"),
    "your say": ("help-your-say", "point"),
    "what to take along": ("help-take-along", "box"),
    "young people": ("help-young-people", "point"),
}
"""Parts of the advice: the message above each, and the mark of its lines."""


# The body


def body(tables: Tables) -> tuple[Part, ...]:
    """Return the drawing with lines for names; below a fold, with the names."""
    sites = tables.checked("sites")
    sites = sites[sites["drawn"].notna() & sites["number_x"].notna()]
    rows = sorted(sites.itertuples(), key=lambda site: site.drawn)
    pins = tuple(map(_pin, rows))
    told = {"title": say("body-title"), "told": say("body-where")}
    names = Points(tuple(map(_part, rows)), "number")
    return (
        Text(plain(say("prints-body-how")), "lead"),
        Anatomy(pins, named=False, width=100, **told),
        Fold(say("prints-fold")),
        Pair(
            (
                Anatomy(pins, named=True, width=100, **told),
                Text(plain(say("prints-body-alike"))),
            ),
            (Heading(say("prints-body-names")), names),
            left_share=62,
        ),
    )


def _pin(site) -> Pin:
    at = (int(site.number_x), int(site.number_y))
    to = (int(site.point_x), int(site.point_y))
    return Pin(int(site.drawn), site.label, at, to)


def _part(site) -> Words:
    own = site.medical_term
    also = say("prints-body-term", term=own) if own not in ("", site.label) else ""
    words = " ".join(filter(None, [also, sentence(site.text)]))
    return (*bold(sentence(site.label)), Run(f" {words}"))


# The visit


def visit(tables: Tables, country: str) -> tuple[Part, ...]:
    """Return what happens at a visit, a say in it, what to take along, who knows."""
    advice = tables.checked("advice").sort_values("position", kind="stable")
    advice = _there(tables, advice, country)
    parts: list[Part] = [Text(plain(say("prints-visit-how")), "lead")]
    shared = advice["note"].duplicated(keep=False) & (advice["note"] != "")
    advice = advice.assign(own=advice["note"].where(~shared, ""))
    for part, (heading, mark) in VISIT.items():
        rows = advice[advice["part"] == part]
        if len(rows):
            lines = tuple(_line(row) for row in rows.itertuples())
            parts += [Heading(say(heading)), Points(lines, mark)]
    notes = dict.fromkeys(map(sentence, advice.loc[shared, "note"]))
    small = [*notes, meant(advice["review"])]
    return (*parts, *(Text(plain(one), "small") for one in small if one))


def _there(tables: Tables, rows: pd.DataFrame, country: str) -> pd.DataFrame:
    """Return the rows that hold in a country; where none is chosen, everywhere."""
    rows = rows[rows["part"].isin(VISIT)]
    if country == countries.ALL:
        return rows[rows["country"] == countries.EVERYWHERE]
    return countries.there(tables, rows, country)


def _line(row) -> Words:
    """Return a line of advice, with what holds for it alone."""
    return plain(f"{row.text}{waiting(row.review)} {sentence(row.own)}".strip())
