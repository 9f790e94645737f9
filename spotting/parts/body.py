"""The drawing of the body: each part is a link to the causes that can sit there."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from textwrap import wrap

import pandas as pd

from spotting.parts.links import anchor
from spotting.paths import PACKAGE
from spotting.tables import Tables, ids
from spotting.text import say
from spotting.text.markup import element, escape, text

DRAWING = PACKAGE / "parts" / "drawings" / "anatomy.svg"

_MIDDLE = 240
_RADIUS = 16
_NAME = 8
"""Letters in a line of a part's name: longer lines would reach out of the drawing."""


def causes_at(tables: Tables, site: str) -> pd.DataFrame:
    """Return the causes that may be shown and sit in a part of the body.

    Rows are those of `causes` that are checked and shown as causes, in its order.
    """
    causes = tables.checked("causes")
    there = causes["sites"].map(lambda cell: site in ids(cell))
    return causes[there & (causes["shown_as"] == "cause")]


def drawing(tables: Tables) -> str:
    """Return the drawing with its words, and a link at each of its parts."""
    sites = tables.checked("sites")
    sites = sites[sites["drawn"].notna() & sites["number_x"].notna()]
    start, rest = _artwork()
    start = f'{start} aria-label="{escape(say("body-title"))}">'
    pins = (_pin(site, len(causes_at(tables, site.id))) for site in sites.itertuples())
    return f"{start}{text('desc', say('body-where'))}{rest}{''.join(pins)}</svg>"


@cache
def _artwork() -> tuple[str, str]:
    """Return the opening tag of the drawing's file, still open, and what it draws."""
    svg = DRAWING.read_text(encoding="utf-8").strip()
    start, rest = svg.removesuffix("</svg>").split(">", 1)
    return f'{start} role="group" class="les-an"', rest


@cache
def _areas() -> dict[str, str]:
    """Return the outline of each part's organ, by the part's id in the file."""
    paths = ET.parse(DRAWING).iter("{http://www.w3.org/2000/svg}path")
    return {
        part: path.get("d", "") for path in paths if (part := path.get("data-site"))
    }


def _area(site) -> str:
    """Return the room of the organ itself, which a hand that points would press."""
    outline = _areas().get(site.id)
    return element("path", d=outline, class_="les-an-area") if outline else ""


def _pin(site, causes: int) -> str:
    x, y = str(site.number_x), str(site.number_y)
    to_x, to_y = str(site.point_x), str(site.point_y)
    line = {"x1": x, "y1": y, "x2": to_x, "y2": to_y}
    return element(
        "a",
        _area(site),
        element("line", **line, class_="les-an-halo"),
        element("line", **line, class_="les-an-line"),
        element("circle", cx=to_x, cy=to_y, r="3.5", class_="les-an-tip"),
        _target(site),
        element("circle", cx=x, cy=y, r=str(_RADIUS), class_="les-an-dot"),
        text("text", str(site.drawn), x=x, y=y, class_="les-an-number"),
        " ",
        _name(site, causes),
        href=f"#{anchor('site', site.id)}",
        aria_label=say("body-pin", number=site.drawn, part=site.label, causes=causes),
        class_="les-an-pin",
    )


def _side(site) -> int:
    return -1 if site.number_x < _MIDDLE else 1


def _target(site) -> str:
    """Return the room around number and name in which a finger meets the part."""
    width, height = 112, 76
    left = site.number_x - 30 if _side(site) > 0 else site.number_x + 30 - width
    return element(
        "rect",
        x=str(left),
        y=str(site.number_y - height // 2),
        width=str(width),
        height=str(height),
        class_="les-an-target",
    )


def _name(site, causes: int) -> str:
    """Write the name beside the number, away from the body, and how many causes."""
    side = _side(site)
    x = str(site.number_x + side * (_RADIUS + 8))
    lines = wrap(site.label, _NAME)
    up = len(lines) / 2
    first = text("tspan", lines[0], x=x, dy=f"{-up * 1.1:.2f}em")
    more = [text("tspan", line, x=x, dy="1.1em") for line in lines[1:]]
    count = text(
        "tspan",
        say("body-causes", causes=causes),
        x=x,
        dy="1.15em",
        class_="les-an-count",
    )
    return element(
        "text",
        " ".join([first, *more, count]),
        y=str(site.number_y),
        text_anchor="end" if side < 0 else "start",
        class_="les-an-name",
    )
