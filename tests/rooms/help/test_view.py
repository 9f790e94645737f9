"""Help first: complete without a kernel, by country, and safe with what is ticked."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pandas as pd
import pytest
from small import POISON, Markup, in_sight, poisoned, press, words_of

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.choices.view import URGENCIES, Vocabulary
from spotting.matching import countries
from spotting.matching.sentences import standing_line
from spotting.parts.country import only_in, only_with
from spotting.parts.emergency_numbers import dial, emergency_numbers
from spotting.parts.links import anchor
from spotting.parts.questions import asked
from spotting.parts.signposting import signposting
from spotting.parts.steps import Step
from spotting.rooms.help.cards import HEADINGS, level_card
from spotting.rooms.help.places import (
    contacts,
    prevention,
    take_along,
    thresholds,
    visit,
)
from spotting.rooms.help.view import HelpFirst
from spotting.text import say


def steps_of(room) -> list[Step]:
    return [part for part in room.parts if isinstance(part, Step)]


def plain(markup: str) -> str:
    """Return the text of some HTML as it is written, with buttons inside words."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


class Room(HelpFirst):
    """The room with what a visitor's page has around it."""

    def __init__(self, tables) -> None:
        self.selection = Selection(Vocabulary.of(tables))
        self.settings = Settings()
        super().__init__(tables, self.selection, self.settings)

    @property
    def markup(self) -> str:
        return "".join(part for part in self.shown if isinstance(part, str))

    @property
    def shown(self) -> list:
        """All parts in the order of the page, those of steps in their place."""
        steps = [p.parts if isinstance(p, Step) else [p] for p in self.parts]
        return [part for parts in steps for part in parts]


@pytest.fixture
def room(tables, monkeypatch) -> Room:
    monkeypatch.delenv(countries.COUNTRY_VARIABLE, raising=False)
    return Room(tables)


# What stands there without a kernel


def test_every_rule_stands_once_with_its_action(room, tables):
    rules = tables.checked("help_rules")
    words = plain(room.markup)
    for rule in rules.itertuples():
        assert room.markup.count(f'id="{anchor("rule", rule.id)}"') == 1
        assert rule.situation in words
        assert rule.action in words


def test_emergency_comes_before_all_else(room, tables):
    assert say("help-strip-emergency") in room.parts[0]
    assert dial(tables) in room.parts[0]
    places = [
        room.markup.find(say(HEADINGS[level])) for level in reversed(URGENCIES[1:])
    ]
    assert places == sorted(places)
    assert -1 not in places


def test_headings_go_on_as_if(tables):
    assert all(say(name).endswith("if:") for name in HEADINGS.values())


def test_a_level_without_rules_has_no_card(tables):
    assert "self-care advice" not in set(tables.help_rules["level"])
    assert level_card(tables, "self-care advice") == ""


def test_an_action_stands_once_a_card(tables):
    card = level_card(tables, "emergency")
    words = words_of(card)
    action = "Call your emergency number or go to an emergency department now."
    assert words.count(action) == 1


def test_a_card_says_its_urgency_with_a_symbol_and_a_word(tables):
    for level, symbol in (("emergency", "■"), ("same day", "▲"), ("within days", "◆")):
        words = words_of(level_card(tables, level))
        assert words.startswith(f"{symbol} {level.capitalize()} {say(HEADINGS[level])}")


def test_both_true_sentences_stand_there(room):
    words = plain(room.markup)
    assert "Any bleeding after sex should be checked" in words
    assert "most causes are harmless" in words


def test_a_clinicians_rules_are_told_apart(room, tables):
    words = plain(room.markup)
    clinician = words.index("What a clinician does")
    for rule in tables.help_rules.query("for_whom == 'clinician'").itertuples():
        assert words.index(rule.action) > clinician


def test_sources_are_named_with_what_was_read_and_when(tables):
    card = level_card(tables, "emergency")
    assert 'href="#source-laceration-ijir"' in card
    assert "read: whole abstract; checked 2026-11-22" in words_of(card)


def test_the_signposting_stands_there_in_full(room, tables):
    assert signposting(tables) in room.markup


@pytest.mark.parametrize("part", ["the visit", "your say", "what to take along"])
def test_the_visit_is_what_the_table_says(room, tables, part):
    words = plain(room.markup)
    rows = tables.advice[tables.advice["part"] == part]
    assert len(rows)
    for text in rows["text"]:
        assert text in words


def test_what_to_take_along_has_an_empty_box_a_line(tables):
    markup = take_along(tables)
    rows = tables.advice[tables.advice["part"] == "what to take along"]
    assert markup.count('type="checkbox"') == len(rows) == 6
    assert " checked>" not in markup


def test_advice_that_is_not_verified_is_not_shown(tables):
    none = replace(tables, advice=tables.advice.assign(status="not verified"))
    assert take_along(none) == prevention(none) == ""
    assert "Visit" not in words_of(visit(none))


def test_the_text_of_the_tables_is_no_markup(tables):
    room = Room(poisoned(tables))
    room.situations.checklist.value = ["ctx-pregnant", "ctx-dry", "fever"]
    markup = room.markup + room.situations.cards.value
    # the one void element that the room writes itself
    markup = markup.replace('<input type="checkbox" autocomplete="off">', "")
    assert "img" not in Markup(markup).names
    assert POISON in words_of(markup)


# Countries


def test_what_holds_everywhere_is_never_hidden(tables):
    assert only_in(tables, "general") == {}
    assert only_with(tables, ["Scotland", "general"]) == {}


def test_a_country_is_marked_for_itself_its_parts_and_its_whole(tables):
    # 1 UK, 2 England and Wales, 3 Scotland, 4 Australia
    assert only_in(tables, "UK") == {"data_country": "1 2 3"}
    assert only_in(tables, "Scotland") == {"data_country": "1 3"}
    assert only_in(tables, "Australia") == {"data_country": "4"}
    assert only_in(tables, "other") == {"data_country": ""}


def test_the_page_hides_what_is_not_of_the_choice(room):
    room.settings.country = "Scotland"
    assert "[data-country]:not([data-country~='3'])" in room.switch.rule.value
    room.settings.country = "Australia"
    assert "[data-country]:not([data-country~='4'])" in room.switch.rule.value
    room.settings.country = countries.ALL
    assert room.switch.rule.value == ""


def test_a_reader_changes_the_setting(room):
    room.switch.choice.value = "Scotland"
    assert room.settings.country == "Scotland"
    assert "Scotland" in room.switch.sentence.text


def test_the_teachers_country_is_the_start(tables, monkeypatch):
    monkeypatch.setenv(countries.COUNTRY_VARIABLE, "Australia")
    room = Room(tables)
    assert room.switch.choice.value == "Australia"
    assert room.settings.code == ""


def test_a_phone_number_belongs_to_its_country(tables):
    markup = contacts(tables)
    uk = re.search(r'<div data-country="([^"]*)"><h4>In the UK.*?</div>', markup, re.S)
    assert uk.group(1) == "1 2 3"
    assert 'href="tel:999"' in uk.group(0)
    assert "999" not in markup.replace(uk.group(0), "")


def test_a_country_says_what_it_has_no_number_for_and_how_to_find_it(tables):
    words = words_of(contacts(tables))
    assert "No verified number or service in Australia for: emergency, urgent" in words
    assert "look on the pages of the health service there" in words
    assert "service in the UK for: for children and young people." in words


def test_the_emergency_number_stands_under_its_own_country(room, tables):
    (line,) = re.findall(r"<li data-country=.*?</li>", emergency_numbers(tables))
    assert 'data-country="1 2 3"' in line
    assert 'href="tel:999"' in line
    assert words_of(line) == "999 The UK"
    assert emergency_numbers(tables) in room.markup


def test_every_way_into_the_room_still_leads_to_its_place(room, tables):
    places = {re.search('id="([^"]+)"', p.parts[0])[1] for p in steps_of(room)}
    assert steps_of(room)[0].place == "three-questions"
    for id_ in ("not-wanted", "first-hours", "who-to-contact", "level-emergency"):
        assert room.markup.count(f'id="{id_}"') == 1
    for step in steps_of(room):
        assert f'href="#{step.place}"' in room.parts[1]
        assert room.markup.count(f'id="{step.place}"') == 1
    assert len(places) == len(steps_of(room))


def test_a_country_without_a_number_says_so_in_its_place(tables):
    words = words_of(emergency_numbers(tables))
    assert "No emergency number in Australia is verified here. Ask a teacher" in words


def test_an_emergency_brings_the_numbers_and_asks_once_where(room):
    room.situations.checklist.value = ["ctx-dry"]
    assert not in_sight(room.situations.widget, room.situations.place)
    room.situations.checklist.value = ["heavy-now"]
    assert in_sight(room.situations.widget, room.situations.place)
    room.situations.place.value = "Scotland"
    assert room.settings.country == room.switch.choice.value == "Scotland"
    assert in_sight(room.situations.widget, room.situations.place)


def test_what_waits_for_a_clinician_is_marked_where_it_stands(room, tables):
    words = words_of(level_card(tables, "same day"))
    assert "bleeding disorder ◌ (to be confirmed by a clinician)" in words
    assert words.count("◌ To be confirmed by a clinician") == 1
    room.situations.checklist.value = ["ctx-anticoag"]
    assert "To be confirmed by a clinician" in words_of(room.situations.cards.value)
    assert 'href="#words-waiting"' in room.situations.cards.value


def test_questions_stand_closed_with_answer_and_action(tables):
    markup = asked(tables)
    for row in tables.checked("asked").itertuples():
        assert f'id="asked-{row.id}"' in markup
        for words in (row.question, row.answer, row.action):
            assert words in plain(markup)
    assert "<details open" not in markup
    assert 'href="#rule-rf-ectopic"' in markup
    assert "Read about: friction during sex" in plain(markup)
    assert asked(replace(tables, asked=tables.asked.head(0))) == ""


def test_the_checklist_is_searched_in_readers_own_words(room):
    words = {o["id"]: o["words"] for o in room.situations.checklist.options}
    assert "raped" in words["ctx-consent"]
    assert "gush" in words["heavy-now"]


def test_a_teachers_own_services_show_up(tables):
    own = tables.local_help.head(1).assign(country="Ghana", name="Clinic", phone="05-5")
    own = pd.concat([tables.local_help, own], ignore_index=True)
    mine = replace(tables, local_help=own)
    words = words_of(contacts(mine))
    assert "In Ghana" in words
    assert "05-5 Clinic" in words
    room = Room(mine)
    room.settings.country = "Ghana"
    assert "[data-country~='5']" in room.switch.rule.value
    assert "Nothing was read for Ghana." in plain(room.markup)


def test_without_services_that_is_said(tables):
    none = replace(tables, local_help=tables.local_help.head(0))
    words = words_of(contacts(none))
    assert "No service is listed here. A teacher can add" in words


def test_limits_stand_by_country_and_an_empty_place_says_so(tables):
    markup = thresholds(tables)
    words = plain(markup)
    for row in tables.checked("thresholds").itertuples():
        assert row.guidance in words
    sample = words[words.index("What a screening sample is for") :]
    assert "ScotlandNothing was read on this.Australia" in sample
    # 3 topics: a place for each of 3 countries, and one elsewhere
    assert markup.count("<dt>") == 3 * 3 + 1


# Situations


def test_nothing_ticked_is_a_routine_appointment(room):
    assert room.situations.sentence.text.startswith("Nothing is ticked.")
    assert standing_line() in room.situations.sentence.text
    assert "◇ Routine appointment" in words_of(room.situations.cards.value)


def test_what_is_ticked_says_what_to_do_and_why(room):
    room.situations.checklist.value = ["ctx-missed-period", "belly-pain"]
    assert room.situations.sentence.text.startswith("Same day. Get urgent medical")
    assert "les-tone-same" in room.situations.told._dom_classes
    words = words_of(room.situations.cards.value)
    assert "Why: a late or missed period; tummy pain." in words
    assert words.endswith(standing_line())


def test_a_tick_without_a_rule_still_tells_what_is_good_to_know(room, tables):
    room.situations.checklist.value = ["ctx-dry"]
    words = words_of(room.situations.cards.value)
    contexts = tables.contexts.set_index("id")
    assert contexts.loc["ctx-dry", "why_it_matters"] in words
    assert "does not mean that all is well" in room.situations.sentence.text


def test_another_countrys_rules_do_not_fire(room):
    scottish = "In Scotland this calls for an urgent referral."
    room.situations.checklist.value = ["ctx-4wks-35"]
    assert scottish in plain(room.situations.cards.value)
    room.settings.country = "Australia"
    assert scottish not in plain(room.situations.cards.value)
    assert scottish not in room.situations.sentence.text
    assert "Within days." in room.situations.sentence.text


def test_every_tick_leads_to_help(room):
    for option in room.situations.checklist.options:
        room.situations.checklist.value = [option["id"]]
        assert standing_line() in words_of(room.situations.cards.value)
        assert room.situations.sentence.text


def test_signs_that_alone_are_an_emergency_stand_first(room):
    first = [
        option["id"]
        for option in room.situations.checklist.options
        if option["group"] == room.situations.checklist.options[0]["group"]
    ]
    assert set(first) == {"ctx-severe-pain", "ctx-collapse", "heavy-now", "faint"}


def test_the_premise_is_not_asked_for(room, tables):
    offered = {option["id"] for option in room.situations.checklist.options}
    assert "pcb" not in offered
    help_ = tables.contexts[tables.contexts["offered_in"].isin(["help", "both"])]
    assert set(help_["id"]) <= offered


def test_what_is_ticked_stays_out_of_every_address(room):
    room.situations.checklist.value = ["ctx-consent", "ctx-unsafe", "ctx-pregnant"]
    assert room.settings.code == ""
    assert room.selection.view == type(room.selection.view)()


def test_all_ticks_can_be_cleared(room):
    room.situations.checklist.value = ["ctx-consent"]
    press(room.situations.clear, "clear")
    assert room.situations.checklist.value == []
    assert room.situations.sentence.text.startswith("Nothing is ticked.")
