"""The guide to look and smell: what it often means, and what it needs. Plain HTML."""

from __future__ import annotations

from spotting.choices.view import Vocabulary
from spotting.matching import sentences
from spotting.parts.links import anchor
from spotting.rooms.fluids.links import source_line
from spotting.rooms.fluids.swatches import swatch
from spotting.rooms.fluids.text import named_causes, needs, note, pairs, standing_line
from spotting.tables import Tables, ids
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

NOTHING = "Nothing is needed for this look by itself."


def guide(tables: Tables, vocabulary: Vocabulary) -> str:
    """Return the whole guide, with a way to jump to each look."""
    rows = tables.checked("fluids").query("kind == 'look and smell'")
    rows = list(rows.sort_values("position", kind="stable").itertuples())
    return element(
        "section",
        text("h3", "Look and smell: what it can mean, and what it needs"),
        standing_line(),
        text("p", "A look cannot diagnose: only a test can tell."),
        element("nav", items(map(_jump, rows)), aria_label="Looks in this guide"),
        element(
            "div",
            *(_look(tables, row, vocabulary) for row in rows),
            class_="les-fluid-cards",
        ),
        class_="les-fluids les-looks",
    )


def _jump(row) -> str:
    words = swatch(row.id) + text("span", row.topic)
    return element("a", words, href=f"#{anchor('fluid', row.id)}")


def _look(tables: Tables, row, vocabulary: Vocabulary) -> str:
    explain = terms(tables).explain
    told = [
        ("Look", row.look),
        ("Smell", row.smell),
        ("Often means", row.means),
    ]
    return element(
        "article",
        element("h4", swatch(row.id) + text("span", row.topic)),
        pairs(
            [
                (name, explain(sentence(sentences.upper_first(said))))
                for name, said in told
                if said
            ]
            + [
                (
                    "What it needs",
                    needs(tables, row) if row.action else text("p", NOTHING),
                )
            ]
        ),
        note(row),
        named_causes(tables, row, vocabulary),
        source_line(tables, ids(row.sources)),
        class_="les-card",
        id=anchor("fluid", row.id),
    )
