"""Normal or not: what is said of fluids, looks, the cycle, and what to do next."""

from __future__ import annotations

import re

import pytest
from ipywidgets import Widget
from small import POISON, Markup, every, in_sight, markup_of, poisoned, press, words_of

from spotting.choices.selection import Selection
from spotting.choices.settings import LETTERS, Settings
from spotting.choices.view import View, Vocabulary, to_address
from spotting.matching import sentences
from spotting.matching.help_rules import fired
from spotting.parts.steps import Step
from spotting.rooms.fluids import model, text
from spotting.rooms.fluids.view import Fluids
from spotting.tables import Tables, ids, load_tables
from spotting.text import say
from spotting.text.markup import escape
from tests.damage import Copy


def build(tables: Tables) -> Fluids:
    return Fluids(tables, Selection(Vocabulary.of(tables)), Settings())


@pytest.fixture(scope="module")
def built(tables):
    settings = Settings()
    room = Fluids(tables, Selection(Vocabulary.of(tables)), settings)
    room.settings = settings
    return room


@pytest.fixture
def room(built):
    built.questions.forget()
    built.settings.body = model.USUAL
    return built


@pytest.fixture(scope="module")
def plain(built):
    """Return the parts that need neither script nor kernel."""
    return "".join(part for part in parts(built) if isinstance(part, str))


def parts(room: Fluids) -> list:
    """Return what the room shows, step by step."""
    steps = [part for part in room.parts if isinstance(part, Step)]
    return [part for step in steps for part in step.parts]


def card(plain: str, row_id: str) -> str:
    (found,) = re.findall(rf'<article [^>]*id="fluid-{row_id}".*?</article>', plain)
    return found


def rows_of(tables: Tables, kind: str):
    fluids = tables.checked("fluids")
    return fluids[fluids["kind"] == kind].itertuples()


# Plain text


def test_widgets_come_in_a_box_of_the_page(room):
    widgets = [part for part in parts(room) if isinstance(part, Widget)]
    assert len(widgets) == 3
    assert all("les-body" in widget._dom_classes for widget in widgets)


def test_every_statement_is_told_with_how_well_it_is_supported(tables, plain):
    for row in rows_of(tables, "statement"):
        said = words_of(card(plain, row.id))
        assert row.text.split(".")[0] in said
        assert say(text.VERDICTS[row.verdict]) in said
        assert row.note in said


def test_every_row_links_to_each_of_its_sources(tables, plain):
    for row in tables.checked("fluids").itertuples():
        for source in ids(row.sources):
            assert f'href="#source-{source}"' in plain


def test_the_guide_says_for_every_look_what_it_means_and_needs(tables, plain):
    rows = list(rows_of(tables, "look and smell"))
    assert len(rows) == 9
    for row in rows:
        said = words_of(card(plain, row.id)).replace(" ,", ",")
        assert row.means.lower() in said.lower()
        assert (row.action or "Nothing is needed for this look") in said
        assert f'href="#fluid-{row.id}"' in plain


def test_a_level_is_a_symbol_and_a_word(plain):
    assert "▲ Same day" in words_of(card(plain, "ls-pain-bleeding"))


def test_a_drop_says_nothing_that_the_words_do_not(plain):
    drops = re.findall(r"<svg[^>]*les-drop.*?</svg>", plain)
    assert len(drops) == 18
    assert all('aria-hidden="true"' in drop for drop in drops)
    assert words_of("".join(drops)) == ""


def test_a_look_links_to_the_causes_that_it_names(tables, plain):
    address = to_address(View(focus="bv"), Vocabulary.of(tables)).replace("&", "&amp;")
    fishy = card(plain, "ls-fishy")
    assert f'data-les-code="{address}"' in fishy
    assert "Bacterial vaginosis [C]" in words_of(fishy)


def test_the_causes_of_a_look_are_named_in_its_words(tables):
    causes = tables.causes.set_index("id")
    for row in rows_of(tables, "look and smell"):
        for id_ in ids(row.causes):
            names = {causes.loc[id_, "label"], causes.loc[id_, "medical_term"], id_}
            assert any(name.split(" (")[0] in row.means for name in names), id_


def test_a_look_is_said_not_to_diagnose(plain):
    assert "A look cannot diagnose" in plain


def test_the_standing_line_is_in_every_step(room):
    for step in room.parts[1:]:
        said = [p if isinstance(p, str) else markup_of(p) for p in step.parts]
        assert sentences.standing_line() in "".join(said)


def test_a_step_begins_with_a_heading_that_its_link_leads_to(room):
    bar, *steps = room.parts
    for step in steps:
        assert f'href="#{step.place}"' in bar
        assert step.parts[0].startswith(f'<h3 id="{step.place}">')


def test_the_body_is_a_step_of_its_own(room):
    assert "body" in [step.place for step in room.parts[1:]]


def test_the_contradictions_are_those_that_concern_article_b(tables, plain):
    shown = {
        row.id
        for row in tables.contradictions.itertuples()
        if f"<h4>{escape(row.topic)}</h4>" in plain
    }
    expected = {
        row.id
        for row in tables.contradictions.itertuples()
        if any(claim.startswith("b") for claim in ids(row.claims))
    }
    assert shown == expected
    assert "fluid-semen" in shown
    assert "treatment" not in shown


def test_claims_of_article_b_are_linked_and_the_unverified_one_is_not(plain):
    linked = re.findall(r'href="#claim-(\w+)"', plain)
    assert linked == ["b1", "b2", "b3", "b4", "b6", "b7", "b8", "b9"]


def test_verdicts_on_claims_are_closed_so_that_a_reader_can_guess_first(plain):
    at = plain.index('href="#claim-b1"')
    assert plain.rfind("<details>", 0, at) > plain.rfind("</details>", 0, at)


def test_it_leads_to_where_countries_differ(plain):
    assert 'href="#Help-first"' in plain


def test_no_id_stands_twice(plain):
    found = re.findall(r'\bid="([^"]+)"', plain)
    assert len(found) == len(set(found))


def test_markup_in_the_tables_stays_text(tables):
    room = build(poisoned(tables))
    room.questions.situation.value = ["ctx-pregnant"]
    for part in parts(room):
        markup = part if isinstance(part, str) else markup_of(part)
        assert "img" not in Markup(markup).names
    assert POISON in words_of("".join(p for p in parts(room) if isinstance(p, str)))


def test_an_unverified_row_is_told_nowhere(data_copy):
    copy = Copy(data_copy)
    for id_ in ("ls-sores", "cy-hormones", "fl-lubricant"):
        row = copy.find("fluids", id=id_)
        copy.set("fluids", row, status="not verified", verdict="not verified")
    room = build(load_tables(data_copy))
    plain = "".join(part for part in parts(room) if isinstance(part, str))
    assert "fluid-ls-sores" not in plain
    assert "Petroleum" not in plain
    assert "cy-hormones" not in [option["id"] for option in room.cycle.body.options]


# The drawing of a cycle


@pytest.mark.parametrize("body", ["usual", "cy-pregnancy", "cy-hormones"])
def test_sentence_drawing_and_table_change_together(body, room, tables):
    room.settings.body = body
    fluids = tables.checked("fluids")
    said = model.sentence(fluids, body)
    assert room.cycle.sentence.text == said
    assert room.cycle.chart.label == f"A drawing, not data. {said}"
    rows = {row["id"]: row["cells"] for row in room.cycle.table.rows}
    phases = model.phases(fluids)["id"].tolist()
    assert list(rows) == (phases if body == "usual" else [body])
    kinds = {trace["type"] for trace in room.cycle.chart.figure["data"]}
    assert kinds == ({"bar"} if body == "cy-pregnancy" else {"scatter"})


def test_the_switch_sets_the_setting_and_follows_it(room):
    room.cycle.body.value = "cy-postmenopause"
    assert room.settings.body == "cy-postmenopause"
    room.settings.body = "cy-pregnancy"
    assert room.cycle.body.value == "cy-pregnancy"


def test_a_forged_body_is_the_usual_cycle(room):
    room.settings.body = "<script>"
    assert room.settings.body == model.USUAL
    assert room.cycle.sentence.text.startswith("Usual cycle.")


def test_what_no_source_says_is_called_not_stated(room):
    room.settings.body = "cy-hormones"
    (row,) = room.cycle.table.rows
    assert row["cells"][0]["text"] == "not stated"


# What to do next


def situations(room: Fluids) -> list[str]:
    """Return the ids of all answers to the third question."""
    return [option["id"] for option in room.questions.situation.options]


def test_without_an_answer_nothing_is_judged(room):
    questions = room.questions
    assert questions.sentence.text == say("fluids-no-answer")
    assert questions.reasons.value == ""
    assert not in_sight(questions.widget, questions.clear)


def test_the_standing_line_is_in_sight_above_the_answer(room):
    markup = markup_of(room.questions.widget)
    assert sentences.standing_line() in markup
    room.questions.much.value = "a-little"
    markup = markup_of(room.questions.widget)
    assert markup.index(sentences.standing_line()) < markup.index("Book an ordinary")


def test_a_little_once_still_means_an_appointment(room):
    room.questions.often.value = "ctx-once"
    room.questions.much.value = "a-little"
    assert room.questions.sentence.text.startswith(
        "What to do next: routine appointment. Book an ordinary appointment"
    )
    assert "Australia" in room.questions.reasons.value


@pytest.mark.parametrize(
    ("answers", "rule", "level"),
    [
        (["ctx-pregnant"], "rf-preg", "same day"),
        (["ctx-pregnant", "faint"], "rf-heavy", "emergency"),
        (["ctx-postmenopause"], "rf-pmb", "within days"),
        (["ctx-missed-period", "belly-pain"], "rf-ectopic", "same day"),
        (["ctx-anticoag"], "rf-meds", "same day"),
        (["fever"], "rf-pid-fever", "same day"),
    ],
)
def test_a_situation_calls_for_what_the_rules_say(answers, rule, level, room, tables):
    room.questions.situation.value = answers
    row = tables.help_rules.set_index("id").loc[rule]
    said = room.questions.sentence.text
    assert said.startswith(f"What to do next: {level}. ")
    assert row["level"] == level
    assert row["action"].rstrip(".") in words_of(room.questions.reasons.value)
    assert f'href="#rule-{rule}"' in room.questions.reasons.value


def test_heavy_bleeding_is_an_emergency_and_recurrence_within_days(room):
    room.questions.often.value = "ctx-recurrent"
    assert "within days" in room.questions.sentence.text
    room.questions.much.value = "heavy-now"
    assert "emergency" in room.questions.sentence.text
    assert "les-tone-help" in room.questions.answer._dom_classes


def test_every_rule_told_fires_for_the_answers_alone(room, tables):
    for situation in situations(room):
        room.questions.situation.value = [situation]
        told = re.findall(r'href="#rule-([\w-]+)"', room.questions.reasons.value)
        rules = tables.checked("help_rules")
        rules = rules[rules["country"] == "general"]
        rules = rules[rules["for_whom"] == "reader"]
        assert told == fired(rules, {"pcb", situation})["id"].tolist()


def test_no_rule_of_one_country_or_for_clinicians_is_told(room):
    room.questions.situation.value = ["ctx-postmenopause"]
    assert "rf-pmb-nice" not in room.questions.reasons.value


def test_every_reason_has_a_source(room):
    room.questions.situation.value = situations(room)
    listed = room.questions.reasons.value
    assert listed.count("Sources:") == listed.count("<li>")


def test_answers_are_taken_back_at_once(room):
    room.questions.often.value = "ctx-recurrent"
    room.questions.situation.value = ["faint"]
    press(room.questions.clear, "clear")
    assert room.questions.sentence.text == say("fluids-no-answer")
    assert room.questions.often.value == ""
    assert room.questions.situation.value == []


def test_answers_are_in_no_setting_and_no_address(room):
    room.questions.situation.value = ["ctx-pregnant"]
    room.questions.often.value = "ctx-recurrent"
    assert room.settings.code == ""
    values = {getattr(room.settings, field) for field in LETTERS}
    assert not values & {"ctx-pregnant", "ctx-recurrent"}


def test_the_words_of_every_control_are_there(room):
    for widget in every(room.questions.widget):
        for option in getattr(widget, "options", ()):
            assert option["label"][0].isupper()


def test_a_row_of_the_table_is_one_more_answer(data_copy):
    copy = Copy(data_copy)
    rows = copy.rows("answers")
    more = ["new", "situation", "9", "", "itch", "", "", "hpo-2026", "checked"]
    copy.write("answers", [*rows, more])
    options = build(load_tables(data_copy)).questions.situation.options
    assert [option["id"] for option in options][-2:] == ["faint", "itch"]


def test_an_answer_for_what_is_not_verified_is_not_offered(data_copy):
    copy = Copy(data_copy)
    copy.set("symptoms", copy.find("symptoms", id="faint"), status="not verified")
    options = build(load_tables(data_copy)).questions.situation.options
    assert "faint" not in [option["id"] for option in options]
