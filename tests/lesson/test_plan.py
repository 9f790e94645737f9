"""The plan of a lesson: steps, questions, options and stories out of the tables."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace

import pytest
from prose import grade

from spotting.choices.settings import LETTERS, short
from spotting.choices.view import Vocabulary, from_address, to_address
from spotting.lesson.plan import Plan, plan_of
from spotting.page import Page
from spotting.paths import notebook
from spotting.tables import load_tables
from tests.small import flat, markup_of
from tests.world import FROZEN

FOLDERS = pytest.mark.parametrize(
    "folder", [FROZEN, pytest.param(None, marks=pytest.mark.shipped)]
)


@pytest.fixture(scope="module")
def plan(tables) -> Plan:
    return plan_of(tables)


def test_steps_come_in_their_order(plan):
    assert [step.number for step in plan.steps] == [*range(1, 10)]
    assert [step.activity for step in plan.steps] == [
        *("talk", "items", "story", "bet", "bet", "claims", "box", "items", "help")
    ]


def test_the_order_of_the_file_does_not_matter(tables, plan):
    turned = {
        name: tables[name].iloc[::-1].reset_index(drop=True)
        for name in ("lesson_steps", "vote_questions", "vote_options")
    }
    assert plan_of(replace(tables, **turned)) == plan


def test_minutes_are_added_up(plan):
    assert plan.minutes == 50


def test_steps_and_questions_are_found_by_their_ids(plan):
    assert plan.step("bet").title == "The bet"
    assert plan.question("it1") is plan.steps[1].questions[0]
    assert plan.question("op-words").kind == "opinion"
    for find in (plan.step, plan.question):
        with pytest.raises(KeyError):
            find("nothing")


def test_questions_that_no_step_asks_are_kept(plan):
    kinds = [question.kind for question in plan.others]
    assert kinds == ["opinion"] * 7 + ["story"] * 3


def test_texts_are_parted_into_paragraphs(plan):
    assert len(plan.step("rules").text) == 4
    assert plan.step("story").text == ()


def test_rounds_are_numbers(plan):
    assert [step.rounds for step in plan.steps if step.questions] == [
        *((1,), (1, 2), (1, 2), (1, 2), (2,))
    ]


def test_a_late_class_keeps_some_of_the_questions(plan):
    assert plan.step("before").shorter == ("it1", "it3", "it6")
    assert plan.step("bet").shorter == ()


def test_an_option_has_the_answer_and_view_of_its_idea(plan, tables):
    idea = tables.misconceptions.set_index("id").loc["m07"]
    option = plan.question("it1").options[0]
    assert (option.misconception, option.right) == ("m07", False)
    assert (option.answer, option.view) == (idea["refutation"], idea["view"])


def test_its_own_answer_and_view_come_first(plan):
    option = plan.question("t4").options[0]
    assert option.answer == "Blood does not rule a pregnancy out."
    assert option.view == "Explore&v=1&f=k36"


def test_not_sure_says_nothing_after_the_vote(plan):
    *_, option = plan.question("it1").options
    assert (option.text, option.right, option.answer) == ("Not sure", False, "")


def test_a_story_belongs_to_its_question(plan):
    story = plan.question("t4").story
    assert story.title == "Lea, 21"
    assert story.safety
    assert plan.question("it1").story is None


def test_what_is_not_verified_is_left_out(tables):
    def without(name: str, id_: str) -> Plan:
        frame = tables[name].copy()
        frame.loc[frame["id"] == id_, "status"] = "not verified"
        return plan_of(replace(tables, **{name: frame}))

    fewer = without("lesson_steps", "bet")
    assert [step.number for step in fewer.steps] == [*range(1, 9)]
    assert fewer.minutes == 41
    fewer = without("vote_questions", "it2")
    assert [q.id for q in fewer.steps[1].questions] == [
        "it1",
        *("it3", "it4", "it5", "it6"),
    ]


def test_a_lesson_may_be_left_out(tables):
    names = ("lesson_steps", "misconceptions", "stories", "vote_questions")
    none = {name: tables[name].iloc[:0] for name in (*names, "vote_options")}
    assert plan_of(replace(tables, **none)) == Plan(())


# What holds of any tables


def all_views(plan: Plan) -> set[str]:
    questions = [q for step in plan.steps for q in step.questions]
    options = [option for q in [*questions, *plan.others] for option in q.options]
    return {one.view for one in [*plan.steps, *options] if one.view}


@FOLDERS
def test_no_count_is_left_in_braces(folder):
    plan = plan_of(load_tables(folder))
    assert not re.search(
        r"[{}]", json.dumps([*map(str, plan.steps + plan.others)])[1:-1]
    )


@FOLDERS
def test_no_question_before_the_bet_tells_its_answer(folder):
    """The items come first: they must not hold the numbers that are bet on later."""
    plan = plan_of(load_tables(folder))
    for step in plan.steps:
        for bet in (q for q in step.questions if q.kind == "bet"):
            (right,) = (option.text for option in bet.options if option.right)
            (number,) = re.findall(r"[\d,]+", right)
            before = [s for s in plan.steps if s.number < step.number]
            told = [
                text
                for s in before
                for q in s.questions
                if q.kind == "item"
                for text in (q.text, *(option.text for option in q.options))
            ]
            assert not [
                text for text in told if re.search(rf"\b{number}\b(?! in)", text)
            ]


@FOLDERS
def test_the_page_has_each_place_and_understands_each_code(folder):
    tables = load_tables(folder)
    page = Page(tables)
    places = places_of(page)
    vocabulary = Vocabulary.of(tables)
    offered = page.settings._offered
    for view in all_views(plan_of(tables)):
        place, _, code = view.partition("&")
        assert place in places, view
        keys = {letter: field for field, letter in LETTERS.items()}
        pairs = dict(pair.split("=") for pair in code.split("&") if pair)
        for key in pairs.keys() & keys.keys():
            assert pairs.pop(key) in offered[keys[key]], view
        rest = "&".join(f"{key}={value}" for key, value in pairs.items())
        if rest and rest != "v=1":
            assert to_address(from_address(rest, vocabulary), vocabulary) == rest


def places_of(page: Page) -> set[str]:
    """Return the ids that a page has: those of its rooms, their steps and rows."""
    cells = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
    prose = "\n".join("".join(cell["source"]) for cell in cells)
    found = {one.replace(" ", "-") for one in re.findall(r"^## (.+)$", prose, re.M)}
    for room in ("help_first", "explore", "compare", "numbers", "normal_or_not"):
        getattr(page, room)()
    page.check_the_claims()
    page.words_and_sources()
    for parts in page._rooms.values():
        found |= {part.place for part in parts if hasattr(part, "place")}
        for one in flat(parts):
            markup = one if isinstance(one, str) else markup_of(one)
            found |= set(re.findall(r'\bid="([^"]+)"', markup))
    return found | {"Home"}


@pytest.mark.shipped
def test_the_shipped_lesson_takes_fifty_minutes():
    plan = plan_of(load_tables())
    assert plan.minutes == 50
    assert all(step.say and step.title for step in plan.steps)


HARDEST = 8
"""US school grade of what a class reads; 6 is the aim."""


@pytest.mark.shipped
def test_the_class_reads_plain_words():
    plan = plan_of(load_tables())
    questions = [*plan.others, *(q for step in plan.steps for q in step.questions)]
    stories = [q.story.text for q in questions if q.story]
    answers = [o.answer for q in questions for o in q.options if o.answer]
    steps = [text for step in plan.steps for text in (step.question, *step.text)]
    for texts in ([q.text for q in questions], stories, answers, steps):
        assert grade(texts) <= HARDEST


@pytest.mark.shipped
def test_the_right_option_changes_its_place():
    plan = plan_of(load_tables())
    items = [q for step in plan.steps[:2] for q in step.questions]
    places = [[o.right for o in q.options].index(True) for q in items]
    assert len(set(places)) > 2


@FOLDERS
def test_a_plan_can_be_written_down(folder):
    assert json.dumps(asdict(plan_of(load_tables(folder))))


def test_the_view_of_the_claims_opens_the_first_of_them(plan):
    assert plan.step("claims").view.endswith(f"&cl={short('a19')}")
