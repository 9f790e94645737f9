"""The body parts: the drawing, and what is said of each with the causes there."""

from __future__ import annotations

import pandas as pd

from spotting.choices.view import Vocabulary
from spotting.matching import sentences
from spotting.parts.body import causes_at, drawing
from spotting.parts.links import anchor
from spotting.rooms.fluids.text import cause_links, source_line
from spotting.tables import Tables, ids
from spotting.text import say
from spotting.text.markup import element, escape, items, sentence, text


def anatomy(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return the drawing, with the list of its parts beside it."""
    sites = tables.checked("sites")
    drawn = sites[sites["drawn"].notna()].sort_values("drawn", kind="stable")
    numbered = (
        element("li", _part(tables, site, vocabulary), value=str(site.drawn))
        for site in drawn.itertuples()
    )
    caption = text("figcaption", say("fluids-body-caption"), class_="les-hint")
    return element(
        "section",
        element("figure", drawing(tables), caption),
        element(
            "div",
            text("p", say("fluids-body-press"), class_="les-hint"),
            element("ol", *numbered, class_="les-sites"),
            _elsewhere(tables, sites, vocabulary),
        ),
        class_="les-anatomy",
    )


def _elsewhere(tables: Tables, sites: pd.DataFrame, vocabulary: Vocabulary) -> str:
    """Return the places that are in no drawing, if causes sit there."""
    others = [
        _part(tables, site, vocabulary)
        for site in sites[sites["drawn"].isna()].itertuples()
        if len(causes_at(tables, site.id))
    ]
    if not others:
        return ""
    return text("h4", say("fluids-body-others")) + items(others, class_="les-sites")


def _part(tables: Tables, site, vocabulary: Vocabulary) -> str:
    """Return a part, closed; opening one closes the one that was open."""
    causes = causes_at(tables, site.id)
    count = text("span", say("body-causes", causes=len(causes)), class_="les-hint")
    return element(
        "details",
        element("summary", element("span", _name(site)), count),
        text("p", sentence(site.text)) if site.text else "",
        cause_links(tables, causes["id"], vocabulary) if len(causes) else "",
        source_line(tables, ids(site.sources)),
        id=anchor("site", site.id),
        name_="les-site",
    )


def _name(site) -> str:
    plain = text("strong", sentences.upper_first(site.label))
    if not site.medical_term or site.medical_term == site.label:
        return plain
    return f"{plain} ({escape(site.medical_term)})"
