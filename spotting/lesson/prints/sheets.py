"""Every sheet by its name: who may have it, and as data, as HTML and as PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from spotting.lesson.prints import as_html, as_pdf, claims, handout, learning, teacher
from spotting.lesson.prints.parts import Part, Sheet
from spotting.matching import countries
from spotting.paths import chosen_language
from spotting.tables import Tables
from spotting.text import say


class Kind(NamedTuple):
    """How a sheet is made, and of what kind it is."""

    title: str
    parts: Callable[[Tables, str], tuple[Part, ...]]
    """Of tables and a country."""
    teacher: bool = False
    columns: int = 1
    pages: int = 1
    size: float = 9.5
    local: bool = False
    """Whether it is of a country, which it names."""
    edited: bool = False
    open: float = 1


KINDS = {
    "handout": Kind(
        "prints-handout-title", handout.parts, columns=2, local=True, size=9
    ),
    "claims": Kind(
        "prints-claims-title", lambda tables, _: claims.to_judge(tables), size=10
    ),
    "body": Kind("prints-body-title", lambda tables, _: learning.body(tables), size=10),
    "visit": Kind(
        "prints-visit-title", learning.visit, columns=2, local=True, size=10.5
    ),
    "plan": Kind(
        "prints-plan-title",
        lambda tables, _: teacher.plan(tables),
        True,
        pages=2,
        size=9,
    ),
    "letter": Kind(
        "prints-letter-title",
        lambda tables, _: teacher.letter(tables),
        True,
        edited=True,
        size=11,
        open=3,
    ),
    "answers": Kind("prints-answers-title", lambda tables, _: claims.key(tables), True),
}


def sheet_names() -> dict[str, bool]:
    """Return each sheet's name, and whether it is for the teacher alone."""
    return {name: kind.teacher for name, kind in KINDS.items()}


@lru_cache(maxsize=128)
def sheet_of(
    name: str, tables: Tables, country: str, public_address: str = ""
) -> Sheet:
    """Return a sheet as data; raise `KeyError` if there is none of that name.

    A country that cannot be chosen is none. `public_address` stands on the handout as
    a code, if it can be opened from home.
    """
    kind = KINDS[name]
    country = country if country in countries.known(tables) else countries.ALL
    own = handout.head(public_address) if name == "handout" else ()
    return Sheet(
        name=name,
        title=say(kind.title),
        subtitle=_place(tables, country) if kind.local else "",
        head=own,
        body=kind.parts(tables, country),
        foot=say("prints-foot", date=_checked(tables)),
        language=say("page-shell-language") or chosen_language(),
        teacher=kind.teacher,
        columns=kind.columns,
        open=kind.open,
        pages=kind.pages,
        size=kind.size,
        how_to_edit=say("prints-edit") if kind.edited else "",
        facts=teacher.plan_facts(tables) if name == "plan" else (),
    )


def _place(tables: Tables, country: str) -> str:
    if country == countries.ALL:
        return say("prints-everywhere")
    return say("prints-in", place=countries.in_words(tables, country))


def _checked(tables: Tables) -> str:
    """Return the day on which a source was last checked."""
    return max(tables.sources["date_checked"], default="")


@lru_cache(maxsize=64)
def html_of(name: str, tables: Tables, country: str, public_address: str = "") -> str:
    """Return a sheet as a page that prints; raise `KeyError` if there is none."""
    return as_html.page(sheet_of(name, tables, country, public_address))


@lru_cache(maxsize=64)
def pdf_of(name: str, tables: Tables, country: str, public_address: str = "") -> bytes:
    """Return a sheet as PDF on A4; raise `KeyError` if there is none."""
    return as_pdf.document(sheet_of(name, tables, country, public_address))
