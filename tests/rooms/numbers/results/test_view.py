"""Lab "What a test result means": slider, tree and tables in step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import POISON, Markup, every, markup_of, poisoned, words_of

from spotting.choices.settings import Settings, short
from spotting.controls import Disclosure
from spotting.rooms.numbers.results import view


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def lab(tables, settings):
    return view.TestsLab(tables, settings)


def counts(lab) -> list[list[str]]:
    return [[cell["text"] for cell in row["cells"]] for row in lab.table.rows]


def test_it_opens_with_the_smear_at_its_own_share(lab, settings):
    assert settings.test == "smear_egypt"
    assert settings.prevalence == ""
    assert lab.slider.value == 22.9
    assert "About 157 of 386 positive results are right" in lab.sentence.text
    assert counts(lab) == [
        ["157", "72", "229"],
        ["229", "542", "771"],
        ["386", "614", "1,000"],
    ]


def test_the_chlamydia_swab_stands_beside_it(lab):
    assert lab.panels.value.count("<section") == 1
    assert "Vaginal swab (NAAT) for chlamydia" in words_of(lab.second.value)
    assert "near 100%" in words_of(lab.why.value)


def test_beside_a_test_for_chlamydia_stands_the_smear(lab, settings):
    settings.test = "ct_ecs_all"
    assert "Smear (cervical cytology)" in words_of(lab.second.value)


def test_the_lab_asks_about_the_worth_of_two_positive_results(lab):
    words = words_of(markup_of(lab.widget))
    assert "Right 41 times in 100, or more than 99?" in words
    assert "13 of 32 positive results were right" in words
    assert "384 of 386 positive results were right" in words


def test_the_slider_moves_every_part(lab, settings):
    lab.slider.set_state({"value": 1.0})
    assert settings.prevalence == "1"
    assert "made-up crowd" in lab.sentence.text
    assert counts(lab)[0] == ["7", "3", "10"]
    assert "294 false alarm" in words_of(lab.panels.value)
    assert "have what the test looks for" in words_of(lab.second.value)


def test_the_swab_in_a_clinic_and_in_everyone(lab, settings):
    settings.test = "ct_vvs_all"
    assert lab.slider.value == 10.2
    assert "About 99 of 100 positive results are right" in lab.sentence.text
    settings.prevalence = "3.1"
    assert lab.slider.value == 3.1
    assert "About 30 of 31 positive results are right" in lab.sentence.text
    assert "aged 16 to 24, Britain" in lab.sentence.text
    assert settings.code == f"te={short('ct_vvs_all')}&pr=3.1"


def test_the_study_own_share_is_no_part_of_the_address(lab, settings):
    lab.slider.set_state({"value": 5.0})
    assert settings.code == "pr=5"
    lab.slider.set_state({"value": 22.9})
    assert settings.code == ""


def test_a_share_beyond_the_slider_is_brought_back(lab, settings):
    settings.prevalence = "80"
    assert lab.slider.value == 50
    assert settings.prevalence == "50"


@pytest.mark.parametrize("value", ["", "0", "0.1", "50", "33.3"])
def test_tree_and_table_hold_the_same_people(lab, settings, value):
    settings.prevalence = value
    have, free, all_ = ([int(n.replace(",", "")) for n in row] for row in counts(lab))
    assert [a + b for a, b in zip(have, free, strict=True)] == all_
    assert have[0] + have[1] == have[2]
    assert all_[2] == 1000
    first = words_of(lab.panels.value)
    for people, words in (
        (have[0], "found: positive result"),
        (have[1], "missed: negative result"),
        (free[0], "false alarm: positive result"),
        (free[1], "cleared: negative result"),
    ):
        assert f"{people:,} {words}" in first


def test_a_rounded_0_is_called_fewer_than_1_in_sentence_and_tree(lab, settings):
    settings.test, settings.prevalence = "ct_vvs_all", "50"
    assert "It gives 0 false alarms (fewer than 1)" in lab.sentence.text
    tree = words_of(lab.panels.value)
    assert "0 false alarm: positive result (fewer than 1)" in tree


def test_a_true_0_stands_alone(lab, settings):
    settings.test = "ct_ecs_all"
    assert "no false alarm" in lab.sentence.text
    tree = words_of(lab.panels.value)
    assert "0 false alarm: positive result" in tree
    assert "fewer than 1" not in tree


def test_the_tests_stand_in_groups_by_what_they_look_for(lab):
    for option in lab.choice.options:
        assert option["group"].lower() in option["label"].lower()
    groups = [option["group"] for option in lab.choice.options]
    assert groups[0] == "Chlamydia"
    assert len(set(groups)) == sum(
        a != b for a, b in zip(["", *groups], groups, strict=False)
    )


def test_the_tree_is_read_as_nested_lists(lab):
    names = Markup(lab.panels.value).names
    assert names.count("ul") == 4
    assert names.count("li") == 7


def test_real_crowds_are_marks_and_rows(lab, settings):
    settings.test = "ct_vvs_all"
    marks = [mark["value"] for mark in lab.slider.marks]
    assert marks == [2.3, 3.1, 8.0, 8.2, 10.2, 13.0]
    assert [row["id"] for row in lab.crowds.rows] == [f"{mark:g}" for mark in marks]
    by_id = {row["id"]: [c["text"] for c in row["cells"]] for row in lab.crowds.rows}
    assert by_id["3.1"] == ["31", "30", "1", "1", "30 of 31"]
    assert by_id["10.2"] == ["102", "99", "3", "1", "99 of 100"]


def test_tests_without_counts_are_listed_with_the_reason(lab):
    words = folded(lab)["Tests that cannot be drawn, and why"]
    assert "only 2 of the four counts are known" in words


def folded(lab) -> dict[str, str]:
    parts = [one for one in every(lab.widget) if isinstance(one, Disclosure)]
    return {one.summary: words_of(one.html) for one in parts}


def test_the_symptom_as_a_test_says_that_bleeding_is_looked_into(lab):
    words = folded(lab)["A very weak test: the symptom itself"]
    assert "no bleeding does not clear anyone of it" in words
    assert "That is why bleeding after sex is looked into" in words


def test_limits_and_sources_of_both_tests_are_linked(lab):
    for source in ("egypt2014", "schoeman2012"):
        assert f'href="#source-{source}"' in lab.sources.html
    assert "worked out by us" in words_of(lab.sources.html)


@pytest.mark.parametrize("value", ["forged", "pcb_symptom", "smear_tehran"])
def test_what_cannot_be_drawn_cannot_be_chosen(lab, settings, value):
    settings.test = value
    assert settings.test == "smear_egypt"


def test_text_of_the_tables_is_escaped(tables, settings):
    frame = tables.tests.assign(
        **{
            name: tables.tests[name] + POISON
            for name in ("test", "target", "group", "note")
        }
    )
    lab = view.TestsLab(replace(poisoned(tables), tests=frame), settings)
    assert "<img" not in markup_of(lab.widget)
    assert POISON in words_of(lab.panels.value)


def test_tables_without_a_test_show_nothing(tables, settings):
    lab = view.TestsLab(replace(tables, tests=tables.tests.head(0)), settings)
    assert lab.sentence.text == ""
    assert lab.choice.options == []


def test_one_test_alone_is_shown_alone(tables, settings):
    frame = tables.tests[tables.tests["id"] == "smear_egypt"]
    lab = view.TestsLab(replace(tables, tests=frame), settings)
    assert lab.panels.value.count("<section") == 1
