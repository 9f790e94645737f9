"""Rules on causes, signs and contexts: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import links
from tests.damage import Copy, broken, tell, where


def unlinked(copy: Copy) -> int:
    sign = copy.find("symptoms", linked="yes")
    return copy.set("symptoms", sign, linked="no")


def linked(copy: Copy) -> int:
    sign = copy.find("symptoms", linked="no")
    return copy.set("symptoms", sign, linked="yes")


def cause_left_alone(copy: Copy) -> int:
    rows = copy.rows("cause_symptoms")
    kept = [cells for cells in rows if cells[0] != "fibroid"]
    copy.write("cause_symptoms", kept)
    return copy.find("causes", id="fibroid")


def blood_of_its_own(copy: Copy) -> int:
    copy.set("symptoms", copy.find("symptoms", id="blood-semen"), role="own path")
    return copy.find("cause_symptoms", symptom_id="blood-semen")


BROKEN = [
    broken(
        links.own_word_leads_somewhere,
        "a reader's own word that finds nothing",
        where("search_words", {"id": "gush"}, symptoms="", causes=""),
        "search_words",
        "causes",
        "the word finds nothing",
    ),
    broken(
        links.own_path_stays_apart,
        "sign of another path linked with a cause that is matched",
        blood_of_its_own,
        "cause_symptoms",
        "cause_id",
        "this sign is never matched",
    ),
    broken(
        links.label_agrees_with_id,
        "label of another cause",
        where("cause_symptoms", {"cause_id": "thrush"}, cause_label="warts"),
        "cause_symptoms",
        "cause_label",
        'found "warts"',
        "as in causes.csv",
    ),
    broken(
        links.label_agrees_with_id,
        "label of another study",
        where("study_findings", {"study_id": "abu2006"}, study_label="Abu"),
        "study_findings",
        "study_label",
        'found "Abu"',
        "as in studies.csv",
    ),
    broken(
        links.linked_agrees_with_links,
        "linked sign marked no",
        unlinked,
        "symptoms",
        "linked",
        '"yes": a',
    ),
    broken(
        links.linked_agrees_with_links,
        "lone sign marked yes",
        linked,
        "symptoms",
        "linked",
        '"no": no',
    ),
    broken(
        links.signposting_is_for_safety,
        "assault listed as a cause",
        where("causes", {"id": "assault"}, shown_as="cause"),
        "causes",
        "shown_as",
        "never ranked or charted",
    ),
    broken(
        links.signposting_is_for_safety,
        "cause signposted",
        where("causes", {"id": "thrush"}, shown_as="signposting"),
        "causes",
        "shown_as",
        "only consent and safety",
    ),
    broken(
        links.safety_context_is_marked,
        "consent as a filter",
        where("contexts", {"id": "ctx-consent"}, kind="situation"),
        "contexts",
        "kind",
        'expected "safety"',
    ),
    broken(
        links.rule_on_safety_is_marked,
        "rule on consent that is marked as any other",
        where("help_rules", {"id": "rf-assault"}, safety=""),
        "help_rules",
        "safety",
        "a situation of safety",
    ),
    broken(
        links.cause_has_link,
        "cause without a link",
        cause_left_alone,
        "causes",
        "id",
        "a checked link",
    ),
    broken(
        links.any_stands_alone,
        "any with others",
        where("causes", {"sites": "cervix"}, sites="any cervix"),
        "causes",
        "sites",
        '"any" alone',
    ),
    broken(
        links.answer_stands_for_one,
        "answer with a situation and a sign",
        where("answers", {"id": "fever"}, context_id="ctx-pregnant"),
        "answers",
        "symptom_id",
        "not both",
    ),
    broken(
        links.answer_stands_for_one,
        "answer without words",
        where("answers", {"id": "a-little"}, label=""),
        "answers",
        "label",
        "names no situation and no sign",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_life_stage_that_is_none_is_told_for_each_cause(data_copy):
    copy = Copy(data_copy)
    copy.set("contexts", copy.find("contexts", id="ctx-adult"), kind="situation")
    told = [f for f in check(data_copy) if f.rule == "life-stage-exists"]
    stages = [row[copy.place("causes", "life_stages")] for row in copy.rows("causes")]
    assert len(told) == len([cell for cell in stages if "ctx-adult" in cell])
    assert '"ctx-adult", expected an id of contexts.csv with the kind' in str(told[0])


def test_link_to_an_unverified_cause_is_told_for_each_link(data_copy):
    copy = Copy(data_copy)
    copy.set("causes", copy.find("causes", id="thrush"), status="not verified")
    told = [f for f in check(data_copy) if f.rule == "link-joins-checked-rows"]
    thrush = [row for row in copy.rows("cause_symptoms") if row[0] == "thrush"]
    assert len(told) == len([row for row in thrush if row[-1] == "checked"])


def test_sign_without_any_link_left_asks_for_a_mark_not_for_more(data_copy):
    copy = Copy(data_copy)
    copy.write("cause_symptoms", copy.rows("cause_symptoms")[:1])
    rules = {f.rule for f in check(data_copy) if f.severity == "error"}
    assert rules == {"table-has-rows", "linked-agrees-with-links"}
