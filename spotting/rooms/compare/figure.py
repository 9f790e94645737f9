"""The signs of two causes as a picture: what they share, and what one has alone."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spotting.charts import theme
from spotting.text import say
from spotting.text.markup import element, escape, text

# Where a sign stands, in the order of the picture.
_GROUPS = {
    "both": "compare-group-both",
    "first": "compare-group-one",
    "second": "compare-group-one",
    "neither": "compare-group-neither",
}

_STATES = {
    "typical": "compare-state-typical",
    "common": "compare-state-common",
    "sometimes": "compare-state-sometimes",
    "rarely": "compare-state-rarely",
    "not stated": "compare-state-not-stated",
    "not typical": "compare-state-not-typical",
    "not linked": "compare-state-not-linked",
}
"""What stands in a cell, by the names of messages."""


def picture(compared: pd.DataFrame, names: tuple[str, str], best: str = "") -> str:
    """Return the picture: a sign in the middle, and on each side how it goes with one.

    Parameters
    ----------
    compared
        What `model.compare` returns, with names of signs that begin a line.
    names
        Those of the two causes, as they stand within a sentence.
    best
        Id of the sign that tells them apart, which is marked; "" is none.
    """
    heads = (_head(names[0]), say("compare-sign"), _head(names[1]))
    head = element("tr", *(text("th", name, scope="col") for name in heads))
    one = {"first": names[0], "second": names[1]}
    groups = (
        _group(say(name, cause=one.get(where, "")), rows, best)
        for where, name in _GROUPS.items()
        if (rows := [*compared[compared["where"] == where].itertuples()])
    )
    return element(
        "figure",
        element("table", element("thead", head), *groups),
        text("figcaption", say("compare-picture-note"), class_="les-hint"),
        class_="les-overlap",
    )


def _head(name: str) -> str:
    return name[:1].upper() + name[1:]


def _group(name: str, rows: Iterable[tuple], best: str) -> str:
    # A cell, no heading: with it the table's headings would stand on three levels.
    head = element("tr", text("td", name, colspan="3", class_="les-overlap-group"))
    return element("tbody", head, *(_row(sign, sign.sign == best) for sign in rows))


def _row(sign: tuple, best: bool) -> str:
    name = text("th", sign.label, scope="row")
    marked = {"class_": "les-telling"} if best else {}
    return element("tr", _cell(sign.first), name, _cell(sign.second), **marked)


def _cell(state: str) -> str:
    mark = text("span", theme.STATE_SYMBOLS[state], aria_hidden="true")
    words = f"{mark} {escape(say(_STATES[state]))}"
    swatch = element("span", words, class_="les-how-often", data_state=_code(state))
    return element("td", swatch)


def _code(state: str) -> str:
    return state.replace(" ", "-")
