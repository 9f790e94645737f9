"""What the page is, what it is made from, and what it is not. Plain HTML."""

from __future__ import annotations

from spotting import __version__
from spotting.checks.coverage import coverage
from spotting.matching.causes import Evidence
from spotting.tables import TABLE_NAMES, Tables
from spotting.text.markup import element, items, text

LINES = (
    "This page is Spotting, a lesson about bleeding and fluids after sex. "
    "It is education, not diagnosis.",
    "Each fact comes from a source that the page names; where a rule is this lesson's "
    "own, it says so. Guidelines, leaflets and studies were read as copies, many of "
    "them in part; each source says how much.",
    "No clinician has approved it yet. A clinician should review it before you "
    "rely on it.",
)
PRIVATE = (
    "What you choose goes only to the computer that runs this lesson. It is kept in "
    "that computer's memory while the page is open, and is not stored there. It is "
    "not written into a log.",
    "The page sets no cookie, and loads nothing from any other computer. It counts no "
    "visits, and has no part that follows you.",
    "The codes in the page's address open the same view again. They hold no word of "
    "it, and the browser does not send them. They stay in your browser's history. "
    "What you say about consent or safety is never in them.",
    "This tab keeps three small things until you close it: the colours and the type "
    "size, if you set them, so that a reload keeps them; and that you left by the "
    "button, so that Back does not bring the lesson back.",
    "A link to a source opens another site. That site sees your visit as any site "
    "does, but not which page you came from.",
)
CHECKING = (
    "To check it: open your browser's tools for developers. The list of requests "
    "(Network) names this computer alone. The list of what is stored (Application or "
    "Storage) shows no cookie. The first answer has a Content-Security-Policy: with "
    "it the browser itself holds the page to this.",
)
LEAVING = (
    "“Leave this page” takes the lesson off the screen at once and shows a page of "
    "times tables. Pressing Shift alone three times does the same. It needs no "
    "network. If the internet can be reached, a weather page then follows.",
    "Leaving ends what you chose. Back does not bring the lesson back, unless your "
    "browser runs no scripts. To return, open the link again.",
    "Leaving does not clear your browser's history: the page's address stays in it, "
    "under the name “Health lesson”. A private window keeps no history once it is "
    "closed. A school or a shared device may still keep its own record.",
    "A teacher can switch the button off, where leaving is of no use: start the "
    "lesson with --no-quick-exit.",
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
        *_part("What stays private", PRIVATE + CHECKING),
        *_part("Leaving the page", LEAVING),
        class_="les-about",
    )


def _part(heading: str, lines: tuple[str, ...]) -> list[str]:
    return [text("h4", heading), *(text("p", line) for line in lines)]


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
