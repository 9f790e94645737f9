"""What waits for a clinician: each open question, and what is shown until then."""

from __future__ import annotations

from spotting.matching.sentences import counted
from spotting.parts.links import anchor
from spotting.parts.review import PLACE
from spotting.rooms.words.parts import fold, heading, line, plain_items, sources_of
from spotting.tables import Tables
from spotting.text.markup import element, sentence, text
from spotting.text.terms import terms

TITLE = "Waiting for a clinician"
LEAD = (
    "No clinician has read this lesson yet. Where a national health service prints a "
    "more urgent level, that level is shown. Where none does, the safer reading is. "
    "Both are marked, and both stand here."
)
KINDS = {
    "to sign off": "To sign off: the source is plain",
    "to decide": "To decide: the safer reading is shown",
}


def waiting(tables: Tables) -> str:
    """Return every open question with what is shown until it is answered."""
    rows = tables.checked("waiting")
    if rows.empty:
        return ""
    groups = [
        text("h4", KINDS[str(kind)])
        + plain_items(
            (_question(tables, row) for row in part.itertuples()), "les-word-rows"
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    summary = f"Show what waits: {counted(len(rows), 'question')}"
    return heading(f"{TITLE}: {counted(len(rows), 'question')}", PLACE, LEAD) + fold(
        summary, *groups
    )


def _question(tables: Tables, row) -> str:
    explain = terms(tables).explain
    return element(
        "li",
        text("strong", sentence(row.question)),
        element("p", f"Shown now: {explain(sentence(row.shown))}"),
        element("p", f"What was read: {explain(sentence(row.readings))}"),
        line("Sources", sources_of(tables, row.sources)),
        id=anchor("waiting", row.id),
    )
