"""Rules on the lesson of a class: break each, and one line must name it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from spotting.checks.check import check
from spotting.checks.rules import lesson
from tests.damage import Copy, broken, tell, where


def step(id_: str, **cells: str) -> Callable[[Copy], int]:
    return where("lesson_steps", {"id": id_}, **cells)


def idea(id_: str, **cells: str) -> Callable[[Copy], int]:
    return where("misconceptions", {"id": id_}, **cells)


def question(id_: str, **cells: str) -> Callable[[Copy], int]:
    return where("vote_questions", {"id": id_}, **cells)


def option(id_: str, **cells: str) -> Callable[[Copy], int]:
    return where("vote_options", {"id": id_}, **cells)


def of_question(id_: str, damage: Callable[[Copy], int]) -> Callable[[Copy], int]:
    """Damage an option; the fault must name its question."""

    def do(copy: Copy) -> int:
        damage(copy)
        return copy.find("vote_questions", id=id_)

    return do


def of_table(damage: Callable[[Copy], int]) -> Callable[[Copy], None]:
    """Damage a row; the fault must name the table alone."""

    def do(copy: Copy) -> None:
        damage(copy)

    return do


def figure_lost(copy: Copy) -> int:
    copy.set("estimates", copy.find("estimates", id="share_j"), value="")
    return copy.find("misconceptions", id="m14")


def only_view_of_signs(copy: Copy) -> int:
    """Take the signs from the bet's view, and all counts but one that lean on them."""
    row = copy.find("lesson_steps", id="bet")
    copy.set("lesson_steps", row, view="Explore", say="Bet.", watch="A bet.")
    for number, option_ in enumerate(("bet-signs-1", "bet-signs-2", "bet-signs-3")):
        place = copy.find("vote_options", id=option_)
        copy.set("vote_options", place, text=f"About {number}", answer="So it is.")
    return copy.set(
        "misconceptions",
        copy.find("misconceptions", id="m08"),
        refutation="No. {bet_second} stay.",
    )


BROKEN = [
    broken(
        lesson.places_are_counted,
        "step that stands where another does",
        step("bet", position="3"),
        "lesson_steps",
        "position",
        'found "3"',
        "4: each place once",
    ),
    broken(
        lesson.places_are_counted,
        "option that leaves a gap",
        option("it1-5", position="7"),
        "vote_options",
        "position",
        'found "7"',
        "within its question_id",
    ),
    broken(
        lesson.places_are_counted,
        "sheet of claims with a gap",
        where("claims", {"id": "b4"}, handout="12"),
        "claims",
        "handout",
        'found "12"',
        "expected 8",
    ),
    broken(
        lesson.lesson_takes_its_time,
        "longer lesson",
        of_table(step("bet", minutes="12")),
        "lesson_steps",
        "minutes",
        "found 53 minutes in 9 steps",
        "expected 50 minutes",
    ),
    broken(
        lesson.step_votes_in_rounds,
        "questions without a round",
        step("before", rounds=""),
        "lesson_steps",
        "rounds",
        "1, 2 or both",
    ),
    broken(
        lesson.step_votes_in_rounds,
        "rounds without a question",
        step("box", rounds="1"),
        "lesson_steps",
        "rounds",
        "nothing: no question is asked",
    ),
    broken(
        lesson.step_votes_in_rounds,
        "item in a step with a story",
        step("story", questions="t1 it1", rounds="2"),
        "lesson_steps",
        "questions",
        'found "it1"',
        "of the kind story",
    ),
    broken(
        lesson.step_votes_in_rounds,
        "question to keep that is not asked",
        step("before", shorter="it1 t4"),
        "lesson_steps",
        "shorter",
        'found "t4"',
    ),
    broken(
        lesson.round_comes_once,
        "both rounds, and one of them again",
        step("after", rounds="1 2"),
        "lesson_steps",
        "questions",
        '"it1" in round 1 again',
    ),
    broken(
        lesson.question_has_one_right_option,
        "item with nothing right",
        of_question("it2", option("it2-1", right="", misconception="m04")),
        "vote_questions",
        "id",
        "found 0 right options",
        "one right option",
    ),
    broken(
        lesson.question_has_one_right_option,
        "bet with two that are right",
        of_question("bet-crowd", option("bet-crowd-3", right="yes", misconception="")),
        "vote_questions",
        "id",
        "found 2 right options",
    ),
    broken(
        lesson.question_has_one_right_option,
        "opinion with one that is right",
        of_question("op-words", option("op-words-1", right="yes")),
        "vote_questions",
        "id",
        "it is an opinion",
    ),
    broken(
        lesson.question_has_its_story,
        "story that is not told",
        question("t2", story=""),
        "vote_questions",
        "story",
        "expected a story",
    ),
    broken(
        lesson.question_has_its_story,
        "opinion of a story",
        question("op-words", story="t2"),
        "vote_questions",
        "story",
        "it is no story",
    ),
    broken(
        lesson.question_has_its_story,
        "vote on a story that is not polled",
        lambda copy: (
            where("stories", {"id": "t2"}, polled="no")(copy),
            copy.find("vote_questions", id="t2"),
        )[1],
        "vote_questions",
        "story",
        "a story that is polled",
    ),
    broken(
        lesson.option_names_its_idea,
        "wrong option without an idea",
        option("it1-1", misconception=""),
        "vote_options",
        "misconception",
        "Not sure",
    ),
    broken(
        lesson.option_names_its_idea,
        "right option with an idea",
        option("it1-2", misconception="m07"),
        "vote_options",
        "misconception",
        'found "m07"',
    ),
    broken(
        lesson.option_names_its_idea,
        "opinion with an idea",
        option("op-words-1", misconception="m07"),
        "vote_options",
        "misconception",
        'found "m07"',
    ),
    broken(
        lesson.option_is_answered,
        "right option of a story without an answer",
        option("t1-2", answer=""),
        "vote_options",
        "answer",
        "each option of a story",
    ),
    broken(
        lesson.option_is_answered,
        "right option of a bet without a view",
        option("bet-crowd-1", view=""),
        "vote_options",
        "view",
        "each option of a bet",
    ),
    broken(
        lesson.options_read_alike,
        "right option that is longer",
        of_question("it2", option("it2-1", text="Seven or more of the ten women")),
        "vote_questions",
        "id",
        "options of 23 and 30 letters",
        "at most 4 letters apart",
    ),
    broken(
        lesson.options_of_story_read_alike,
        "option of a story that is shorter",
        of_question("t4", option("t4-1", text="Wait: it is a period")),
        "vote_questions",
        "id",
        "options of 20 and 31 letters",
    ),
    broken(
        lesson.polled_story_is_safe,
        "polled story that nobody stops",
        where("stories", {"id": "t3"}, safety=""),
        "stories",
        "safety",
        "when to stop",
    ),
    broken(
        lesson.polled_story_is_safe,
        "polled story of unwanted sex",
        where("stories", {"id": "t3"}, unwanted="yes"),
        "stories",
        "polled",
        "not wanted",
    ),
    broken(
        lesson.unwanted_sex_is_marked,
        "story of unwanted sex that is not marked",
        where("stories", {"id": "t2"}, text="Kim did not want it."),
        "stories",
        "unwanted",
        "as it speaks of",
    ),
    broken(
        lesson.unwanted_sex_is_not_voted_on,
        "option that speaks of it",
        option("t2-4", answer="It may be an assault."),
        "vote_options",
        "answer",
        '"assault"',
    ),
    broken(
        lesson.refutation_is_short,
        "refutation of 41 words",
        idea("m01", refutation=" ".join(["No."] * 41)),
        "misconceptions",
        "refutation",
        "found 41 words",
        "at most 40",
    ),
    *(
        broken(
            lesson.nobody_is_asked_of_themselves,
            f"question about the reader, {words}",
            do,
            table,
            column,
            words,
        )
        for table, column, do, words in (
            (
                "vote_questions",
                "question",
                question("op-help", question="Have you ever had this?"),
                "Have you",
            ),
            (
                "vote_questions",
                "question",
                question("op-help", question="Who knows of your last period?"),
                "your last period",
            ),
            (
                "stories",
                "ask",
                where("stories", {"id": "t1"}, ask="What would you do?"),
                "What would you do",
            ),
            (
                "lesson_steps",
                "ask",
                step("story", ask="Has this happened to you?"),
                "happened to you",
            ),
            (
                "vote_options",
                "text",
                option("op-words-1", text="Do you use it?"),
                "Do you",
            ),
        )
    ),
    broken(
        lesson.count_has_a_name,
        "count that nobody knows",
        step("claims", watch="{claims_wrong} are wrong."),
        "lesson_steps",
        "watch",
        "{claims_wrong}",
        "claims_supported",
    ),
    broken(
        lesson.count_has_a_name,
        "brace that never closes",
        idea("m08", refutation="No. {causes stay."),
        "misconceptions",
        "refutation",
        'found "{"',
    ),
    broken(
        lesson.count_can_be_worked_out,
        "count of a bet that no step makes",
        only_view_of_signs,
        "misconceptions",
        "refutation",
        "{bet_second}",
        "a view that chooses signs",
    ),
    broken(
        lesson.count_is_not_typed,
        "typed count",
        step("claims", ask="Which of the 42 claims is right?"),
        "lesson_steps",
        "ask",
        'found "42"',
        "{causes}",
    ),
    broken(
        lesson.sheet_has_claims_to_guess,
        "claim on the sheet that nobody can guess",
        where("claims", {"id": "b10"}, handout="9"),
        "claims",
        "handout",
        'found "9"',
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_each_text_that_a_lost_figure_stood_in_is_told(data_copy):
    figure_lost(Copy(data_copy))
    told = [f for f in check(data_copy) if f.rule == "count-can-be-worked-out"]
    assert {fault.file for fault in told} == {
        "lesson_steps.csv",
        "misconceptions.csv",
        "vote_options.csv",
    }
    assert all("share_j" in str(fault) for fault in told)


@pytest.mark.parametrize(
    "words",
    [
        "What could Lea do?",
        "Which sentence of article A would you rewrite first?",
        "What do people do?",
        "Where would you send someone tonight?",
        "“Not sure” is a good answer. The same questions, not what you did.",
    ],
)
def test_questions_about_others_are_no_fault(words, data_copy):
    step("story", ask=words)(Copy(data_copy))
    assert [f for f in check(data_copy) if f.severity == "error"] == []


@pytest.mark.parametrize(
    "words", ["8 out of 42 causes", "3 of the 39 claims", "8 on the first list"]
)
def test_typed_counts_are_seen(words, data_copy):
    idea("m08", refutation=f"No. {words}.")(Copy(data_copy))
    assert [f.rule for f in check(data_copy)] == ["count-is-not-typed"]


def test_figures_of_sources_may_be_typed(data_copy):
    idea("m08", refutation="7 in 10 women, 129 studies, 2 signs.")(Copy(data_copy))
    assert check(data_copy) == []


def test_a_lesson_may_be_left_out(data_copy):
    copy = Copy(data_copy)
    for table in lesson.LESSON:
        copy.write(table, copy.rows(table)[:1])
    assert [str(f) for f in check(data_copy) if f.severity == "error"] == []
