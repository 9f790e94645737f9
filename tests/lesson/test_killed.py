"""A server that is killed at any moment: what it has answered, it has kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from spotting.lesson import store as module
from spotting.lesson.room import Refused
from spotting.lesson.store import StoreError
from spotting.paths import REPOSITORY
from tests.lesson.classes import do, page, room_of, vote

OPEN_ROUND = """
do(room, "begin")
go(room, 2)
do(room, "open")
vote(room, "it1", 1, a=7, b=6)
print("open", flush=True)
"""
HANDS = """
do(room, "begin")
go(room, 2)
do(room, "open", "close")
for number in range(1, 501):
    do(room, "hands", question="it1", round=1,
       counts={"it1-a": number, "it1-b": number})
    print(number, flush=True)
"""


@contextmanager
def server(address: str, what: str) -> Iterator[subprocess.Popen]:
    """Run a class in a process of its own, which waits when it is done."""
    code = f"""
import sys
from spotting.lesson.store import Store
from tests.lesson.classes import do, go, room_of, vote
room = room_of(Store({address!r}))
{what}
sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    ) as process:
        yield process
        os.kill(process.pid, signal.SIGKILL)
        process.wait()


def test_killed_while_pages_vote_the_round_is_open_and_takes_all_again(address, opened):
    with server(address, OPEN_ROUND) as process:
        assert process.stdout.readline() == "open\n"
    room = room_of(opened(address))
    phone = room.phone()
    assert (phone["step"]["number"], phone["phase"], phone["round"]) == (2, "open", 1)
    vote(room, "it1", 1, a=7, b=6)
    vote(room, "it1", 1, a=7, b=6)
    do(room, "close")
    counts = {"it1-a": 7, "it1-b": 6, "it1-c": 0}
    assert room.teacher()["totals"]["it1"] == [{"round": 1, "counts": counts}]
    with pytest.raises(Refused, match="not-open"):
        room.vote(page(1), "it1", 1, "it1-a")


@pytest.mark.parametrize("acts", [1, 7, 40])
def test_what_was_answered_before_the_kill_is_kept_and_whole(address, opened, acts):
    with server(address, HANDS) as process:
        for _ in range(acts):
            answered = int(process.stdout.readline())
    counts = opened(address).load().counts["it1", 1]
    assert counts["it1-a"] == counts["it1-b"] >= answered


def test_a_lesson_is_one_server_s_until_that_ends(address, opened, monkeypatch):
    impatient = {
        "sqlite3": ("PRAGMA busy_timeout = 50", *module._OPENING["sqlite3"][1:]),
        "psycopg": ("SET lock_timeout = '50ms'", *module._OPENING["psycopg"][1:]),
    }
    with server(address, OPEN_ROUND) as process:
        process.stdout.readline()
        with monkeypatch.context() as quick:
            quick.setattr(module, "_OPENING", impatient)
            with pytest.raises(StoreError, match="in-use"):
                opened(address)
    assert opened(address).load().step == "step-2"
