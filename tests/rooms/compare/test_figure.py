"""The picture of two causes: each sign in its group, each state in a word."""

from __future__ import annotations

import pandas as pd
from small import EVIDENCE, POISON, Markup, words_of

from spotting.rooms.compare.figure import picture
from spotting.rooms.compare.model import compare

NAMES = ("thrush", "BV")


def test_what_is_shared_stands_before_what_one_has_alone():
    words = words_of(picture(compare(EVIDENCE, "thrush", "trich"), ("thrush", "T")))
    read = "Read as a sign of"
    places = [
        words.index(f" {read} {one} ") for one in ("both", "thrush only", "T only")
    ]
    assert words.startswith("Thrush Sign T ")
    assert places == sorted(places)
    assert f"{read} both ● typical itching? how often not stated" in words
    assert "T only nothing read fishy smell ◑ sometimes" in words


def test_a_group_without_a_sign_is_not_there():
    words = words_of(picture(compare(EVIDENCE, "thrush", "bv"), NAMES))
    assert "of both" not in words
    assert "of neither" not in words


def test_it_says_that_nothing_read_is_no_evidence_against():
    words = words_of(picture(compare(EVIDENCE, "thrush", "bv"), NAMES))
    assert "Nothing read is no evidence against a cause." in words


def test_the_sign_that_tells_is_marked_once():
    compared = compare(EVIDENCE, "thrush", "bv")
    assert picture(compared, NAMES, "itch").count("les-telling") == 1
    assert "les-telling" not in picture(compared, NAMES)


def test_every_state_has_its_look_and_its_word():
    states = ["typical", "common", "sometimes", "rarely", "not stated", "not typical"]
    rows = pd.DataFrame({"sign": states, "label": states, "first": states})
    rows = rows.assign(second="not linked", where="first")
    markup = picture(rows, NAMES)
    for state in states:
        assert f'data-state="{state.replace(" ", "-")}"' in markup


def test_it_holds_no_markup_from_the_tables():
    compared = compare(EVIDENCE, "thrush", "bv").assign(label=POISON)
    markup = picture(compared, (POISON, POISON))
    assert "img" not in Markup(markup).names
