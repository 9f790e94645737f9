"""What is not verified, and what these data cannot show: HTML, counts computed."""

from __future__ import annotations

from spotting.matching.sentences import counted, listing, upper_first
from spotting.rooms.words.model import not_verified
from spotting.rooms.words.parts import fold, heading, plain_items
from spotting.rooms.words.uses import label_of
from spotting.tables import Tables
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

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
