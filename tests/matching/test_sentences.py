"""Sentences made from a result: what was asked, what is counted, no verdict."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small import EVIDENCE, always, first, second, views, world

from spotting.choices.view import View
from spotting.matching import sentences
from spotting.matching.causes import Evidence, left_out, match

NOTHING_WRONG = "This does not mean that nothing is wrong."


def said(**choices: object) -> str:
    return sentences.result(EVIDENCE, View(**choices))


# Small words


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
    ],
)
def test_listing(words, joined):
    assert sentences.listing(words) == joined
    assert sentences.listing(iter(words)) == joined


def test_listing_with_another_joiner():
    assert sentences.listing(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("words", "joiner", "joined"),
    [
        ("abcde", "and", "a, b, c, d and e"),
        ("abcdef", "and", "a, b, c, d and 2 more signs"),
        ("abcdefg", "or", "a, b, c, d or any of 3 more signs"),
    ],
)
def test_six_signs_and_more_are_shortened(words, joiner, joined):
    assert sentences.shortened(words, joiner) == joined


def test_upper_first_leaves_abbreviations():
    assert sentences.upper_first("an STI or HIV") == "An STI or HIV"
    assert sentences.upper_first("") == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 causes"), (1, "1 cause")])
def test_causes(number, words):
    assert sentences.causes(number) == words


# The result


def test_without_a_choice_the_result_invites():
    assert said() == "No sign chosen yet. Most urgent first, not most common."


def test_the_result_says_what_is_asked_and_counts_both_lists():
    assert said(signs=("itch", "white"), mode="all") == (
        "2 causes fit: itching and white, lumpy discharge. "
        "Best fit first, then most urgent, not most common. "
        "Routine appointment: Ménard lichen and thrush. "
        "4 causes may show no such sign: not ruled out."
    )


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        (("itch", "white"), "3 causes fit: itching or white, lumpy discharge. 2 can"),
        (("smell", "egg"), " None is known to show all 2 signs. Best fit"),
        (("itch",), "3 causes fit: itching. Best fit first, then most urgent,"),
    ],
)
def test_any_of_several_signs_says_how_many_causes_show_all(signs, told):
    assert told in said(signs=signs, mode="any")


def test_any_is_said_as_or():
    assert said(signs=("itch", "white"), mode="any").startswith(
        "3 causes fit: itching or white, lumpy discharge."
    )


def test_one_cause_fits():
    assert said(signs=("smell",), absent=("itch",)).startswith("1 cause fits: ")


def test_absent_signs_are_said():
    assert "without itching or fishy smell" in said(absent=("itch", "smell"))


def test_three_causes_are_named_by_how_soon_and_the_others_counted():
    many = sentences.result(EVIDENCE, View(categories=("infection",)))
    assert "Within days: chlamydia and trichomonas. Routine appointment: bact" in many
    assert "and thrush" in many  # a single one is not left to be counted
    assert "more." not in many


def test_a_cause_that_shows_more_signs_is_named_first():
    many = said(signs=("itch", "white"), mode="any")
    assert "Routine appointment: Ménard lichen and thrush. Within days: tri" in many


def test_a_single_cause_under_without_says_that_others_are_not_ruled_out():
    result = said(signs=("smell",), absent=("itch",))
    assert "1 cause fits: fishy smell; without itching." in result
    assert "Not ruled out: 5 more." in result


def test_nothing_that_fits_never_reads_as_nothing_wrong():
    result = said(signs=("egg",))
    assert result.startswith("No cause in these tables fits: slippery discharge. ")
    assert NOTHING_WRONG in result
    assert "6 causes may show no such sign: not ruled out." in result


def test_the_result_says_which_filter_leaves_out_how_many():
    assert said(life_stage="ctx-old", text="infection").endswith(
        "2 causes are left out by life stage (1) and search words (1), not ruled out."
    )
    one = "1 cause is left out by life stage, not ruled out."
    assert said(life_stage="ctx-old").endswith(one)


@pytest.mark.parametrize("mode", ["all", "any"])
@pytest.mark.parametrize("field", ["signs", "absent"])
def test_the_premise_changes_no_sentence(mode, field):
    assert said(mode=mode, **{field: ("pcb",)}) == said()


def test_the_standing_line_says_what_must_be_in_sight():
    assert sentences.standing_line().startswith(
        "Any bleeding after sex should be checked"
    )


# Notes


@pytest.fixture(scope="module")
def shipped(tables) -> Evidence:
    return Evidence.of(tables)


def eight(shipped: Evidence) -> tuple[str, ...]:
    signs = [sign for sign in shipped.sign_names if sign not in shipped.premises]
    return tuple(signs[:8])


def test_the_notes_name_all_signs_where_the_result_names_some(shipped):
    view = View(signs=eight(shipped), mode="all")
    names = [shipped.sign_names[sign] for sign in view.signs]
    all_of_it, *_ = sentences.notes(shipped, view)
    assert all_of_it == f"All that is asked for: {sentences.listing(names)}."
    result = sentences.result(shipped, view)
    assert f"{names[3]} and 4 more signs" in result.replace(";", ",")
    assert names[-1] not in result.split("Nearest:")[0]


def test_five_signs_are_all_in_the_result(shipped):
    view = View(signs=eight(shipped)[:5], mode="all")
    names = [shipped.sign_names[sign] for sign in view.signs]
    assert sentences.listing(names) in sentences.result(shipped, view)
    assert not any("All that" in note for note in sentences.notes(shipped, view))


def test_choosing_the_premise_is_explained():
    (note,) = sentences.notes(EVIDENCE, View(signs=("pcb",)))
    assert note.startswith("Bleeding after sex is what this lesson is about.")
    assert "changes nothing" in note


@pytest.mark.parametrize("field", ["signs", "absent"])
def test_choosing_a_sign_that_nothing_links_is_explained(field):
    (note,) = sentences.notes(EVIDENCE, View(**{field: ("egg",)}))
    assert "Nothing that was read links slippery discharge with a cause" in note


def test_other_signs_need_no_note():
    assert sentences.notes(EVIDENCE, View(signs=("itch",), absent=("white",))) == []


# What always holds


@always
def test_any_result_agrees_with_the_lists(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    result = sentences.result(evidence, view)
    in_first, in_second = len(first(evidence, view)), len(second(evidence, view))
    out = sum(bool(reason) for reason in left_out(evidence, view).values())
    asked = sentences.asked_for(evidence, view)
    expected = sentences.causes(in_first) if in_first else "No cause"
    expected = expected if asked else "No sign chosen yet."
    assert result.startswith(expected)
    without = {*view.absent} - evidence.premises
    second_list = (
        f"Not ruled out: {in_second} more."
        if without
        else f"{sentences.causes(in_second)} may show"
    )
    assert (second_list in result) == bool(in_second)
    assert (" left out by " in result) == bool(out)
    assert (
        not out or f"{sentences.causes(out)} {'is' if out == 1 else 'are'} " in result
    )
    assert result == sentences.result(evidence, view, match(evidence, view))


@always
def test_an_empty_result_never_reads_as_nothing_wrong(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    result = sentences.result(evidence, view)
    assert (NOTHING_WRONG in result) == (not first(evidence, view))


@always
def test_no_result_speaks_of_chance_or_of_the_reader(name, data):
    given_world = world(name)
    view = data.draw(views(given_world.vocabulary))
    result = sentences.result(given_world.evidence, replace(view, text=""))
    assert not re.search(r"(?i)you have|probab|percent|%|likely|risk", result)
