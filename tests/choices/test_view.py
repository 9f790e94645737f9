"""A state of the page, what may stand in it, and its address."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import FEW, VOCABULARY, always, consistent, views, world

from spotting.choices.selection import Selection
from spotting.choices.view import URGENCIES, View, Vocabulary, from_address, to_address
from spotting.controls.pagewide import CODE

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
    labels += [*evidence.filter_labels.values(), *evidence.states]
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
