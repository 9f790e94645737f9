"""What each surface is told, and what it must never be told."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from spotting.lesson.snapshots import public
from spotting.lesson.standing import PUBLISHED, Standing
from tests.lesson.classes import PLAN, SECRET_NOTE, Clock, do, go, page, room_of, vote

PHONE = {
    *("server", "lesson", "version", "running", "ended", "black", "step", "phase"),
    *("round", "rounds", "votes", "box"),
}
TEACHER = {
    *("plan", "notes", "next", "clock", "answered", "totals", "asked", "pairs_in"),
}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def room(clock):
    room = room_of(clock=clock)
    do(room, "begin")
    return room


def first_vote(room) -> dict:
    return room.phone()["votes"][0]


def test_each_surface_is_told_what_the_pages_expect(room):
    go(room, 3)
    assert room.phone().keys() == room.wall().keys() == PHONE
    assert room.teacher().keys() == PHONE | TEACHER
    assert room.remote().keys() == {
        *("server", "version", "running", "black", "step", "clock"),
    }
    assert room.remote()["step"] == {"number": 3, "of": 6, "title": "Step 3"}
    for told in (room.phone(), room.teacher(), room.remote()):
        assert json.loads(json.dumps(told)) == told


def test_before_and_after_the_lesson_there_is_no_step():
    room = room_of()
    assert room.remote()["step"] is None
    assert room.teacher()["next"] == {"title": "Step 1", "minutes": 5}
    do(room, "begin", "end")
    assert room.phone()["votes"] == []
    assert room.teacher()["next"] is None
    assert room.teacher()["clock"]["running"] is False


def test_a_question_is_told_without_its_answers(room):
    go(room, 3)
    assert first_vote(room) == {
        "question": "st1",
        "kind": "story",
        "text": "question st1",
        "story": {
            "title": "Lea",
            "text": "Lea is fictional.",
            "ask": "What could Lea do?",
        },
        "options": [{"id": f"st1-{one}", "text": f"text st1-{one}"} for one in "abc"],
        "results": None,
        "answers": None,
        "pairs": None,
    }


def test_answers_and_shares_come_with_publishing_and_not_before(room):
    go(room, 3)
    for act in ("open", "close", "open", "close"):
        do(room, act)
        told = json.dumps(room.phone())
        assert "answer st1" not in told
        assert "Explore&s=st1" not in told
        assert first_vote(room)["results"] is None
    do(room, "publish")
    assert first_vote(room)["answers"][0] == {
        "option": "st1-a",
        "right": True,
        "answer": "answer st1-a",
        "view": "Explore&s=st1-a",
    }


def test_what_the_teacher_alone_knows_is_told_to_no_phone(room):
    for number in range(1, 7):
        go(room, number)
        assert SECRET_NOTE in json.dumps(room.teacher())
        for told in (room.phone(), room.wall(), room.remote()):
            assert SECRET_NOTE not in json.dumps(told)
        assert not TEACHER & room.phone().keys()


def test_while_votes_come_in_the_teacher_is_told_about_how_many(room):
    go(room, 2)
    do(room, "open")
    vote(room, "it1", 1, a=13, b=10)
    vote(room, "it2", 1, a=2)
    told = room.teacher()
    assert told["answered"] == {"it1": 25, "it2": 0}
    assert told["totals"] == {"it1": [], "it2": []}
    do(room, "close")
    assert room.teacher()["answered"] == {}


def test_an_opinion_has_no_right_answer(room):
    opinion = replace(PLAN.question("st1"), kind="opinion")
    plan = replace(PLAN, steps=(replace(PLAN.steps[2], questions=(opinion,)),))
    standing = Standing("one", running=True, step="step-3").staged(PUBLISHED, 1)
    assert public(standing, plan)["votes"][0]["answers"] is None


def test_a_class_that_is_late_is_told_what_to_cut(room, clock):
    clock.now += 359
    assert room.teacher()["clock"]["cuts"] == []
    clock.now += 1
    told = room.teacher()["clock"]
    assert (told["planned_seconds"], told["late_by_minutes"]) == (300, 1)
    assert [one["cut"] for one in told["cuts"]] == [f"cut {n}" for n in (2, 3, 4, 5)]
    go(room, 2)
    assert room.teacher()["clock"]["late_by_minutes"] == 0
    assert room.remote()["clock"] == room.teacher()["clock"]


def test_the_notes_of_a_story_say_when_to_stop(room):
    go(room, 3)
    assert room.teacher()["notes"]["safety"] == SECRET_NOTE
    go(room, 1)
    assert room.teacher()["notes"]["safety"] == ""


def test_pairs_are_counted_for_the_teacher_to_the_nearest_five(room):
    go(room, 5)
    do(room, "open", "close", "publish")
    vote(room, "it1", "pair", gained=4, missed=9)
    assert room.teacher()["pairs_in"] == 15
    assert "15" not in json.dumps(room.phone()["votes"])
    assert first_vote(room)["pairs"] is None


def test_what_a_handler_adds_for_the_wall_reaches_no_phone(room):
    room.wall()["addresses"] = ["http://192.168.1.5:8866/"]
    assert "addresses" not in room.phone()


def test_who_asked_is_in_nothing_that_is_told(room):
    go(room, 4)
    do(room, "box-open")
    room.ask(page(77), "Why?")
    do(room, "box-close")
    for told in (room.phone(), room.teacher()):
        assert page(77) not in json.dumps(told)
