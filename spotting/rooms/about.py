"""What the page is, what it is made from, and what it is not. Plain HTML."""

from __future__ import annotations

from spotting import __version__
from spotting.coverage import coverage
from spotting.markup import element, items, text
from spotting.matching import Evidence
from spotting.tables import TABLE_NAMES, Tables

LINES = (
    "This page is Spotting, a lesson about bleeding and fluids after sex. "
    "It is education, not diagnosis.",
    "Each fact comes from a source that the page names; where a rule is this lesson's "
    "own, it says so. Guidelines, leaflets and studies were read as copies, many of "
    "them in part; each source says how much.",
    "No clinician has approved it yet. A clinician should review it before you "
    "rely on it.",
    "What you choose goes only to the computer that runs this lesson, and is not "
    "stored there. The codes in the page's address open the same view again, and "
    "hold no word of it. They stay in your browser's history.",
)
MISTAKE = (
    "Found a mistake? Tell your teacher, or open an issue where the code of this "
    "lesson is kept. Name the row and the source that says otherwise."
)


def about(tables: Tables) -> str:
    """Return what the page is, how much is sourced, when it was checked, and whose."""
    return element(
        "section",
        *(text("p", line) for line in LINES),
        items(text("span", fact) for fact in _facts(tables)),
        text("p", MISTAKE),
        class_="les-about",
    )


def _facts(tables: Tables) -> list[str]:
    covered = coverage(tables)
    counts = covered.set_index("table")["rows"]
    need, have = covered["need_source"].sum(), covered["with_source"].sum()
    explored = len(Evidence.of(tables).causes)
    return [
        f"{counts['causes']} causes, {counts['symptoms']} signs, "
        f"{counts['cause_symptoms']} links between them, {counts['sources']} sources.",
        f"{explored} of the causes can be explored. The others are not verified, or "
        "help stands in their place.",
        f"{have} of the {need} checked rows that need a source name one. "
        f"{covered['not_verified'].sum()} more rows are not verified.",
        f"Last checked against the sources: {_last_checked(tables)}.",
        f"Version {__version__}.",
        "Text and tables: CC BY 4.0. Code: MIT licence.",
    ]


def _last_checked(tables: Tables) -> str:
    """Return the latest day on which any row was checked."""
    dated = (tables[name] for name in TABLE_NAMES)
    return max(f["date_checked"].max() for f in dated if "date_checked" in f)
