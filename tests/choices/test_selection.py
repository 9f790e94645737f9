"""What is chosen: what may be, one step at a time, undo, reset."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import strategies as st
from small import LISTS, SINGLES, VOCABULARY, always, views, world

from spotting.choices.selection import STEPS, Selection, observe_view
from spotting.choices.view import LONGEST_TEXT, MODES, View, Vocabulary

FIELDS = [field.name for field in fields(View)]


@pytest.fixture
def chosen() -> Selection:
    return Selection(VOCABULARY)


# One choice after the other


def test_nothing_is_chosen_at_the_start(chosen):
    assert chosen.view == View()
    assert not chosen.can_undo


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("signs", ["itch"]),
        ("mode", "all"),
        ("absent", ["white"]),
        ("life_stage", "ctx-old"),
        ("contexts", ["ctx-new"]),
        ("categories", ["skin"]),
        ("urgencies", ["emergency"]),
        ("text", "itch"),
        ("whole_grid", True),
        ("first", "bv"),
        ("second", "trich"),
    ],
)
def test_setting_a_trait_is_one_step_of_the_view(chosen, field, value):
    seen = []
    chosen.observe(lambda change: seen.append(change["new"]), "view")
    setattr(chosen, field, value)
    expected = tuple(value) if isinstance(value, list) else value
    assert seen == [replace(View(), **{field: expected})]
    assert chosen.can_undo


def test_opening_a_card_or_a_claim_changes_the_view_and_is_no_step_to_undo(chosen):
    seen = []
    chosen.observe(lambda change: seen.append(change["new"]), "view")
    chosen.focus = "thrush"
    chosen.change(cell="itch")
    assert seen == [View(focus="thrush"), View(focus="thrush", cell="itch")]
    assert not chosen.can_undo
    chosen.undo()
    assert chosen.view == View(focus="thrush", cell="itch")


def test_undo_takes_a_choice_back_and_leaves_the_card_that_is_open(chosen):
    chosen.signs = ["itch"]
    chosen.focus = "bv"
    chosen.text = "a"
    chosen.change(focus="thrush", cell="itch")
    chosen.undo()
    assert chosen.view == View(signs=("itch",), focus="thrush", cell="itch")
    chosen.focus = ""
    chosen.undo()
    assert chosen.view == View()
    assert not chosen.can_undo


def test_setting_what_is_set_already_is_no_step(chosen):
    chosen.signs = []
    chosen.text = ""
    chosen.change(mode="any")
    chosen.show(View())
    chosen.reset()
    assert not chosen.can_undo


def test_chosen_ids_stand_in_the_order_of_the_tables(chosen):
    chosen.signs = ["white", "itch"]
    assert chosen.view.signs == ("itch", "white")


def test_an_id_counts_once(chosen):
    chosen.signs = ["itch", "itch"]
    assert chosen.view.signs == ("itch",)


def test_a_sign_said_to_be_absent_is_no_longer_there(chosen):
    chosen.signs = ["itch", "white"]
    chosen.absent = ["itch"]
    assert (chosen.view.signs, chosen.view.absent) == (("white",), ("itch",))


def test_a_sign_said_to_be_there_is_no_longer_absent(chosen):
    chosen.absent = ["itch"]
    chosen.signs = ["itch"]
    assert (chosen.view.signs, chosen.view.absent) == (("itch",), ())


def test_moving_a_sign_is_one_step(chosen):
    chosen.signs = ["itch"]
    chosen.absent = ["itch"]
    chosen.undo()
    assert chosen.view == View(signs=("itch",))


def test_a_claim_closes_when_another_cause_comes_into_focus(chosen):
    chosen.change(focus="thrush", cell="itch")
    chosen.focus = "bv"
    assert chosen.view.cell == ""


def test_a_claim_needs_a_cause_in_focus(chosen):
    chosen.cell = "itch"
    assert chosen.view == View()


def test_a_cause_and_its_claim_open_in_one_step(chosen):
    chosen.focus = "bv"
    chosen.change(focus="thrush", cell="itch")
    assert (chosen.view.focus, chosen.view.cell) == ("thrush", "itch")


def test_text_is_cut_at_its_longest(chosen):
    chosen.text = "x" * 200
    assert chosen.view.text == "x" * LONGEST_TEXT


def test_toggling_twice_is_back_at_the_start(chosen):
    chosen.toggle("categories", "skin")
    assert chosen.view.categories == ("skin",)
    chosen.toggle("categories", "skin")
    assert chosen.view.categories == ()


def test_observe_view_calls_now_and_after_each_step(chosen):
    seen = []
    observe_view(chosen, seen.append)
    chosen.text = "a"
    assert seen == [View(), View(text="a")]


# Forged values


@pytest.mark.parametrize("field", LISTS)
def test_unknown_ids_of_a_list_are_dropped(chosen, field):
    known = next(iter(VOCABULARY.codes[field]))
    setattr(chosen, field, ["<b>", known, "ctx-consent", ""])
    assert getattr(chosen.view, field) == (known,)


@pytest.mark.parametrize("field", SINGLES)
def test_an_unknown_id_is_dropped(chosen, field):
    setattr(chosen, field, "assault")
    assert getattr(chosen.view, field) == ""


def test_an_unknown_mode_is_dropped(chosen):
    chosen.mode = "any"
    chosen.mode = "none"
    assert chosen.view.mode == "any"


def test_unknown_ids_are_no_step(chosen):
    chosen.change(signs=("x",), focus="y", contexts=("ctx-unsafe",))
    chosen.toggle("signs", "x")
    assert not chosen.can_undo


# Undo and reset


def test_undo_at_the_start_does_nothing(chosen):
    chosen.undo()
    assert chosen.view == View()


def test_undo_goes_back_one_step(chosen):
    chosen.signs = ["itch"]
    chosen.text = "a"
    chosen.undo()
    assert chosen.view == View(signs=("itch",))
    assert chosen.signs == ["itch"]
    assert chosen.can_undo
    chosen.undo()
    assert not chosen.can_undo


def test_undo_remembers_no_more_than_its_steps(chosen):
    for step in range(STEPS + 5):
        chosen.whole_grid = step % 2 == 0
    undone = 0
    while chosen.can_undo:
        chosen.undo()
        undone += 1
    assert undone == STEPS
    assert chosen.view == View(whole_grid=True)


def test_reset_clears_everything_and_can_be_undone(chosen):
    full = View(
        signs=("itch",), mode="any", absent=("white",), text="a", whole_grid=True
    )
    chosen.show(full)
    chosen.reset()
    assert chosen.view == View()
    chosen.undo()
    assert chosen.view == full


def values(vocabulary: Vocabulary, field: str) -> st.SearchStrategy:
    """Return values for a trait, some of them forged."""
    if field in LISTS:
        ids = st.sampled_from([*vocabulary.codes[field], "forged", "ctx-consent"])
        return st.lists(ids, max_size=4)
    if field in SINGLES:
        return st.sampled_from(["", *vocabulary.codes[field], "forged", "assault"])
    if field == "mode":
        return st.sampled_from([*MODES, "forged"])
    return st.booleans() if field == "whole_grid" else st.text(max_size=90)


def steps(vocabulary: Vocabulary) -> st.SearchStrategy:
    """Return things that a visitor, a chart or an address may do to a selection."""
    field = st.sampled_from(FIELDS)
    set_one = field.flatmap(
        lambda name: st.tuples(st.just("set"), st.just(name), values(vocabulary, name))
    )
    change = st.fixed_dictionaries(
        {},
        optional={
            name: values(vocabulary, name) for name in ("signs", "absent", "cell")
        }
        | {"focus": values(vocabulary, "focus")},
    ).map(lambda choices: ("change", choices))
    toggle = st.sampled_from(LISTS).flatmap(
        lambda name: st.tuples(
            st.just("toggle"), st.just(name), st.sampled_from([*vocabulary.codes[name]])
        )
    )
    return st.one_of(set_one, change, toggle, st.just(("reset",)))


def do(selection: Selection, step: tuple) -> None:
    name, *values = step
    if name == "set":
        setattr(selection, *values)
    elif name == "change":
        selection.change(**values[0])
    else:
        getattr(selection, name)(*values)


@always
def test_undo_goes_back_through_any_steps_one_by_one(name, data):
    vocabulary = world(name).vocabulary
    selection = Selection(vocabulary)
    seen = [selection.view.choices()]
    for step in data.draw(st.lists(steps(vocabulary), max_size=8)):
        do(selection, step)
        if selection.view.choices() != seen[-1]:
            seen.append(selection.view.choices())
    opened = selection.view.focus, selection.view.cell
    while len(seen) > 1:
        assert selection.can_undo
        assert selection.view.choices() == seen.pop()
        selection.undo()
    assert selection.view.choices() == View()
    assert (selection.view.focus, selection.view.cell) == opened
    assert not selection.can_undo


@always
def test_after_any_steps_the_view_is_whole_and_known(name, data):
    vocabulary = world(name).vocabulary
    selection = Selection(vocabulary)
    for step in data.draw(st.lists(steps(vocabulary), max_size=8)):
        changes = []
        selection.observe(changes.append, "view")
        do(selection, step)
        selection.unobserve(changes.append, "view")
        view = selection.view
        assert len(changes) <= 1
        assert not set(view.signs) & set(view.absent)
        assert view.focus or not view.cell
        for field in LISTS:
            assert getattr(view, field) == vocabulary.known(field, getattr(view, field))
            assert list(getattr(view, field)) == getattr(selection, field)
        for field in SINGLES:
            assert getattr(view, field) in ("", *vocabulary.codes[field])
            assert getattr(view, field) == getattr(selection, field)


@always
def test_a_reset_after_anything_is_undone_by_one_undo(name, data):
    vocabulary = world(name).vocabulary
    selection = Selection(vocabulary)
    view = data.draw(views(vocabulary))
    selection.show(view)
    selection.reset()
    assert selection.view == View()
    if view.choices() != View():
        selection.undo()
    assert selection.view == view.choices()


def test_typing_is_one_step_to_undo(chosen):
    chosen.signs = ["itch"]
    for words in ("f", "fe", "fev", "fe", "fever"):
        chosen.text = words
    chosen.undo()
    assert (chosen.text, chosen.signs) == ("", ["itch"])


def test_the_last_filter_is_undone_though_a_card_was_opened_since(chosen):
    chosen.text = "zebra"
    chosen.change(focus="thrush")
    chosen.undo_filter()
    assert (chosen.text, chosen.focus) == ("", "thrush")
