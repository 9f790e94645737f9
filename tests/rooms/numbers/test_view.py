"""Room "Numbers": its order, and the labs of crowds and of studies."""

from __future__ import annotations

import re

import pytest
from small import (
    HOSTILE_CLICKS,
    POISON,
    click,
    every,
    in_sight,
    markup_of,
    open_cell,
    poisoned,
    press,
    row_ids,
    words_of,
)

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.choices.view import Vocabulary
from spotting.controls import Announcer, Chart, DataTable, Disclosure
from spotting.matching.studies import ORDERS, studies_of
from spotting.parts import links
from spotting.rooms.numbers.crowds import model, words
from spotting.rooms.numbers.crowds.view import CrowdsLab
from spotting.rooms.numbers.studies.view import StudiesLab, study_card
from spotting.rooms.numbers.view import LABS, Numbers
from spotting.text import say

CANCER, OFTEN = "cervical cancer", "bleeding after sex"


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def crowds(tables, settings) -> CrowdsLab:
    return CrowdsLab(tables, settings)


@pytest.fixture
def studies(tables, settings) -> StudiesLab:
    return StudiesLab(tables, settings)


def cell(table: DataTable, row: str, column: str) -> str:
    (cells,) = [one["cells"] for one in table.rows if one["id"] == row]
    place = [one["id"] for one in table.columns].index(column)
    return cells[place]["say"]


def drawn_ids(chart: Chart) -> set[str]:
    return {
        custom[0]
        for trace in chart.figure["data"]
        for custom in trace.get("customdata", [])
        if custom
    }


# The room


@pytest.fixture
def room(tables, settings) -> Numbers:
    return Numbers(tables, Selection(Vocabulary.of(tables)), settings)


def test_home_asks_what_the_room_opens_with(crowds):
    assert say("home-question-numbers") in words_of(crowds.guess.question.value)


def test_each_lab_is_a_step_with_a_heading_of_its_own(room):
    _top, *steps = room.parts
    assert [step.name for step in steps] == [
        "Who was counted?",
        "Studies side by side",
        "Picture a risk",
        "What a test result means",
    ]
    for step, place in zip(steps, links.LABS.values(), strict=True):
        heading, widget = step.parts
        assert heading.startswith(f'<h3 id="{place}" ')
        assert words_of(heading) == step.name
        assert "les-body" in widget._dom_classes


def test_the_standing_line_stands_once_over_every_step(room):
    top, *steps = room.parts
    line = "Any bleeding after sex should be checked, even a little, even once."
    assert words_of(top).endswith(line)
    assert not any(line in markup_of(step.parts[1]) for step in steps)


def test_how_to_read_a_chart_is_one_press_behind(room):
    for lab in room.labs:
        closed = [one for one in every(lab.widget) if isinstance(one, Disclosure)]
        assert not any(one.opened for one in closed)
        assert "Method and limits" in [one.summary for one in closed]


def test_the_room_is_built_for_every_lab_in_order(room):
    assert [type(lab) for lab in room.labs] == [lab for *_, lab in LABS]


def test_every_chart_of_crowds_and_studies_has_a_sentence_a_name_and_a_table(room):
    for lab in room.labs[:2]:
        parts = every(lab.widget)
        assert any(isinstance(part, Announcer) and part.text for part in parts)
        assert any(isinstance(part, DataTable) and part.rows for part in parts)
        charts = [part for part in parts if isinstance(part, Chart) and part.figure]
        assert charts
        for chart in charts:
            assert chart.label
            assert chart.figure["layout"]["xaxis"]["title"]["text"]


# Who was counted?


def test_one_control_changes_sentence_chart_and_table_together(crowds, tables):
    before = crowds.sentence.text, crowds.chart.figure, crowds.table.rows
    crowds.choice.set_state({"value": OFTEN})
    after = crowds.sentence.text, crowds.chart.figure, crowds.table.rows
    assert all(one != other for one, other in zip(before, after, strict=True))
    frame = model.crowds(tables, OFTEN)
    assert crowds.sentence.text == words.in_short(frame, OFTEN)
    assert row_ids(crowds.table) == frame["id"].tolist()


def test_the_table_holds_what_the_chart_draws(crowds):
    for outcome in words.OUTCOMES:
        crowds.choice.set_state({"value": outcome})
        figures = {
            row["id"]
            for row in crowds.table.rows
            if cell(crowds.table, row["id"], "value") != "nobody counted"
        }
        assert drawn_ids(crowds.chart) == figures


def signs(lab) -> set[str]:
    return set(re.findall(r'aria-hidden="true">(.)</span>', lab.legend.value))


def test_the_legend_of_crowds_names_the_marks_that_are_drawn(crowds):
    assert signs(crowds) == set("●◇△□━┅◀―")
    crowds.choice.set_state({"value": OFTEN})
    assert signs(crowds) == set("●◇━―")


def test_the_legend_of_studies_names_the_marks_that_are_drawn(studies, settings):
    assert signs(studies) == set("●□―")
    settings.study_outcome = "polyp"
    assert signs(studies) == set("●□○―")
    settings.study_setting = "hospital referrals"
    assert signs(studies) == set("●―")


def test_the_table_says_who_how_many_and_whose_interval(crowds):
    table = crowds.table
    assert cell(table, "cancer_obeidat2012", "of") == "6 of 1,470"
    assert cell(table, "cancer_obeidat2012", "value") == "408"
    assert cell(table, "cancer_obeidat2012", "interval") == (
        "187 to 888, worked out by us (Wilson)"
    )
    assert cell(table, "cancer_risk_20_24", "value") == "2.3"
    assert cell(table, "cancer_risk_20_24", "interval") == "no interval published"
    assert cell(table, "cancer_risk_45_54", "value") == "41.7"
    people = cell(table, "cancer_risk_20_24", "people")
    assert "who develop bleeding after sex, in the community" in people
    assert cell(table, "cancer_share_c", "basis").startswith("quoted")
    vaginal = cell(table, "cancer_rosenthal2001", "note")
    assert "cervical or vaginal cancer" in vaginal


def test_the_unit_of_the_figures_stands_over_their_column(crowds):
    labels = {column["id"]: column["label"] for column in crowds.table.columns}
    assert labels["value"] == "Per 100,000 people"
    crowds.choice.set_state({"value": OFTEN})
    labels = {column["id"]: column["label"] for column in crowds.table.columns}
    assert labels["value"] == "Percent"


def test_a_crowd_that_nobody_counted_is_in_the_table(crowds):
    assert cell(crowds.table, "cancer_told_a_doctor", "value") == "nobody counted"
    assert cell(crowds.table, "cancer_told_a_doctor", "interval") == ""


def test_the_words_say_why_and_what_it_cannot_tell(crowds):
    said = words_of(crowds.words.value)
    assert "* London 2001: counted as “ cervical or vaginal cancer”." in said
    assert "Why do the figures differ" in said
    assert "What this cannot tell" in said
    assert "only for women who develop bleeding after sex, in the community" in said


def test_every_figure_leads_to_its_source_on_the_page(crowds):
    for outcome in words.OUTCOMES:
        crowds.choice.set_state({"value": outcome})
        html = crowds.sources.html
        assert html.count("<li>") == len(drawn_ids(crowds.chart))
        assert 'href="#source-' in html
        assert "http" not in html


def test_an_outcome_that_is_not_offered_changes_nothing(crowds, settings):
    settings.counted = "womb cancer"
    assert settings.counted == CANCER
    assert crowds.choice.value == CANCER


def test_no_lab_says_one_in_so_many(crowds, studies):
    for lab in (crowds, studies):
        for outcome in words.OUTCOMES:
            crowds.choice.set_state({"value": outcome})
            assert "1 in " not in markup_of(lab.widget)
            assert "1 in " not in lab.sentence.text


# Studies side by side


def choices(lab: StudiesLab) -> dict:
    names = ("outcome", "setting", "order")
    controls = lab.outcome, *lab.controls.children
    return dict(zip(names, controls, strict=True))


def test_each_of_the_three_choices_changes_the_sentence(studies):
    said = [studies.sentence.text]
    for name, value in (
        ("outcome", "polyp"),
        ("order", "size"),
        ("setting", "colposcopy clinic"),
    ):
        choices(studies)[name].set_state({"value": value})
        said.append(studies.sentence.text)
    assert len(set(said)) == 4


def test_table_and_chart_hold_the_same_studies_in_the_same_order(studies, tables):
    for order in ORDERS:
        choices(studies)["order"].set_state({"value": order})
        wanted = studies_of(tables, CANCER, "", order)["study"].tolist()
        assert row_ids(studies.table) == wanted
        assert drawn_ids(studies.chart) == set(wanted)


def test_a_row_says_how_many_of_how_many_percent_and_interval(studies):
    table = studies.table
    assert cell(table, "obeidat2012", "of") == "6 of 1,470"
    assert cell(table, "obeidat2012", "percent") == "0.41%"
    assert cell(table, "obeidat2012", "interval") == (
        "0.19 to 0.89, worked out by us (Wilson)"
    )
    assert cell(table, "obeidat2012", "country") == "UK"
    assert cell(table, "obeidat2012", "years") == "2005 to 2010"
    assert cell(table, "egypt2014", "country") == "not stated"
    assert cell(table, "rosenthal2001", "note").startswith(
        "Counted as “cervical or vaginal cancer”."
    )
    assert cell(table, "obeidat2012", "source")


def test_a_bare_rate_says_that_nothing_more_is_printed(studies):
    choices(studies)["outcome"].set_state({"value": "no cause found"})
    assert cell(studies.table, "sahu2007", "of") == "not printed"
    assert cell(studies.table, "sahu2007", "interval") == "no interval published"


def test_a_mark_and_a_row_open_the_same_card(studies):
    click(studies.chart, ["obeidat2012", "words"])
    by_mark = studies.card.html.value
    assert studies.card.opened.text == "Open: Leeds 2012 (Obeidat)."
    assert studies.table.active == ["obeidat2012", ""]
    studies.open("")
    open_cell(studies.table, "obeidat2012")
    assert studies.card.html.value == by_mark


def test_the_card_closes(studies):
    studies.open("obeidat2012")
    assert in_sight(studies.widget, studies.card.close)
    press(studies.card.close, "close")
    assert not in_sight(studies.widget, studies.card.close)
    assert words_of(studies.card.html.value) == ""
    assert studies.table.active == []


def test_the_card_tells_who_how_chosen_how_much_read_and_what_was_found(tables):
    said = words_of(study_card(tables, "obeidat2012"))
    assert "Years of the data: 2005 to 2010." in said
    assert "People in the group: 1,470." in said
    assert "looked suspicious were left out." in said
    assert "How much of it was read: whole abstract." in said
    assert "cancer: 6 of 1,470, 0.41% (0.19 to 0.89, worked out by us" in said
    assert 'href="#source-obeidat2012"' in study_card(tables, "obeidat2012")


def test_every_study_has_a_card(tables):
    for study in tables.checked("studies").itertuples():
        assert study.label in words_of(study_card(tables, study.id))


def test_a_study_that_leaves_the_chart_takes_its_card_along(studies):
    studies.open("obeidat2012")
    choices(studies)["setting"].set_state({"value": "insurance claims"})
    assert studies.card.study == ""


def test_a_study_that_stays_keeps_its_card(studies):
    studies.open("obeidat2012")
    choices(studies)["order"].set_state({"value": "size"})
    assert studies.card.study == "obeidat2012"


def test_no_study_hides_the_chart_and_says_so(studies):
    choices(studies)["setting"].set_state({"value": "insurance claims"})
    choices(studies)["outcome"].set_state({"value": "polyp"})
    assert not in_sight(studies.widget, studies.chart)
    assert studies.sentence.text.startswith("No study that was read")
    choices(studies)["setting"].set_state({"value": ""})
    assert in_sight(studies.widget, studies.chart)


def test_the_lab_asks_about_the_lowest_and_the_highest(studies):
    choices(studies)["outcome"].set_state({"value": "polyp"})
    said = words_of(studies.guess.question.value + studies.guess.answer.value)
    assert "4.8 or 20.2 in 100 people?" in said
    assert "London 2001: 15 of 314, gynaecology service." in said


def test_no_question_is_asked_with_a_count_of_0(studies):
    """“0 or 5.5 in 100” would read as: there may be none."""
    choices(studies)["outcome"].set_state({"value": CANCER})
    asked = words_of(studies.guess.question.value)
    assert " in 100 people?" in asked
    assert "0 or" not in asked.replace("10 or", "").replace("20 or", "")


def test_prepared_views_name_each_outcome_once(studies):
    names = re.findall("data-les-adds[^>]*>([^<]*)<", markup_of(studies.widget))
    assert "Ectropion" in names
    assert len(set(names)) == len(names) <= 5


def test_the_chart_of_studies_says_of_whom_it_counts(studies):
    title = studies.chart.figure["layout"]["xaxis"]["title"]["text"]
    assert "of people with bleeding after" in title


def test_the_lab_says_why_there_is_no_average(studies):
    said = words_of(studies.words.value)
    assert "Why is there no average of all studies?" in said
    assert "What this cannot tell" in said


def test_a_hostile_click_opens_nothing_unknown(studies):
    for payload in HOSTILE_CLICKS:
        click(studies.chart, payload)
        assert studies.card.study == "", payload
    open_cell(studies.table, "forged")
    assert studies.card.study == ""


# Both


def test_free_text_of_the_tables_is_never_markup(tables):
    given = poisoned(tables)
    crowds, studies = CrowdsLab(given, Settings()), StudiesLab(given, Settings())
    studies.open("obeidat2012")
    for lab in (crowds, studies):
        html = markup_of(lab.widget)
        assert POISON not in html
        assert "<img" not in html
        words_of(html)
