"""Whatever teacher and phones do, in any order: what must hold all the same."""

from __future__ import annotations

import contextlib
import json
from collections import Counter

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from spotting.lesson.acts import ACTS
from spotting.lesson.disclosure import disclosed
from spotting.lesson.room import Refused
from spotting.lesson.store import Store
from tests.lesson.classes import PLAN, SECRET_NOTE, Clock, page, room_of

QUESTIONS = ("it1", "it2", "st1", "it9")
PAIRS = ("gained", "kept", "lost", "missed", "it1-a")
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda one: some.lists(one, max_size=3) | some.dictionaries(some.text(), one),
    max_leaves=5,
)
GAPS = ("step", "on", "running", "question", "round", "counts")
WILD = some.fixed_dictionaries(
    {"do": some.sampled_from(["go", "clock", "hands"])},
    optional=dict.fromkeys(GAPS, JSON),
)
ONE_WAY = {
    ("think", None): {("open", 1), ("open", 2)},
    ("open", 1): {("closed", 1)},
    ("closed", 1): {("open", 2), ("published", 1)},
    ("open", 2): {("closed", 2)},
    ("closed", 2): {("published", 2)},
    ("published", 1): set(),
    ("published", 2): set(),
}
"""What may follow in a step's votes."""


class AnyLesson(RuleBasedStateMachine):
    """A teacher, some phones, and the ballots as each phone remembers them."""

    @initialize()
    def start(self) -> None:
        self.store, self.clock = Store("sqlite://"), Clock()
        self.room = room_of(self.store, self.clock)
        self.sent: dict[tuple, dict[str, str]] = {}
        self.closed: dict[tuple, dict[str, int]] = {}
        self.told = self.room.phone()

    # What a teacher does

    @rule(
        do=some.sampled_from([*ACTS, *["open", "close", "publish", "next"] * 4]),
        step=some.sampled_from([f"step-{number}" for number in range(1, 8)]),
        on=some.booleans(),
        seconds=some.integers(0, 400),
    )
    def act(self, do, step, on, seconds) -> None:
        self.clock.now += seconds
        before, known = self.room.phone(), self.store.load()
        try:
            self.room.act({"do": do, "step": step, "on": on, "running": on})
        except Refused:
            assert self.room.phone() == before
            assert self.store.load() == known
            return
        self._count(before)
        self._follow(before)

    def _count(self, before) -> None:
        """Keep what was open as counts, as a class on paper would."""
        after = self.room.phone()
        if after["lesson"] != before["lesson"]:
            self.sent, self.closed = {}, {}
        elif before["phase"] == "open" and _stage(before) != _stage(after):
            for vote in before["votes"]:
                key = (vote["question"], before["round"])
                chosen = Counter(self.sent.pop(key, {}).values())
                options = [option["id"] for option in vote["options"]]
                self.closed[key] = {option: chosen[option] for option in options}

    def _follow(self, before) -> None:
        after = self.room.phone()
        same = before["step"] and before["step"] == after["step"]
        if same and before["lesson"] == after["lesson"] and before["phase"]:
            way = _stage(before)[1:], _stage(after)[1:]
            assert way[0] == way[1] or way[1] in ONE_WAY[way[0]]

    @rule(action=JSON | WILD)
    def act_wildly(self, action) -> None:
        before = self.room.phone()
        with contextlib.suppress(Refused):
            self.room.act(action)
        assert self.room.phone() == before

    # What phones send

    @rule(
        number=some.integers(1, 15),
        question=some.sampled_from(QUESTIONS),
        round_=some.sampled_from([1, 2]),
        letter=some.sampled_from("abcx"),
        times=some.integers(1, 2),
    )
    def vote(self, number, question, round_, letter, times) -> None:
        phone, option = self.room.phone(), f"{question}-{letter}"
        asked = {vote["question"]: vote["options"] for vote in phone["votes"]}
        known = option in {one["id"] for one in asked.get(question, [])}
        taken = known and (phone["phase"], phone["round"]) == ("open", round_)
        for _ in range(times):
            assert self._takes(page(number), question, round_, option) == taken
        if taken:
            self.sent.setdefault((question, round_), {})[page(number)] = option
        assert self.room.phone() == phone

    @precondition(lambda self: self.room.phone()["phase"] == "open")
    @rule(letters=some.lists(some.sampled_from("abc"), min_size=9, max_size=30))
    def all_vote(self, letters) -> None:
        phone = self.room.phone()
        for vote in phone["votes"]:
            key = (vote["question"], phone["round"])
            for number, letter in enumerate(letters):
                option = f"{key[0]}-{letter}"
                assert self._takes(page(number), *key, option)
                self.sent.setdefault(key, {})[page(number)] = option

    @rule(
        number=some.integers(1, 15),
        question=some.sampled_from(QUESTIONS),
        pair=some.sampled_from(PAIRS),
    )
    def pair(self, number, question, pair) -> None:
        phone = self.room.phone()
        mine = [v for v in phone["votes"] if v["question"] == question]
        due = phone["phase"] == "published" and phone["rounds"] == [2]
        taken = due and mine and mine[0]["pairs"] is None and pair != "it1-a"
        assert self._takes(page(number), question, "pair", pair) == bool(taken)

    @rule(number=some.integers(1, 15), text=some.text(max_size=300))
    def ask(self, number, text) -> None:
        open_ = self.room.phone()["box"] == "open"
        try:
            self.room.ask(page(number), text)
        except Refused:
            assert not open_ or len(text) > 280

    def _takes(self, *ballot) -> bool:
        try:
            self.room.vote(*ballot)
        except Refused:
            return False
        return True

    # What happens to servers

    @rule()
    def killed_and_started_again(self) -> None:
        before = self.room.phone()
        self.room = room_of(self.store, self.clock)
        after = self.room.phone()
        own = {name: after[name] for name in ("server", "version")}
        assert {**before, **own} == after
        for (question, round_), ballots in self.sent.items():
            for number, option in ballots.items():
                assert self._takes(number, question, round_, option)
        self.told = after

    # What holds all the time

    @invariant()
    def totals_are_those_of_the_phones(self) -> None:
        for question, rounds in self.room.teacher()["totals"].items():
            for one in rounds:
                assert one["counts"] == self.closed[question, one["round"]]

    @invariant()
    def nobody_sees_shares_before_they_are_published(self) -> None:
        phone = self.room.phone()
        for vote in phone["votes"]:
            if phone["phase"] != "published":
                assert vote["results"] is vote["answers"] is vote["pairs"] is None
                continue
            for told in vote["results"]:
                counts = self.closed[vote["question"], told["round"]]
                assert told == {"round": told["round"], **disclosed(counts)}

    @invariant()
    def a_phone_is_told_nothing_of_the_teachers(self) -> None:
        told = json.dumps([self.room.phone(), self.room.wall()])
        assert SECRET_NOTE not in told
        assert page(1)[:20] not in told

    @invariant()
    def a_version_stands_for_one_snapshot(self) -> None:
        now = self.room.phone()
        assert now["version"] >= self.told["version"]
        assert (now["version"] == self.told["version"]) == (now == self.told)
        self.told = now

    @invariant()
    def what_is_told_is_what_is_stored(self) -> None:
        stored = self.store.load()
        assert stored.lesson == self.room.phone()["lesson"]
        assert stored.step == (self.room.phone()["step"] or {"id": ""})["id"]

    @invariant()
    def steps_are_those_of_the_plan(self) -> None:
        step = self.room.phone()["step"]
        assert step is None or PLAN.step(step["id"]).number == step["number"]


def _stage(phone) -> tuple:
    step = phone["step"]["id"] if phone["step"] else None
    return step, phone["phase"], phone["round"]


TestAnyLesson = AnyLesson.TestCase
TestAnyLesson.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None
)
