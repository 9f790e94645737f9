"""Where a lesson is kept: what comes back, what never goes in, and who is let in."""

from __future__ import annotations

import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sql

from spotting.lesson import store as module
from spotting.lesson.clock import Clock
from spotting.lesson.rows import FORMAT, KEPT
from spotting.lesson.standing import Stage, Standing
from spotting.lesson.store import FILE, Store, StoreError
from tests.lesson.classes import do, go, room_of, vote

STANDING = Standing(
    lesson="one",
    running=True,
    step="step-3",
    black=True,
    box="closed",
    clock=Clock(12.5, 2.25, 1000.75),
    stages={"step-2": Stage("closed", 1), "step-3": Stage("open", 2)},
    counts={
        ("it1", 1): {"a": 3, "b": 0},
        ("it1", 2): {"a": 1},
        ("it1", "pair"): {"gained": 2},
    },
)


def file_of(address: str) -> Path:
    return Path(address.removeprefix("sqlite:///"))


@pytest.fixture
def in_file(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'folder' / FILE}"


@pytest.fixture
def at_home(tmp_path, monkeypatch) -> Path:
    """Return where this computer keeps the file if no address is given."""
    monkeypatch.setattr(
        module.platformdirs, "user_state_path", lambda name: tmp_path / name
    )
    return tmp_path / "spotting" / FILE


# What comes back


def test_a_new_store_has_no_lesson(address, opened):
    assert opened(address).load() is None


@pytest.mark.parametrize(
    "standing",
    [STANDING, Standing("two"), replace(STANDING, clock=Clock(1), ended=True)],
)
def test_a_lesson_comes_back_as_it_stood(address, opened, standing):
    first = opened(address)
    first.save(standing)
    first.close()
    assert opened(address).load() == standing


def test_a_lesson_takes_the_place_of_the_one_before(address, opened):
    store = opened(address)
    store.save(STANDING)
    store.save(Standing("two"))
    assert store.load() == Standing("two")


def test_a_lesson_that_cannot_be_kept_leaves_the_one_before(address, opened):
    store = opened(address)
    store.save(STANDING)
    with pytest.raises(StoreError, match="unreachable"):
        store.save(replace(STANDING, step="step-4", counts={("it1", 1): {"a": None}}))
    assert store.load() == STANDING


# Secrets


def test_who_knows_a_secret_is_let_in_also_after_a_restart(address, opened):
    first = opened(address)
    first.admit("the secret")
    first.save(STANDING)
    first.close()
    store = opened(address)
    assert store.knows("the secret")
    assert not store.knows("another")
    assert not store.knows("")


def test_a_right_is_no_other(address, opened):
    store = opened(address)
    store.admit("token", "remote")
    assert store.knows("token", "remote")
    assert not store.knows("token")


def test_a_right_is_taken_away_with_the_lesson_that_is_kept(address, opened):
    store = opened(address)
    store.admit("secret")
    store.admit("token", "remote")
    store.save(STANDING, "remote")
    assert (store.knows("secret"), store.knows("token", "remote")) == (True, False)


def test_the_newest_secrets_are_known_and_older_ones_forgotten(opened):
    store = opened("sqlite://")
    store.admit("token", "remote")
    for number in range(KEPT + 3):
        store.admit(f"secret {number}")
        store.admit(f"secret {number}")
    known = [number for number in range(KEPT + 3) if store.knows(f"secret {number}")]
    assert known == [*range(3, KEPT + 3)]
    assert store.knows("token", "remote")


# What never goes in


def pages_of(number: int) -> list[str]:
    return [
        f"{one * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128:032x}"
        for one in range(1, number + 1)
    ]


def whole_lesson(store: Store) -> tuple[list[str], list[str]]:
    """Have a class vote, ask and pair; return its pages and what was asked."""
    room, pages, texts = room_of(store), pages_of(20), ["Is it normal, Quetzal?"]
    do(room, "begin")
    for number, round_ in ((2, 1), (5, 2)):
        go(room, number)
        do(room, "open")
        for one in pages:
            room.vote(one, "it1", round_, "it1-b")
        do(room, "close")
    do(room, "publish")
    for one in pages:
        room.vote(one, "it1", "pair", "missed")
    go(room, 4)
    do(room, "box-open")
    room.ask(pages[0], texts[0])
    store.admit("the teacher's secret")
    token = room.admit_remote(room.digits())
    do(room, "box-close")
    return pages, [*texts, "Quetzal", "the teacher's secret", token]


def written(request, address: str) -> bytes:
    if address.startswith("sqlite"):
        folder = file_of(address).parent
        return b"".join(path.read_bytes() for path in folder.iterdir())
    return request.getfixturevalue("postgres").bytes()


def test_neither_ballots_nor_questions_nor_secrets_are_written(
    address, opened, request
):
    store = opened(address)
    pages, texts = whole_lesson(store)
    found = written(request, address)
    assert b"it1-b" in found  # so that this test looks into the right files
    for word in [*pages, *texts]:
        assert word.encode() not in found
        assert bytes.fromhex(word) not in found if word in pages else True


def test_while_a_round_is_open_nothing_is_written_at_all(address, opened):
    store = opened(address)
    room, said = room_of(store), []
    do(room, "begin")
    go(room, 2)
    do(room, "open")
    engine = store._connection.engine
    sql.event.listen(engine, "before_cursor_execute", lambda *_: said.append(_))
    vote(room, "it1", 1, a=7, b=6)
    room.teacher()
    assert said == []
    do(room, "close")
    assert said != []


def test_what_the_last_class_left_is_gone_from_the_file(in_file, opened):
    store = opened(in_file)
    whole_lesson(store)
    do(room_of(store), "anew")
    found = file_of(in_file).read_bytes()
    assert b"it1-b" not in found
    assert b"missed" not in found


# Files


def test_without_an_address_the_computer_s_own_place_is_taken(at_home, opened):
    store = opened()
    assert at_home.is_file()
    assert store.notices == []


def test_only_its_owner_reads_the_file(at_home, opened):
    opened()
    assert stat.S_IMODE(at_home.stat().st_mode) == 0o600
    assert stat.S_IMODE(at_home.parent.stat().st_mode) == 0o700


def test_where_nothing_can_be_written_a_temporary_file_is_taken_and_told(
    at_home, opened
):
    at_home.parent.write_text("a file where the folder should be")
    store = opened()
    (notice,) = store.notices
    assert notice[0] == "temporary"
    assert Path(notice[1]).is_file()
    store.save(STANDING)
    assert store.load() == STANDING


def of_another_format(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE class1_lesson (other)")
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()


def of_no_format(path: Path) -> None:
    path.write_text("These are notes of a teacher.\n" * 20)


def damaged(path: Path) -> None:
    store = Store(f"sqlite:///{path}")
    store.save(STANDING)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))


@pytest.mark.parametrize("make", [of_another_format, of_no_format, damaged])
def test_a_file_that_is_another_s_is_set_aside_and_told(at_home, opened, make):
    for number in (1, 2):
        at_home.parent.mkdir(exist_ok=True)
        at_home.unlink(missing_ok=True)
        make(at_home)
        before = at_home.read_bytes()
        store = opened()
        aside = at_home.with_name(f"{FILE}.{number}.aside")
        assert store.notices == [("set-aside", str(aside))]
        assert aside.read_bytes()[100:] == before[100:]
        assert store.load() is None
        store.save(STANDING)
        store.close()


def test_an_empty_file_is_a_new_one(at_home, opened):
    at_home.parent.mkdir()
    at_home.touch()
    assert opened().notices == []


# Addresses


@pytest.mark.parametrize("address", ["no address", "gopher://host/name", "mysql://x/y"])
def test_what_is_no_address_here_is_told(address, opened):
    with pytest.raises(StoreError, match="address"):
        opened(address)


def test_a_database_that_does_not_answer_is_told(opened, tmp_path):
    with pytest.raises(StoreError, match="unreachable"):
        opened(f"postgresql://nobody@/none?host={tmp_path}")


# A database that goes away


def test_a_database_that_was_started_again_is_met_again(postgres, opened):
    store = opened(postgres.address())
    store.save(STANDING)
    postgres.stop()
    with pytest.raises(StoreError, match="unreachable"):
        store.save(Standing("two"))
    postgres.start()
    store.save(Standing("three"))
    assert store.load() == Standing("three")


def test_a_database_that_was_away_between_two_acts_is_not_noticed(postgres, opened):
    store = opened(postgres.address())
    store.save(STANDING)
    postgres.stop()
    postgres.start()
    store.save(Standing("two"))
    assert store.load() == Standing("two")
