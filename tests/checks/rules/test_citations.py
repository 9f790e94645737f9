"""Rules on sources, ids and status: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import citations
from tests.damage import Copy, broken, filled, tell, where


def listed(copy: Copy, table: str, column: str, item: str) -> int:
    """Add an item to the first filled list cell of a checked row."""
    row = copy.find(table, **{column: filled, "status": "checked"})
    return copy.set(table, row, **{column: copy.get(table, row, column) + " " + item})


def listed_twice(copy: Copy) -> int:
    row = copy.find("causes", sources=lambda cell: " " in cell)
    sources = copy.get("causes", row, "sources")
    return copy.set("causes", row, sources=f"{sources} {sources.split()[0]}")


def cited_no_more(copy: Copy) -> int:
    rows = copy.rows("sources")
    copy.write("sources", [*rows, ["nobody-cites-it", *rows[1][1:]]])
    return len(rows) + 1


def stray_source(copy: Copy) -> int:
    row = copy.find("cause_symptoms", basis="stated in one of", cause_id="cx-polyp")
    sources = copy.get("cause_symptoms", row, "sources")
    return copy.set("cause_symptoms", row, sources=f"{sources} hpo-2026")


BROKEN = [
    broken(
        citations.listed_ids_exist,
        "unknown source",
        lambda copy: listed(copy, "estimates", "sources", "shapely2006"),
        "estimates",
        "sources",
        '"shapely2006"',
        "an id of sources.csv",
        'did you mean "shapley2006"?',
    ),
    broken(
        citations.listed_ids_exist,
        "unknown sign in a help rule",
        lambda copy: listed(copy, "help_rules", "any_of", "feverish"),
        "help_rules",
        "any_of",
        "an id of symptoms.csv or contexts.csv",
        'did you mean "fever"?',
    ),
    broken(
        citations.listed_ids_exist,
        "unknown place in the body",
        lambda copy: listed(copy, "causes", "sites", "cervics"),
        "causes",
        "sites",
        "one of: vulva;",
        'did you mean "cervix"?',
    ),
    broken(
        citations.row_has_source,
        "no source",
        where("fluids", {"status": "checked"}, sources=""),
        "fluids",
        "sources",
        "found nothing",
        'a source, or the status "not verified"',
    ),
    broken(
        citations.stated_link_has_source,
        "stated by no source",
        where("cause_symptoms", {"basis": "stated"}, sources="", status="not verified"),
        "cause_symptoms",
        "sources",
        'the basis is "stated"',
    ),
    broken(
        citations.listed_ids_stand_once,
        "id twice in a cell",
        listed_twice,
        "causes",
        "sources",
        "twice",
    ),
    broken(
        citations.possible_sources_are_the_causes,
        "source of another cause",
        stray_source,
        "cause_symptoms",
        "sources",
        '"hpo-2026"',
        "has in causes.csv",
    ),
    broken(
        citations.source_is_cited,
        "source of nothing",
        cited_no_more,
        "sources",
        "id",
        "some row cites",
    ),
    broken(
        citations.example_backs_nothing,
        "an example as evidence",
        lambda copy: listed(copy, "causes", "sources", "articles-a-b"),
        "causes",
        "sources",
        "sources that are evidence",
        '"articles-a-b"',
    ),
    broken(
        citations.verdict_agrees_with_status,
        "verdict and status apart",
        where("claims", {"verdict": "partly"}, status="not verified"),
        "claims",
        "status",
        'agrees with the verdict "partly"',
    ),
    broken(
        citations.weak_evidence_is_explained,
        "weak evidence",
        where("causes", {"evidence": "C"}, evidence_note=""),
        "causes",
        "evidence_note",
        "since it is C",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_teachers_own_clinic_needs_no_source(data_copy):
    copy = Copy(data_copy)
    copy.set("local_help", 2, sources="", origin="the teacher's")
    assert not [f for f in check(data_copy) if f.file == "local_help.csv"]
