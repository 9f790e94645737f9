"""What a class may see of its votes: no single one can be told from it."""

from __future__ import annotations

import random
from collections import Counter
from itertools import product

import pytest

from spotting.lesson.disclosure import about, disclosed
from spotting.lesson.votes import PAIRS

OPTIONS = "abcd"
LOWER_EDGES = {5, *range(8, 500, 5)}
"""Numbers that are told otherwise when one vote goes."""
UPPER_EDGES = {edge - 1 for edge in LOWER_EDGES}
"""Numbers that are told otherwise when one vote comes."""


def counts_of(votes) -> dict[str, int]:
    chosen = Counter(votes)
    return {option: chosen[option] for option in OPTIONS}


@pytest.mark.parametrize(
    ("number", "told"),
    [(5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (27, 25), (28, 30)],
)
def test_a_number_is_told_to_the_nearest_five(number, told):
    assert about(number) == told


def test_under_ten_votes_nothing_is_shown():
    nothing = {"enough": False, "shown": [], "few": []}
    assert disclosed({"a": 9, "b": 0}) == nothing
    assert disclosed({"a": 0, "b": 0}) == nothing


def test_from_ten_votes_an_option_with_five_is_shown_and_all_others_are_few():
    assert disclosed({"a": 5, "b": 4, "c": 1, "d": 0}) == {
        "enough": True,
        "shown": [{"option": "a", "about": 5}],
        "few": ["b", "c", "d"],
    }


def test_nobody_is_told_from_a_few():
    assert disclosed({"a": 12, "b": 0}) == disclosed({"a": 11, "b": 1})


def test_everyone_is_never_told():
    everyone = disclosed({"a": 20, "b": 0})
    assert everyone == disclosed({"a": 18, "b": 4})
    assert everyone["few"] == ["b"]


def test_a_few_everywhere_are_enough_and_still_not_shown():
    spread = disclosed({"a": 4, "b": 4, "c": 4})
    assert spread == {"enough": True, "shown": [], "few": ["a", "b", "c"]}


def moved(counts, one, other):
    return {**counts, one: counts[one] - 1, other: counts[other] + 1}


def every_count(votes, options=3):
    if options == 1:
        yield (votes,)
        return
    for first in range(votes + 1):
        for rest in every_count(votes - first, options - 1):
            yield (first, *rest)


def test_each_vote_could_be_another_unless_one_crosses_a_multiple_of_five(
    record_property,
):
    """Of all counts of 3 options and up to 40 votes, whatever the others are known."""
    asked = told = 0
    for votes in range(1, 41):
        for numbers in every_count(votes):
            counts = dict(zip("abc", numbers, strict=True))
            shown = disclosed(counts)
            for own in (option for option in "abc" if counts[option]):
                others = [option for option in "abc" if option != own]
                fits = [disclosed(moved(counts, own, o)) == shown for o in others]
                asked += counts[own]
                if not any(fits):
                    told += counts[own]
                    crossing = counts[own] in LOWER_EDGES
                    assert crossing or {counts[o] for o in others} <= UPPER_EDGES
                    assert votes >= 10
    share = told / asked
    record_property("share of votes at an edge, one round", round(share, 3))
    print(f"one round: {share:.1%} of {asked} votes stand at an edge")
    assert share < 0.25


def paired(first: str, second: str) -> str:
    """Return what became of an answer, where "a" is the right one."""
    before, after = first == "a", second == "a"
    if after:
        return "kept" if before else "gained"
    return "lost" if before else "missed"


def test_pairs_are_named_by_what_became_of_the_answer():
    assert [paired(*both) for both in ("ba", "aa", "ab", "bc")] == [*PAIRS]


class Votes:
    """Counts of two rounds and of pairs, and what is displayed of them."""

    def __init__(self, votes) -> None:
        self.first = counts_of(first for first, _ in votes)
        self.second = counts_of(second for _, second in votes)
        self.pairs = Counter(dict.fromkeys(PAIRS, 0))
        self.pairs.update(paired(*both) for both in votes)

    def displayed(self, gone=None, come=None):
        tables = []
        for table, one, other in zip(
            (self.first, self.second, self.pairs),
            (*gone, paired(*gone)) if gone else [None] * 3,
            (*come, paired(*come)) if come else [None] * 3,
            strict=True,
        ):
            changed = dict(table)
            if gone:
                changed[one] -= 1
                changed[other] += 1
            tables.append(disclosed(changed))
        return tables

    def at_an_edge(self, own) -> bool:
        """Tell whether one vote of this person's crosses a multiple of five."""
        tables = (self.first, self.second, self.pairs)
        return any(
            table[mine] in LOWER_EDGES or set(table.values()) & UPPER_EDGES
            for table, mine in zip(tables, (*own, paired(*own)), strict=True)
        )


def a_class(chance: random.Random):
    size = chance.randint(1, 60)
    liked = [chance.random() + 0.05 for _ in OPTIONS]
    first = chance.choices(OPTIONS, liked, k=size)
    learnt = chance.random()
    return [
        (one, "a" if chance.random() < learnt else chance.choices(OPTIONS, liked)[0])
        for one in first
    ]


def test_two_rounds_and_pairs_leave_each_person_two_ways_to_have_voted(
    record_property,
):
    """Of 3,000 classes, whoever knows how all others voted, in both rounds."""
    chance = random.Random(19)
    asked = told = first = 0
    for _ in range(3000):
        votes = a_class(chance)
        room = Votes(votes)
        shown = room.displayed()
        for own, people in Counter(votes).items():
            asked += people
            fits = [
                other
                for other in product(OPTIONS, repeat=2)
                if other != own and room.displayed(own, other) == shown
            ]
            if not fits:
                told += people
                assert room.at_an_edge(own)
                assert len(votes) >= 10
            if all(other[0] == own[0] for other in fits):
                first += people
    share = told / asked
    record_property("share of people at an edge, two rounds and pairs", round(share, 3))
    print(f"two rounds and pairs: {share:.1%} of {asked} people stand at an edge")
    print(f"their first vote alone: {first / asked:.1%}")
    assert share < 0.25
