"""Three questions: the rules of the tables answer at once, and an emergency is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import in_sight, press, words_of

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.choices.view import Vocabulary
from spotting.matching import countries, help_rules
from spotting.parts.answers import offered
from spotting.rooms.help import first
from spotting.rooms.help.view import HelpFirst
from spotting.tables import load_tables
from spotting.text import say


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def asked(tables, settings, monkeypatch) -> first.ThreeQuestions:
    monkeypatch.delenv(countries.COUNTRY_VARIABLE, raising=False)
    return HelpFirst(tables, Selection(Vocabulary.of(tables)), settings).first


def answers_of(tables, held) -> list:
    """Return what the tick list would call for."""
    rules = tables.checked("help_rules").query("for_whom == 'reader'")
    return help_rules.answer(rules, held, {"pcb"})


def test_the_table_says_what_each_question_offers(asked, tables):
    rows = tables.checked("answers")
    for choice, question in zip(
        asked.choices, (first.MUCH, first.FITS, first.WHO), strict=True
    ):
        of_it = rows[rows["question"] == question]
        assert [one["label"] for one in choice.options] == list(of_it["label"])
    none = replace(tables, answers=tables.answers.assign(question="how often"))
    assert offered(none, first.MUCH) == []


def test_before_any_answer_no_level_is_said(asked, tables):
    assert asked.level.text == ""
    assert asked.sentence.text == say("help-ask-none")
    assert "aria-current" not in asked.ladder.value
    for part in (asked.level, asked.more, asked.clear, asked.place):
        assert not in_sight(asked.widget, part)


def test_every_answer_is_that_of_the_rules(asked, tables):
    for choice in asked.choices[1:]:
        for option in choice.options:
            asked.forget()
            choice.value = [option["id"]]
            best = answers_of(tables, [option["id"]])[0]
            assert asked.level.text.lower() == best.level
            assert asked.sentence.text == best.action


def test_a_little_blood_is_an_ordinary_check_and_never_all_well(asked):
    asked.much.value = "first-little"
    assert asked.level.text == "Routine appointment"
    assert asked.sentence.text.startswith("Book an ordinary appointment")
    assert "les-tone-routine" in asked.told._dom_classes


def test_an_emergency_has_its_colour_and_a_number_to_dial(asked):
    asked.much.value = "heavy-now"
    assert asked.level.text == "Emergency"
    assert "les-tone-emergency" in asked.told._dom_classes
    assert in_sight(asked.widget, asked._dial.children[0])
    assert 'href="tel:999"' in asked._dial.children[0].value
    asked.much.value = "first-little"
    assert not in_sight(asked.widget, asked._dial.children[0])


def test_what_else_fits_is_said_after_what_comes_first(asked):
    asked.much.value = "heavy-now"
    asked.who.value = ["ctx-pregnant"]
    asked.fits.value = ["fever"]
    words = words_of(asked.more.value)
    assert asked.level.text == "Emergency"
    assert say("help-ask-also") in words
    assert "Same day" in words
    assert 'href="#level-emergency"' in asked.more.value


def test_the_services_are_those_of_the_level_and_the_country(asked, settings):
    asked.fits.value = ["fever"]
    assert 'href="tel:111"' in asked.more.value
    asked.fits.value = ["discharge-change"]
    assert "111" not in asked.more.value
    assert "Sexual health clinic" in words_of(asked.more.value)


def test_unwanted_sex_is_answered_with_its_own_services(asked):
    asked.who.value = ["ctx-consent"]
    assert asked.level.text == "Same day"
    assert "Sexual assault referral centre" in words_of(asked.more.value)


@pytest.mark.shipped
def test_a_choice_on_discharge_leaves_no_doubt_that_there_is_blood():
    labels = [one["label"] for one in offered(load_tables(), first.FITS)]
    of_it = [label for label in labels if "discharge" in label.lower()]
    assert of_it
    assert all("bleeding" in label.lower() for label in of_it)


@pytest.mark.shipped
def test_the_shipped_tables_say_who_will_know(monkeypatch):
    monkeypatch.delenv(countries.COUNTRY_VARIABLE, raising=False)
    shipped = load_tables()
    room = HelpFirst(shipped, Selection(Vocabulary.of(shipped)), Settings()).first
    room.much.value = "first-little"
    assert "Most clinics keep it private" in words_of(room.more.value)
    assert 'href="#the-visit"' in room.more.value


def test_what_is_pressed_stays_out_of_every_address(asked, settings):
    asked.who.value = ["ctx-consent", "ctx-pregnant"]
    assert settings.code == ""


def test_answers_can_be_taken_back(asked):
    asked.much.value = "heavy-now"
    asked.who.value = ["ctx-pregnant"]
    press(asked.clear, "clear")
    assert asked.held == []
    assert asked.sentence.text == say("help-ask-none")


def notes(asked) -> dict[str, str]:
    """Return what stands beside answers, by their ids."""
    every = (one for choice in asked.choices for one in choice.options)
    return {one["id"]: one["note"] for one in every if one["note"]}


def test_how_soon_stands_beside_the_answer_pressed_last_alone(asked, settings):
    assert notes(asked) == {}
    asked.much.value = "first-little"
    assert notes(asked) == {"first-little": "So far: Routine appointment"}
    asked.fits.value = ["ctx-severe-pain"]
    assert notes(asked) == {"ctx-severe-pain": "So far: Emergency"}
    assert "les-below-2" in asked.told._dom_classes
    asked.fits.value = ["ctx-severe-pain", "fever"]
    assert notes(asked) == {"fever": "So far: Emergency"}
    asked.fits.value = []
    assert notes(asked) == {}
    press(asked.clear, "clear")
    assert not any("les-below" in name for name in asked.told._dom_classes)


def test_the_ladder_has_the_levels_of_the_rules_an_emergency_on_top(tables):
    words = words_of(first.ladder(tables))
    assert words == "◇ Routine appointment ◆ Within days ▲ Same day ■ Emergency"
    assert 'aria-current="true"' in first.ladder(tables, "same day")


def test_the_strip_holds_what_is_never_behind_anything(tables):
    strip = first.strip(tables)
    assert 'href="tel:999"' in strip
    assert 'href="#not-wanted"' in strip
    assert "Any bleeding after sex should be checked" in words_of(strip)
