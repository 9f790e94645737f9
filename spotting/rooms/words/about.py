"""What the page is and is not: About, its limits, what waits, what is not verified."""

from __future__ import annotations

from spotting import __version__
from spotting.checks.coverage import coverage
from spotting.matching.causes import Evidence
from spotting.matching.sentences import listing
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
from spotting.text import say, say_word
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

LINES = ("words-about-what", "words-about-sources", "words-about-review")
PRIVATE = (
    "words-private-choices",
    "words-private-no-cookie",
    "words-private-address",
    "words-private-tab",
    "words-private-links",
    "words-private-check",
)
LEAVING = (
    "words-leaving-how",
    "words-leaving-back",
    "words-leaving-history",
    "words-leaving-teacher",
)


def about(tables: Tables) -> str:
    """Return what the page is, how much is sourced, when it was checked, and whose."""
    return element(
        "section",
        *(text("p", say(name)) for name in LINES),
        items(text("span", fact) for fact in _facts(tables)),
        text("p", say("words-about-mistake")),
        *_part("words-private-title", PRIVATE),
        *_part("words-leaving-title", LEAVING),
        class_="les-about",
    )


def _part(title: str, names: tuple[str, ...]) -> list[str]:
    return [text("h4", say(title)), *(text("p", say(name)) for name in names)]


def _facts(tables: Tables) -> list[str]:
    covered = coverage(tables)
    counts = covered.set_index("table")["rows"]
    return [
        say(
            "words-about-counts",
            causes=counts["causes"],
            signs=counts["symptoms"],
            links=counts["cause_symptoms"],
            sources=counts["sources"],
        ),
        say("words-about-explored", n=len(Evidence.of(tables).causes)),
        say(
            "words-about-sourced",
            have=covered["with_source"].sum(),
            need=covered["need_source"].sum(),
            unverified=covered["not_verified"].sum(),
        ),
        say("words-about-checked", date=_last_checked(tables)),
        say("words-about-version", version=__version__),
        say("words-about-licence"),
    ]


def _last_checked(tables: Tables) -> str:
    """Return the latest day on which any row was checked."""
    dated = (tables[name] for name in TABLE_NAMES)
    return max(f["date_checked"].max() for f in dated if "date_checked" in f)


def unverified(tables: Tables) -> str:
    """Return every row that is not verified, with why; closed until asked for."""
    rows = not_verified(tables)
    if rows.empty:
        none = say("words-unverified-none")
        return heading(say("words-unverified"), "words-unverified", none)
    groups = [
        text("h4", label_of(str(name)))
        + plain_items((_row(tables, row) for row in part.itertuples()), "les-word-rows")
        for name, part in rows.groupby("table", sort=False)
    ]
    title, lead = say("words-unverified-title", n=len(rows)), "words-unverified-lead"
    return heading(title, "words-unverified", say(lead)) + fold(
        say("words-unverified-show", n=len(rows)), *groups
    )


def _row(tables: Tables, row) -> str:
    words = text("strong", sentence(row.words))
    return element("li", f"{words} {terms(tables).explain(sentence(row.why))}")


def limits(tables: Tables) -> str:
    """Return what a reader must not take from these data."""
    lines = (
        say("words-limit-no-review"),
        say("words-limit-no-chance"),
        _few_sources(tables),
        _read_in_part(tables),
        say("words-limit-copies", n=(tables.sources["second_hand"] == "yes").sum()),
        _weak_causes(tables),
        _clinics(tables),
        _countries(tables),
        say("words-limit-unlinked"),
    )
    return heading(say("words-limits"), "words-limits") + items(
        (terms(tables).explain(line) for line in lines), class_="les-limits"
    )


def _few_sources(tables: Tables) -> str:
    links = tables.checked("cause_symptoms")
    return say(
        "words-limit-few-sources",
        links=len(links),
        single=(links["sources"].str.split().str.len() == 1).sum(),
        unstated=(links["frequency"] == "not stated").sum(),
    )


def _read_in_part(tables: Tables) -> str:
    read = tables.sources["read"]
    return say(
        "words-limit-read-in-part",
        sources=len(read),
        whole=(read == "whole").sum(),
        opening=(read == "opening part").sum(),
        summary=read.isin(["whole abstract", "abstract"]).sum(),
    )


def _weak_causes(tables: Tables) -> str:
    causes = tables.checked("causes")
    weak = (causes["evidence"] == "C").sum()
    return say("words-limit-weak-causes", weak=weak, causes=len(causes))


def _clinics(tables: Tables) -> str:
    studies = tables.checked("studies")
    clinic = (studies["setting_group"] != "insurance claims").sum()
    return say("words-limit-clinics", clinic=clinic, studies=len(studies))


def _countries(tables: Tables) -> str:
    studies = tables.checked("studies")["country"]
    served = _known(tables.checked("local_help")["country"])
    return say(
        "words-limit-countries",
        services=listing(map(say_word, served)),
        studies=len(studies),
        british=(studies == "UK").sum(),
        more=len(_known(studies)) - 1,
    )


def _known(cells) -> list[str]:
    return [cell for cell in dict.fromkeys(cells) if cell]


KINDS = {"to sign off": "words-waiting-sign-off", "to decide": "words-waiting-decide"}


def waiting(tables: Tables) -> str:
    """Return every open question with what is shown until it is answered."""
    rows = tables.checked("waiting")
    if rows.empty:
        return ""
    groups = [
        text("h4", say(KINDS[str(kind)]))
        + plain_items(
            (_question(tables, row) for row in part.itertuples()), "les-word-rows"
        )
        for kind, part in rows.groupby("kind", sort=False)
    ]
    title = say("words-waiting", n=len(rows))
    return heading(title, PLACE, say("words-waiting-lead")) + fold(
        say("words-waiting-show", n=len(rows)), *groups
    )


def _question(tables: Tables, row) -> str:
    explain = terms(tables).explain
    return element(
        "li",
        text("strong", sentence(row.question)),
        line("words-waiting-shown", explain(sentence(row.shown))),
        line("words-waiting-readings", explain(sentence(row.readings))),
        line("words-line-sources", sources_of(tables, row.sources)),
        id=anchor("waiting", row.id),
    )
