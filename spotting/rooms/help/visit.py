"""What happens at a visit, what to take along, what can be prevented, as HTML."""

from __future__ import annotations

from collections.abc import Callable

from spotting.matching import countries
from spotting.parts.country import only_in, only_with
from spotting.parts.help_blocks import named_place, source_lines
from spotting.parts.review import marks, sign
from spotting.tables import Tables
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

Line = Callable[[Tables, object], str]


def visit(tables: Tables) -> str:
    """Return what happens at a visit, and what a person may ask for or refuse."""
    return element(
        "div",
        _part(tables, "the visit", "What happens at the visit", "ol"),
        _part(tables, "your say", "You have a say", "ul"),
        _part(tables, "young people", "Young people: the law, and who will know", "ul"),
        class_="les-help-pair",
    )


def take_along(tables: Tables) -> str:
    """Return what to take along: a list of empty boxes, to tick or to print."""
    return _part(tables, "what to take along", "What to take along", "ul", _box)


def prevention(tables: Tables) -> str:
    """Return what can be prevented, in brief."""
    return _part(tables, "prevention", "What can be prevented", "ul")


def _line(tables: Tables, row) -> str:
    words = f"{terms(tables).explain(row.text)}{named_place(row.country)}"
    return f"{words} {sign(row.review)}".strip()


def _box(tables: Tables, row) -> str:
    box = '<input type="checkbox" autocomplete="off">'
    return element("label", box, text("span", row.text), class_="les-help-box")


def _part(
    tables: Tables, part: str, heading: str, kind: str, line: Line = _line
) -> str:
    rows = tables.checked("advice")
    rows = rows[rows["part"] == part].sort_values("position", kind="stable")
    if rows.empty:
        return ""
    shown = (
        element("li", line(tables, row), **only_in(tables, row.country))
        for row in rows.itertuples()
    )
    return element(
        "section",
        text("h3", heading),
        element(
            kind, *shown, class_="les-help-boxes" if line is _box else "les-help-lines"
        ),
        marks(rows["review"]),
        _background(tables, rows),
        class_="les-card les-help-card",
        **only_with(tables, list(rows["country"])),
    )


def _background(tables: Tables, rows) -> str:
    """Return on demand the remarks, each said once, and all sources."""
    notes = rows[rows["note"] != ""].drop_duplicates(["note", "country"])
    cited = dict.fromkeys(" ".join(rows["sources"]).split())
    return element(
        "details",
        text("summary", f"{'More, and where' if len(notes) else 'Where'} this is from"),
        items(_note(row) for row in notes.itertuples()) if len(notes) else "",
        source_lines(tables, " ".join(cited)),
        class_="les-help-more",
    )


def _note(row) -> str:
    named = row.country != countries.EVERYWHERE
    where = f"{text('b', row.country)}: " if named else ""
    return where + escape(sentence(row.note))
