"""What the teacher reads in the terminal."""

from __future__ import annotations

import io
import os

import segno

from spotting.serving.greeting import (
    WIDTH,
    StatusLine,
    greeting,
    memory_of,
    qr_code,
    status,
)

ADDRESS = "http://192.168.1.7:8866/"


class Terminal(io.StringIO):
    """A terminal that keeps what it shows."""

    def isatty(self) -> bool:
        return True


def test_alone_only_the_own_address_is_told():
    assert greeting(8866, []) == (
        "The lesson is at http://127.0.0.1:8866/\nPress Ctrl+C to end it."
    )


def test_a_class_gets_each_address_and_one_code():
    told = greeting(8866, ["192.168.1.7", "10.0.0.2"])
    assert "For the class: http://192.168.1.7:8866/" in told
    assert "For the class: http://10.0.0.2:8866/" in told
    assert qr_code(ADDRESS) in told


def test_further_languages_have_addresses_of_their_own():
    own = greeting(8866, [], {"de": "Deutsch"})
    assert "In Deutsch: http://127.0.0.1:8866/de/\n" in own
    shared = greeting(8866, ["192.168.1.7"], {"de": "Deutsch"})
    assert "In Deutsch: http://192.168.1.7:8866/de/\n" in shared


def test_the_code_is_the_address():
    halves = {"█": (0, 0), "▀": (0, 1), "▄": (1, 0), " ": (1, 1)}
    lines = [[halves[mark] for mark in line] for line in qr_code(ADDRESS).split("\n")]
    rows = [list(half) for line in lines for half in zip(*line, strict=True)]
    code = segno.make(ADDRESS, micro=False).matrix_iter(border=2)
    wanted = [list(row) for row in code]
    assert rows[: len(wanted)] == wanted


def test_the_status_tells_visitors_and_memory():
    assert status(12, 30, None, 300 * 1024**2) == (
        "12 of 30 visitors · ready for more · 300 MB of memory"
    )


def test_the_status_tells_how_many_kernels_wait():
    assert "· 4 kernels ready ·" in status(12, 30, 4, 0)


def test_the_status_says_when_the_room_is_full():
    assert "· the room is full ·" in status(30, 30, None, 0)


def test_memory_is_that_of_processes_that_are_there():
    assert memory_of([2**22 + 1]) == 0 < memory_of([os.getpid(), 2**22 + 1])


def test_a_line_is_shown_once_in_place_of_the_last():
    terminal = Terminal()
    line = StatusLine(terminal)
    for words in ("one", "one", "two"):
        line.show(words)
    assert terminal.getvalue() == f"\r{'one':<{WIDTH}}\r{'two':<{WIDTH}}"


def test_a_file_gets_no_status():
    file = io.StringIO()
    StatusLine(file).show("one")
    assert file.getvalue() == ""
