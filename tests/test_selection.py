"""What is chosen: what may be, one step at a time, undo, reset, the address."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import FEW, LISTS, SINGLES, VOCABULARY, always, consistent, views, world

from spotting.controls.address import CODE
from spotting.selection import (
    LONGEST_TEXT,
    MODES,
    URGENCIES,
    Selection,
    View,
    Vocabulary,
    from_address,
    observe_view,
    to_address,
)

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
        ("mode", "any"),
        ("absent", ["white"]),
        ("life_stage", "ctx-old"),
        ("contexts", ["ctx-new"]),
        ("categories", ["skin"]),
        ("urgencies", ["emergency"]),
        ("text", "itch"),
        ("whole_grid", True),
        ("focus", "thrush"),
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


def test_setting_what_is_set_already_is_no_step(chosen):
    chosen.signs = []
    chosen.text = ""
    chosen.change(mode="all")
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
    chosen.undo()
    assert chosen.view == View(focus="bv")


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
    seen = [selection.view]
    for step in data.draw(st.lists(steps(vocabulary), max_size=8)):
        do(selection, step)
        if selection.view != seen[-1]:
            seen.append(selection.view)
    while len(seen) > 1:
        assert selection.can_undo
        assert selection.view == seen.pop()
        selection.undo()
    assert selection.view == View()
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
    if view != View():
        selection.undo()
    assert selection.view == view


# The address


def test_the_start_has_an_empty_address():
    assert to_address(View(), VOCABULARY) == ""


def test_an_address_is_made_of_codes():
    view = View(
        signs=("itch", "white"), mode="any", life_stage="ctx-old", whole_grid=True
    )
    assert to_address(view, VOCABULARY) == "v=1&s=s02.s03&l=c02&m=o&w=1"


def test_free_text_is_not_in_the_address():
    view = View(signs=("itch",), text="sores")
    assert to_address(view, VOCABULARY) == to_address(View(signs=("itch",)), VOCABULARY)
    assert to_address(View(text="sores"), VOCABULARY) == ""


def test_another_version_opens_the_start():
    assert from_address("v=2&s=s02", VOCABULARY) == View()
    assert from_address("s=s02", VOCABULARY) == View()


def test_what_an_address_does_not_know_is_left_out():
    view = from_address("v=1&s=s02.s99.&q=x&l=c99&m=&junk&k=2", VOCABULARY)
    assert view == View(signs=("itch",), categories=("pregnancy",))


@always
def test_an_address_opens_the_same_view_again(name, data):
    vocabulary = world(name).vocabulary
    view = data.draw(views(vocabulary))
    again = from_address(to_address(view, vocabulary), vocabulary)
    assert again == replace(view, text="")


@always
def test_an_opened_address_is_written_back_alike(name, data):
    vocabulary = world(name).vocabulary
    address = to_address(data.draw(views(vocabulary)), vocabulary)
    selection = Selection(vocabulary)
    selection.show(from_address(address, vocabulary))
    assert to_address(selection.view, vocabulary) == address


@FEW
@given(address=st.text(alphabet="vsnlckufxabmw=&.1sk0 2c9é", max_size=40) | st.text())
def test_any_text_is_read_as_an_address_without_a_fault(address):
    selection = Selection(VOCABULARY)
    selection.show(from_address(address, VOCABULARY))
    assert consistent(selection.view) == selection.view


@always
def test_an_address_says_nothing_in_words(name, data):
    given_world = world(name)
    evidence, vocabulary = given_world.evidence, given_world.vocabulary
    address = to_address(data.draw(views(vocabulary)), vocabulary)
    assert CODE.fullmatch(address)
    labels = [*evidence.causes["label"], *evidence.symptoms["label"]]
    labels += [*evidence.causes["category"], *URGENCIES, *vocabulary.codes["signs"]]
    labels += [*vocabulary.codes["contexts"], *vocabulary.codes["life_stage"]]
    labels += [*evidence.context_labels.values(), *evidence.states]
    words = {word for label in labels for word in re.findall(r"[^\W\d_]{3,}", label)}
    assert len(words) > 10
    assert not [word for word in words if word.casefold() in address]


def test_the_longest_address_fits(tables):
    vocabulary = Vocabulary.of(tables)
    codes = vocabulary.codes
    signs, causes = [*codes["signs"]], [*codes["focus"]]
    everything = View(
        signs=tuple(signs[1:]),
        absent=tuple(signs[:1]),
        mode="any",
        life_stage=next(iter(codes["life_stage"])),
        contexts=tuple(codes["contexts"]),
        categories=tuple(codes["categories"]),
        urgencies=tuple(codes["urgencies"]),
        whole_grid=True,
        focus=causes[0],
        cell=signs[0],
        first=causes[1],
        second=causes[2],
    )
    assert CODE.fullmatch(to_address(everything, vocabulary))


# What may be chosen


def test_safety_is_never_a_choice(tables):
    codes = Vocabulary.of(tables).codes
    safety = tables.contexts[tables.contexts["kind"] == "safety"]
    assert {"ctx-consent", "ctx-unsafe"} <= set(safety["id"])
    for field, known in codes.items():
        assert not set(safety["id"]) & set(known), field
        assert not set(safety["code"]) & set(known.values()), field


def test_safety_is_no_choice_even_where_a_table_offers_it(tables):
    offered = replace(tables, contexts=tables.contexts.assign(offered_in="both"))
    codes = Vocabulary.of(offered).codes
    assert "ctx-severe-pain" in codes["contexts"]
    assert not {"ctx-consent", "ctx-unsafe"} & {
        *codes["contexts"],
        *codes["life_stage"],
    }


@pytest.mark.parametrize("code", ["c15", "c24", "c25", "c26"])
def test_safety_in_an_address_is_dropped(tables, code):
    assert code in set(tables.contexts["code"])
    vocabulary = Vocabulary.of(tables)
    address = f"v=1&c={code}&l={code}&s={code}&f={code}"
    assert from_address(address, vocabulary) == View()


def test_injury_without_consent_is_never_a_choice(tables):
    codes = Vocabulary.of(tables).codes
    assert "assault" in set(tables.causes["id"])
    for field in ("focus", "first", "second"):
        assert "assault" not in codes[field]
        assert "k04" not in codes[field].values()


def test_what_is_not_verified_is_never_a_choice(tables):
    codes = Vocabulary.of(tables).codes
    unsure = tables.causes[tables.causes["status"] != "checked"]
    assert len(unsure)
    assert not set(unsure["id"]) & set(codes["focus"])


def test_situations_of_help_alone_are_no_choice_of_explore(tables):
    codes = Vocabulary.of(tables).codes
    of_help = tables.contexts[tables.contexts["offered_in"] == "help"]
    offered = {*codes["contexts"], *codes["life_stage"]}
    assert not set(of_help["id"]) & offered
    assert offered == set(tables.contexts["id"]) - set(of_help["id"])


def test_every_code_stands_for_one_choice(tables):
    for field, known in Vocabulary.of(tables).codes.items():
        assert len(set(known.values())) == len(known), field


def test_urgencies_are_the_words_of_the_tables(tables):
    assert tables.words("causes", "urgency") == URGENCIES


def test_known_keeps_the_order_of_the_tables():
    assert VOCABULARY.known("signs", ["white", "no", "pcb"]) == ("pcb", "white")
