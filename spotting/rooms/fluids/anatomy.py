"""A drawing of the body parts, with the causes that can sit in each."""

from __future__ import annotations

from functools import cache

import pandas as pd

from spotting.choices.view import Vocabulary
from spotting.matching import sentences
from spotting.paths import PACKAGE
from spotting.rooms.fluids.model import causes_at
from spotting.rooms.fluids.text import cause_links, source_line
from spotting.tables import Tables, ids
from spotting.text import say
from spotting.text.markup import element, escape, items, sentence, text

DRAWING = PACKAGE / "rooms" / "fluids" / "drawings" / "anatomy.svg"

_MIDDLE = 240
_RADIUS = 16


def anatomy(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return the drawing and the list of its parts, closed until it is asked for."""
    sites = tables.checked("sites")
    return element(
        "section",
        text("h3", say("fluids-body")),
        element(
            "details",
            text("summary", say("fluids-body-show")),
            _figure(sites),
            _parts(tables, sites, vocabulary),
        ),
        class_="les-anatomy",
    )


def _figure(sites: pd.DataFrame) -> str:
    drawn = sites[sites["drawn"].notna() & sites["number_x"].notna()]
    return element(
        "figure",
        _drawing(list(drawn.itertuples())),
        text("figcaption", say("fluids-body-caption"), class_="les-hint"),
    )


def _drawing(sites: list) -> str:
    """Return the drawing with its words: title, description, numbers and names."""
    start, rest = _artwork()
    title = text("title", say("fluids-body-title"))
    words = title + text("desc", say("fluids-body-where"))
    pins = "".join(_pin(site) for site in sites)
    return f"{start}{words}{rest}{pins}</svg>"


@cache
def _artwork() -> tuple[str, str]:
    """Return the opening tag of the drawing's file, and what it draws."""
    svg = DRAWING.read_text(encoding="utf-8").strip()
    start, rest = svg.removesuffix("</svg>").split(">", 1)
    return f'{start} role="img" class="les-an">', rest


def _pin(site) -> str:
    x, y = site.number_x, site.number_y
    to_x, to_y = str(site.point_x), str(site.point_y)
    line = {"x1": str(x), "y1": str(y), "x2": to_x, "y2": to_y}
    side = -1 if x < _MIDDLE else 1
    name_x = str(x + side * (_RADIUS + 8))
    end = "end" if side < 0 else "start"
    return element(
        "g",
        element("line", **line, class_="les-an-halo"),
        element("line", **line, class_="les-an-line"),
        element("circle", cx=to_x, cy=to_y, r="3.5", class_="les-an-tip"),
        element("circle", cx=str(x), cy=str(y), r=str(_RADIUS)),
        text("text", str(site.drawn), x=str(x), y=str(y), class_="les-an-number"),
        text(
            "text",
            site.label,
            x=name_x,
            y=str(y),
            text_anchor=end,
            class_="les-an-name",
        ),
        class_="les-an-pin",
    )


def _parts(tables: Tables, sites: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the list of drawn parts, then the causes that sit elsewhere."""
    drawn = sites[sites["drawn"].notna()].sort_values("drawn", kind="stable")
    others = sites[sites["drawn"].isna()]
    numbered = [
        element("li", _part(tables, site, vocabulary), value=str(site.drawn))
        for site in drawn.itertuples()
    ]
    elsewhere = [
        _part(tables, site, vocabulary)
        for site in others.itertuples()
        if len(causes_at(tables, site.id))
    ]
    return "".join(
        [
            element("ol", *numbered, class_="les-sites"),
            text("h4", say("fluids-body-others")) if elsewhere else "",
            items(elsewhere, class_="les-sites"),
        ]
    )


def _part(tables: Tables, site, vocabulary: Vocabulary) -> str:
    return "".join(
        [
            _name(site),
            text("p", sentence(site.text)) if site.text else "",
            _causes(tables, causes_at(tables, site.id), vocabulary),
            source_line(tables, ids(site.sources)),
        ]
    )


def _name(site) -> str:
    plain = text("strong", sentences.upper_first(site.label))
    if not site.medical_term or site.medical_term == site.label:
        return plain
    return f"{plain} <span>({escape(site.medical_term)})</span>"


def _causes(tables: Tables, causes: pd.DataFrame, vocabulary: Vocabulary) -> str:
    if causes.empty:
        return ""
    return element(
        "details",
        text("summary", say("fluids-site-causes", causes=len(causes))),
        cause_links(tables, causes["id"], vocabulary),
    )
