"""What a teacher does: steps, votes, the box; and what is refused."""

from __future__ import annotations

import pytest

from spotting.lesson.acts import ACTS, HANDS, REMOTE
from spotting.lesson.plan import Plan
from spotting.lesson.room import ClassRoom, Refused
from spotting.lesson.store import Store
from tests.lesson.classes import Clock, do, go, page, room_of, vote


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def room(clock):
    room = room_of(clock=clock)
    do(room, "begin")
    return room


def step(room) -> int:
    return room.phone()["step"]["number"]


def stage(room) -> tuple:
    return room.phone()["phase"], room.phone()["round"]


def refused(room, reason: str, **action) -> None:
    before = room.teacher()
    with pytest.raises(Refused, match=f"^{reason}$"):
        room.act(action)
    assert room.teacher() == before


# The lesson


def test_a_lesson_begins_at_step_one_with_its_clock_running(room):
    assert step(room) == 1
    assert room.teacher()["clock"]["running"]
    refused(room, "running", do="begin")


def test_before_it_begins_nothing_else_is_done():
    room = room_of()
    assert room.phone()["step"] is None
    for act in ACTS.keys() - {"begin", "anew"}:
        refused(room, "not-running", do=act)


def test_a_plan_without_steps_does_not_begin():
    room = ClassRoom(Plan(()), Store("sqlite://"), Clock())
    refused(room, "no-steps", do="begin")
    refused(room, "no-steps", do="anew")
    assert room.teacher()["plan"] == []


def test_a_lesson_that_ended_is_not_resumed(room):
    do(room, "end")
    phone = room.phone()
    assert (phone["running"], phone["ended"], phone["step"]) == (False, True, None)
    refused(room, "ended", do="begin")


def test_anew_is_step_one_with_empty_totals_and_another_id(room):
    go(room, 2)
    do(room, "open")
    vote(room, "it1", 1, a=11)
    do(room, "close")
    before = room.phone()
    do(room, "anew")
    after = room.phone()
    assert (step(room), after["running"], after["ended"]) == (1, True, False)
    assert after["lesson"] != before["lesson"]
    go(room, 2)
    assert stage(room) == ("think", None)
    assert room.teacher()["totals"] == {"it1": [], "it2": []}


# Steps


def test_steps_go_on_and_back_and_to_any(room):
    do(room, "next", "next", "back")
    assert step(room) == 2
    go(room, 6)
    refused(room, "last-step", do="next")
    go(room, 1)
    refused(room, "first-step", do="back")


@pytest.mark.parametrize("wanted", ["step-9", None, 2, ["step-2"]])
def test_a_step_that_is_not_there_is_refused(room, wanted):
    refused(room, "unknown-step", do="go", step=wanted)


def test_leaving_a_step_closes_what_is_open(room):
    go(room, 2)
    do(room, "open")
    vote(room, "it1", 1, a=3)
    do(room, "next")
    with pytest.raises(Refused, match="not-open"):
        room.vote(page(1), "it1", 1, "it1-a")
    do(room, "back")
    assert stage(room) == ("closed", 1)
    assert room.teacher()["totals"]["it1"][0]["counts"]["it1-a"] == 3


def test_going_to_the_same_step_closes_nothing(room):
    go(room, 2)
    do(room, "open")
    go(room, 2)
    assert stage(room) == ("open", 1)


def test_a_step_has_its_own_time(room, clock):
    clock.now += 90
    do(room, "next")
    clock.now += 30
    told = room.teacher()["clock"]
    assert (told["lesson_seconds"], told["step_seconds"]) == (120, 30)


def test_the_clock_pauses(room, clock):
    do(room, "clock", running=False)
    clock.now += 500
    do(room, "clock", running=True)
    clock.now += 5
    assert room.teacher()["clock"]["lesson_seconds"] == 5


def test_the_wall_goes_black_and_comes_back(room):
    do(room, "black", on=True)
    assert room.phone()["black"]
    do(room, "black", on=False)
    assert not room.phone()["black"]


# Votes


def test_two_rounds_then_both_are_published(room):
    go(room, 3)
    stages = [stage(room)]
    for act in ("open", "close", "open", "close", "publish"):
        do(room, act)
        stages.append(stage(room))
    assert stages == [
        ("think", None),
        ("open", 1),
        ("closed", 1),
        ("open", 2),
        ("closed", 2),
        ("published", 2),
    ]
    assert [one["round"] for one in room.phone()["votes"][0]["results"]] == [1, 2]


def test_the_second_round_can_be_skipped_and_then_stays_so(room):
    go(room, 3)
    do(room, "open", "close", "publish")
    assert stage(room) == ("published", 1)
    refused(room, "published", do="open")


def test_the_first_of_two_steps_is_never_published_by_itself(room):
    go(room, 2)
    do(room, "open", "close")
    refused(room, "later", do="publish")
    refused(room, "no-round", do="open")


def test_the_second_of_two_steps_publishes_both_rounds(room):
    go(room, 2)
    do(room, "open")
    vote(room, "it1", 1, b=12)
    go(room, 5)
    assert stage(room) == ("think", None)
    do(room, "open")
    vote(room, "it1", 2, a=12)
    do(room, "close", "publish")
    rounds = room.phone()["votes"][0]["results"]
    assert [one["shown"][0]["option"] for one in rounds] == ["it1-b", "it1-a"]


def test_a_second_round_without_a_first_stands_alone(room):
    go(room, 5)
    do(room, "open", "close", "publish")
    assert [one["round"] for one in room.phone()["votes"][0]["results"]] == [2]


@pytest.mark.parametrize(
    ("before", "act", "reason"),
    [
        ([], "close", "not-open"),
        ([], "publish", "not-closed"),
        ([], "show-pairs", "no-pairs"),
        (["open"], "open", "open"),
        (["open"], "publish", "not-closed"),
        (["open", "close"], "close", "not-open"),
        (["open", "close", "publish"], "publish", "not-closed"),
        (["open", "close", "publish"], "close", "not-open"),
        (["open", "close", "publish"], "show-pairs", "no-pairs"),
    ],
)
def test_votes_go_one_way(room, before, act, reason):
    go(room, 3)
    do(room, *before)
    refused(room, reason, do=act)


@pytest.mark.parametrize("act", ["open", "close", "publish"])
def test_a_step_without_questions_has_no_votes(room, act):
    refused(room, "no-votes", do=act)


def test_pairs_are_shown_once(room):
    go(room, 5)
    do(room, "open", "close", "publish")
    vote(room, "it1", "pair", gained=10)
    do(room, "show-pairs")
    pairs = room.phone()["votes"][0]["pairs"]
    assert pairs["shown"] == [{"option": "gained", "about": 10}]
    refused(room, "no-pairs", do="show-pairs")


# Raised hands


def hands(**more) -> dict:
    usual = {"do": "hands", "question": "it1", "round": 1, "counts": {"it1-a": 9}}
    return {**usual, **more}


@pytest.fixture
def closed(room):
    go(room, 2)
    do(room, "open")
    vote(room, "it1", 1, a=3, b=1)
    do(room, "close")
    return room


def test_raised_hands_take_the_place_of_counts(closed):
    closed.act(hands(counts={"it1-a": 9, "it1-c": HANDS}))
    counts = closed.teacher()["totals"]["it1"][0]["counts"]
    assert counts == {"it1-a": 9, "it1-b": 0, "it1-c": HANDS}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"question": "it9"}, "not-closed"),
        ({"round": 2}, "not-closed"),
        ({"round": "pair"}, "malformed"),
        ({"round": True}, "malformed"),
        ({"question": ["it1"]}, "malformed"),
        ({"counts": None}, "unknown"),
        ({"counts": {"it2-a": 1}}, "unknown"),
        ({"counts": {"it1-a": -1}}, "malformed"),
        ({"counts": {"it1-a": HANDS + 1}}, "malformed"),
        ({"counts": {"it1-a": 1.5}}, "malformed"),
        ({"counts": {"it1-a": True}}, "malformed"),
        ({"counts": {"it1-a": "3"}}, "malformed"),
    ],
)
def test_hands_that_are_none_are_refused(closed, wrong, reason):
    refused(closed, reason, **hands(**wrong))


def test_hands_are_not_typed_in_while_pages_vote(room):
    go(room, 2)
    do(room, "open")
    refused(room, "not-closed", **hands())


# The box


def test_the_box_opens_in_its_step_and_is_read_when_closed(room):
    refused(room, "no-box", do="box-open")
    go(room, 4)
    assert room.phone()["box"] is None
    do(room, "box-open")
    refused(room, "open", do="box-open")
    room.ask(page(1), "Why?")
    assert (room.phone()["box"], room.teacher()["asked"]) == ("open", None)
    do(room, "box-close")
    assert (room.phone()["box"], room.teacher()["asked"]) == ("closed", ["Why?"])
    refused(room, "not-open", do="box-close")


def test_a_box_that_was_read_takes_no_more(room):
    go(room, 4)
    do(room, "box-open")
    room.ask(page(1), "Why?")
    do(room, "box-close")
    refused(room, "box-closed", do="box-open")


def test_a_box_that_was_closed_by_mistake_opens_again(room):
    go(room, 4)
    do(room, "box-open", "box-close", "box-open")
    assert room.phone()["box"] == "open"


def test_leaving_the_step_closes_the_box_and_it_can_still_be_read(room):
    go(room, 4)
    do(room, "box-open")
    room.ask(page(1), "Why?")
    do(room, "next")
    assert room.phone()["box"] is None
    assert room.teacher()["asked"] == ["Why?"]


@pytest.mark.parametrize("act", ["end", "anew"])
def test_what_was_asked_is_gone_with_the_lesson(room, act):
    go(room, 4)
    do(room, "box-open")
    room.ask(page(1), "Why?")
    do(room, "box-close")
    do(room, act)
    assert room.teacher()["asked"] is None
    assert "Why?" not in str(vars(room._box))


# What is no act


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        (None, "malformed"),
        ([], "malformed"),
        ("next", "malformed"),
        ({}, "unknown-act"),
        ({"do": "dance"}, "unknown-act"),
        ({"do": None}, "unknown-act"),
        ({"do": ["next"]}, "unknown-act"),
        ({"do": "clock"}, "malformed"),
        ({"do": "clock", "running": 1}, "malformed"),
        ({"do": "black", "on": "yes"}, "malformed"),
    ],
)
def test_what_is_no_act_is_refused(room, action, reason):
    with pytest.raises(Refused, match=f"^{reason}$"):
        room.act(action)


@pytest.mark.parametrize("act", [*ACTS, "dance", None, ["next"]])
def test_a_remote_does_four_things(room, act):
    if act in REMOTE:
        do(room, "next")
        room.act({"do": act, "on": True, "running": False}, "remote")
    else:
        with pytest.raises(Refused, match="not-allowed"):
            room.act({"do": act}, "remote")
