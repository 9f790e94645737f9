"""What the page is and is not: About, its limits, what waits, what is not verified."""

from __future__ import annotations

from spotting import __version__
from spotting.checks.coverage import coverage
from spotting.matching.causes import Evidence
from spotting.matching.sentences import counted, listing, upper_first
from spotting.parts.links import anchor
from spotting.parts.review import PLACE
from spotting.rooms.words.model import not_verified
from spotting.rooms.words.parts import (
    fold,
    heading,
    label_of,
    line,
    plain_items,
    sources_of,
)
from spotting.tables import TABLE_NAMES, Tables
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

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


KEPT_OUT = (
    "No source good enough was read for these rows. They are kept here, marked as "
    "such. No chart, no search for causes and no card uses them."
)
NONE = "Every row of the tables is checked."


def unverified(tables: Tables) -> str:
    """Return every row that is not verified, with why; closed until asked for."""
    rows = not_verified(tables)
    if rows.empty:
        return heading("Not verified", "words-unverified", NONE)
    groups = [
        text("h4", label_of(str(name)))
        + plain_items((_row(tables, row) for row in part.itertuples()), "les-word-rows")
        for name, part in rows.groupby("table", sort=False)
    ]
    title = f"Not verified: {counted(len(rows), 'row')}"
    return heading(title, "words-unverified", KEPT_OUT) + fold(
        f"Show what is not verified: {counted(len(rows), 'row')}", *groups
    )


def _row(tables: Tables, row) -> str:
    words = text("strong", sentence(row.words))
    return element("li", f"{words} {terms(tables).explain(sentence(row.why))}")


def limits(tables: Tables) -> str:
    """Return what a reader must not take from these data."""
    lines = (
        "No clinician has reviewed this lesson yet. One should, before you rely on it.",
        _no_chance(tables),
        _few_sources(tables),
        _read_in_part(tables),
        _copies(tables),
        _weak_causes(tables),
        _clinics(tables),
        _countries(tables),
        "A pair of cause and sign without a link means that nothing we read links "
        "them. It is no evidence against.",
    )
    return heading("What these data cannot show", "words-limits") + items(
        (terms(tables).explain(line) for line in lines), class_="les-limits"
    )


def _no_chance(tables: Tables) -> str:
    return (
        "They cannot tell how likely a cause is for you. Nothing here is a chance: "
        "Explore counts signs that match, and orders causes by that and by urgency."
    )


def _few_sources(tables: Tables) -> str:
    links = tables.checked("cause_symptoms")
    single = (links["sources"].str.split().str.len() == 1).sum()
    unstated = (links["frequency"] == "not stated").sum()
    return (
        "Words such as typical, common and rarely come from few sources. Of "
        f"{len(links)} links between a cause and a sign, {single} rest on one source, "
        f"and for {unstated} no source says how often."
    )


def _read_in_part(tables: Tables) -> str:
    read = tables.sources["read"]
    whole = (read == "whole").sum()
    summary = read.isin(["whole abstract", "abstract"]).sum()
    opening = (read == "opening part").sum()
    return (
        f"Most sources were not read to the end. Of {len(read)}, {whole} were read "
        f"whole, {opening} in their opening part, and {summary} as the summary of a "
        "paper. The rest of a text may say more."
    )


def _copies(tables: Tables) -> str:
    second = (tables.sources["second_hand"] == "yes").sum()
    return (
        "Copies were read, not the live pages, and many have no date. Open the page "
        f"itself before you rely on it. {upper_first(counted(second, 'source'))} "
        "quote other sources that were not read."
    )


def _weak_causes(tables: Tables) -> str:
    causes = tables.checked("causes")
    weak = (causes["evidence"] == "C").sum()
    return (
        f"{weak} of {len(causes)} causes carry the mark C: that they give bleeding "
        "after sex is plausible only."
    )


def _clinics(tables: Tables) -> str:
    studies = tables.checked("studies")
    clinic = (studies["setting_group"] != "insurance claims").sum()
    return (
        f"{clinic} of {len(studies)} groups in the studies were counted at a clinic or "
        "a hospital. They say little about people who never went there. What was found "
        "in one group need not hold for another age, place or time."
    )


def _countries(tables: Tables) -> str:
    services = listing(_known(tables.checked("local_help")["country"]))
    studies = tables.checked("studies")["country"]
    british = (studies == "UK").sum()
    return (
        "Much of the advice is from the UK, and other countries may do otherwise. The "
        f"services listed are in: {services}. Of {len(studies)} groups in the studies, "
        f"{british} are from the UK; the others come from {len(_known(studies)) - 1} "
        "more countries, or the country was not read."
    )


def _known(cells) -> list[str]:
    return [cell for cell in dict.fromkeys(cells) if cell]


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
