"""Three looks to sort: the answers follow from the table."""

from __future__ import annotations

import pytest
from small import markup_of, press, words_of

from spotting.rooms.fluids import model
from spotting.rooms.fluids.sorting import Sorting
from spotting.tables import load_tables
from spotting.text import say
from tests.damage import Copy


@pytest.fixture
def sorting(tables):
    return Sorting(tables)


def offered(sorting: Sorting) -> list[str]:
    return [action["id"] for action in sorting.actions.actions]


def test_nothing_is_judged_before_it_is_sorted(sorting):
    assert sorting.sentence.text == say("fluids-sort-ask")
    assert [look.why.value for look in sorting.looks] == ["", "", ""]
    assert offered(sorting) == ["next"]


def test_a_look_put_where_the_table_has_it_is_right(sorting):
    for look in sorting.looks:
        look.choice.value = model.bin_of(look._row.level)
        assert look.is_right
        assert "The sources agree" in look.why.value
    assert sorting.sentence.text.startswith("All sorted. The sources agree with 3 of 3")
    assert offered(sorting) == ["next", "again"]


def test_another_place_names_the_one_of_the_sources_and_why(sorting, tables):
    (look,) = (one for one in sorting.looks if one._row.bin == "today")
    look.choice.value = "usual"
    said = words_of(look.why.value)
    assert "The sources say: Help today" in said
    assert "same day" in said.lower()
    assert look._row.action.split(".")[0] in said
    assert f'href="#fluid-{look._row.id}"' in look.why.value
    assert sorting.sentence.text == "The sources agree with 0 of 1. 2 to go."


def test_every_round_is_reached_and_the_first_comes_again(sorting):
    first = [look._row.id for look in sorting.looks]
    seen = set(first)
    for _ in sorting._rounds[1:]:
        press(sorting.actions, "next")
        seen |= {look._row.id for look in sorting.looks}
    assert len(seen) == sum(map(len, sorting._rounds))
    press(sorting.actions, "next")
    assert [look._row.id for look in sorting.looks] == first


def test_sorting_again_takes_the_answers_back(sorting):
    sorting.looks[0].choice.value = "usual"
    press(sorting.actions, "again")
    assert [look.choice.value for look in sorting.looks] == ["", "", ""]
    assert sorting.sentence.text == say("fluids-sort-ask")


def test_a_look_that_is_not_verified_is_not_shown(data_copy):
    copy = Copy(data_copy)
    row = copy.find("fluids", id="ls-clear")
    copy.set("fluids", row, status="not verified", verdict="not verified")
    looks = Sorting(load_tables(data_copy)).looks
    assert "ls-clear" not in {look._row.id for look in looks}


def test_a_picture_says_nothing_that_the_words_do_not(sorting):
    assert markup_of(sorting.widget).count('aria-hidden="true"') >= 3
