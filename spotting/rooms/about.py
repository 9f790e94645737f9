"""What the page is, what it is made from, and what it is not. Plain HTML."""

from __future__ import annotations

from spotting.coverage import coverage
from spotting.markup import element, items, text
from spotting.matching import Evidence
from spotting.tables import Tables

LINES = (
    "This page is Spotting, a lesson about bleeding and fluids after sex. "
    "It is education, not diagnosis.",
    "Each fact comes from a source that the page names. Guidelines, leaflets and "
    "studies were read as copies, many of them in part; each source says how much.",
    "No clinician has approved it yet. A clinician should review it before you "
    "rely on it.",
    "Nothing you choose here is stored or sent to anybody else. The codes in the "
    "page's address open the same view again, and hold no word of it.",
)


def about(tables: Tables) -> str:
    """Return the room: what it is, how much is sourced, and when it was checked."""
    counts = coverage(tables).set_index("table")["rows"]
    checked = tables.sources["date_checked"].max()
    explored = len(Evidence.of(tables).causes)
    facts = [
        f"{counts['causes']} causes, {counts['symptoms']} signs, "
        f"{counts['cause_symptoms']} links between them, {counts['sources']} sources.",
        f"{explored} of the causes can be explored. The others are not verified, or "
        "help stands in their place.",
        f"Last checked against the sources: {checked}.",
        "Text and tables: CC BY 4.0. Code: MIT licence.",
    ]
    return element(
        "section",
        *(text("p", line) for line in LINES),
        items(text("span", fact) for fact in facts),
        class_="les-about",
    )
