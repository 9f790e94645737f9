"""Lab "Picture a risk": choices, sentence, pictures and table in step."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small import POISON, in_sight, markup_of, poisoned, press, row_ids, words_of

from spotting.choices.settings import Settings, short
from spotting.matching.estimates import TOPICS, estimates
from spotting.rooms.numbers.risks.view import PictureLab
from spotting.text import say

AGES = ("risk_20_24", "risk_45_54")


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def lab(tables, settings) -> PictureLab:
    return PictureLab(tables, settings)


def shown_words(lab) -> str:
    return words_of(lab.pictures.value)


def test_it_opens_with_51_of_100_and_nothing_beside_it(lab, settings):
    assert (settings.estimate, settings.second_estimate) == ("res2y_pcb", "")
    assert settings.base == "100"
    assert settings.code == ""
    assert lab.sentence.text.startswith("Bleeding after sex stops")
    assert "51 of 100" in lab.sentence.text
    assert "aged 40 to 54" in lab.sentence.text
    assert lab.pictures.value.count("<section") == 1
    assert not in_sight(lab.widget, lab.words)


def compare_ages(settings) -> None:
    """Do what the link of that prepared view does."""
    settings.open(f"v=1&es={short(AGES[0])}&e2={short(AGES[1])}&ba={short('100000')}")


def test_one_press_compares_the_two_ages_on_one_base(lab, settings):
    compare_ages(settings)
    assert (settings.estimate, settings.second_estimate) == AGES
    assert settings.base == "100000"
    words = shown_words(lab)
    assert "about 2 of 100,000" in words
    assert "about 42 of 100,000" in words
    assert row_ids(lab.table) == list(AGES)
    assert in_sight(lab.widget, lab.words)
    assert "18 times" in words_of(lab.words.value)


@pytest.mark.parametrize("field", ["estimate", "second_estimate", "base"])
def test_there_is_a_way_back_once_something_is_changed(lab, settings, field):
    assert lab.steps.actions == []
    moved = {"estimate": AGES[0], "second_estimate": AGES[0], "base": "1000"}
    setattr(settings, field, moved[field])
    assert [action["id"] for action in lab.steps.actions] == ["back"]
    press(lab.steps, "back")
    assert lab.steps.actions == []


def test_one_press_goes_back(lab, settings):
    compare_ages(settings)
    press(lab.steps, "back")
    assert settings.code == ""
    assert row_ids(lab.table) == ["res2y_pcb"]
    assert not in_sight(lab.widget, lab.words)


def test_the_base_changes_every_part(lab, settings):
    settings.base = "1000"
    assert "about 510 of 1,000" in lab.sentence.text
    assert "about 510 of 1,000" in shown_words(lab)
    assert "les-icons-1000" in lab.pictures.value
    assert lab.table.rows[0]["cells"][0]["text"] == "about 510 of 1,000"


def test_both_numbers_share_base_and_kind_of_picture(lab, settings):
    settings.second_estimate = "risk_45_54"
    assert lab.pictures.value.count("les-field") >= 2
    assert "les-icons-100" not in lab.pictures.value
    assert "not one whole icon" in shown_words(lab)


def test_a_number_is_said_out_of_what_is_drawn(lab, settings):
    settings.estimate = AGES[0]
    big = re.search("<strong>([^<]*)", lab.pictures.value)[1]
    assert big == "about 2 of 100,000"
    assert "2 filled" in shown_words(lab)
    assert "about 2 of 100,000" in lab.sentence.text
    assert lab.table.rows[0]["cells"][0]["text"] == "about 2 of 100,000"
    assert "That is fewer than 1 of 100." in shown_words(lab)
    settings.base = "100000"
    assert "That is" not in shown_words(lab)


def test_a_few_of_a_field_are_pointed_to_in_words(lab, settings):
    settings.estimate = AGES[0]
    assert ">2 here</text>" in lab.pictures.value
    settings.estimate, settings.base = "res2y_pcb", "100000"
    assert " here</text>" not in lab.pictures.value


def test_a_prepared_view_leads_to_its_pictures(lab):
    html = markup_of(lab.widget)
    led = set(re.findall(r'data-les-adds[^>]*data-les-sight="([^"]*)"', html))
    assert led == {"picture-a-risk-drawn"}
    assert 'data-les-room="picture-a-risk-drawn"' not in html
    assert html.count('id="picture-a-risk-drawn"') == 1


def test_the_same_number_twice_is_shown_once_and_told(lab, settings):
    settings.second_estimate = "res2y_pcb"
    assert lab.pictures.value.count("<section") == 1
    assert say("numbers-picture-same-twice") in lab.sentence.text


def test_every_number_can_be_shown_on_every_base(lab, settings, tables):
    for id_ in estimates(tables):
        settings.estimate = id_
        for base in ("100", "1000", "10000", "100000"):
            settings.base = base
            words = f"{shown_words(lab)} {lab.sentence.text} {words_of(lab.sure.value)}"
            assert not re.search(r"\b1 in \d", words)
            assert "range" in words or "interval" in words


def test_other_wordings_stand_below(lab):
    words = words_of(lab.framings.value)
    assert "True of 51 of 100 Not true of 49 of 100 In percent 51%" in words


def test_the_choices_name_outcome_and_group_and_differ(lab):
    labels = [option["label"] for option in lab.estimate.options]
    assert len(set(labels)) == len(labels)
    assert all(": " in label for label in labels)
    assert lab.second.options[0] == {
        "id": "",
        "label": "None",
        "note": "",
        "group": "",
    }


def test_the_numbers_stand_in_groups_that_are_not_torn_apart(lab):
    groups = [option["group"] for option in lab.estimate.options]
    assert list(dict.fromkeys(groups)) == [say(name) for name in TOPICS.values()]
    assert groups == sorted(groups, key=[*dict.fromkeys(groups)].index)


def test_none_of_267_has_its_upper_bound_in_words_and_on_the_bar(lab, settings):
    settings.estimate = "trans_spot18"
    assert "up to about 1,400 of 100,000 still fits" in words_of(lab.sure.value)
    assert "les-bar-halo" in lab.sure.value
    assert "worked out by us" in lab.table.rows[0]["cells"][5]["text"]


def test_an_address_opens_the_comparison(tables, settings):
    settings.open(f"v=1&es={short(AGES[0])}&e2={short(AGES[1])}&ba={short('100000')}")
    lab = PictureLab(tables, settings)
    assert row_ids(lab.table) == list(AGES)


@pytest.mark.parametrize("value", ["forged", "share_a", "risk_25_34", "uk_incidence"])
def test_what_is_not_offered_is_not_shown(lab, settings, value):
    settings.estimate = value
    assert settings.estimate == "res2y_pcb"


def test_limits_and_sources_are_linked(lab):
    assert "it says nothing about other ages" in words_of(lab.sources.html)
    assert 'href="#source-shapley2013"' in lab.sources.html


def test_text_of_the_tables_is_escaped(tables, settings):
    frame = tables.estimates.assign(
        **{
            name: tables.estimates[name] + POISON
            for name in ("outcome", "population", "period", "note")
        }
    )
    lab = PictureLab(replace(poisoned(tables), estimates=frame), settings)
    compare_ages(settings)
    assert "<img" not in markup_of(lab.widget)
    assert POISON in shown_words(lab)


def starts(lab) -> list[str]:
    return re.findall("data-les-adds[^>]*>([^<]*)<", markup_of(lab.widget))


def test_prepared_views_name_two_ages_and_keep_the_age_limit(tables, settings):
    frame = tables.estimates.copy()
    frame.loc[frame["id"] == "res2y_pcb", "lab_part"] = "start"
    frame.loc[frame["id"] == "ct_pop", "lab_part"] = "opens"
    frame.loc[frame["id"] == "ct_clinic", "lab_part"] = "beside"
    lab = PictureLab(replace(tables, estimates=frame), settings)
    both, *ages, stops = starts(lab)
    assert both == "Chlamydia: two crowds"
    assert ages == ["2 in 100,000", "Compare two ages"]
    assert stops.startswith("Bleeding after sex stops")
    assert "aged 40 to 54" in stops
    words = words_of(markup_of(lab.widget))
    assert "about 3 of 100, or about 10 of 100?" in words
    assert "Ask who was counted before you ask how many." in words


def test_tables_without_the_ages_do_not_offer_them(tables, settings):
    frame = tables.estimates[tables.estimates["id"] != AGES[0]]
    lab = PictureLab(replace(tables, estimates=frame), settings)
    assert starts(lab) == []


def test_tables_without_a_number_show_nothing(tables, settings):
    lab = PictureLab(replace(tables, estimates=tables.estimates.head(0)), settings)
    assert lab.sentence.text == ""
    assert lab.table.rows == []
