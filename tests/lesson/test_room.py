"""One class: ballots that are late, forged or sent twice, and who is told of what."""

from __future__ import annotations

import pytest

from spotting.lesson.room import Refused
from spotting.lesson.store import Store, StoreError
from tests.lesson.classes import Clock, do, go, page, room_of, vote


@pytest.fixture
def store():
    return Store("sqlite://")


@pytest.fixture
def room(store):
    room = room_of(store)
    do(room, "begin")
    return room


@pytest.fixture
def voting(room):
    """Return a class at its first items, with the first round open."""
    go(room, 2)
    do(room, "open")
    return room


@pytest.fixture
def pairing(room):
    """Return a class whose second items are published."""
    go(room, 5)
    do(room, "open", "close", "publish")
    return room


def totals(room, question="it1") -> dict:
    return room.teacher()["totals"][question]


def refused(room, reason: str, *ballot) -> None:
    with pytest.raises(Refused, match=f"^{reason}$"):
        room.vote(*ballot)


# Ballots


def test_a_ballot_sent_again_counts_once_and_another_in_its_place(voting):
    for option in ("it1-b", "it1-b", "it1-a"):
        voting.vote(page(1), "it1", 1, option)
    do(voting, "close")
    assert totals(voting)[0]["counts"] == {"it1-a": 1, "it1-b": 0, "it1-c": 0}


def test_a_late_ballot_is_refused_and_changes_nothing(voting):
    voting.vote(page(1), "it1", 1, "it1-a")
    do(voting, "close")
    before = totals(voting)
    refused(voting, "not-open", page(1), "it1", 1, "it1-b")
    refused(voting, "not-open", page(2), "it1", 1, "it1-b")
    assert totals(voting) == before


def test_a_ballot_of_round_one_counts_for_no_other(room):
    go(room, 3)
    do(room, "open")
    vote(room, "st1", 1, a=10)
    do(room, "close", "open")
    refused(room, "not-open", page(1), "st1", 1, "st1-a")
    do(room, "close")
    assert [sum(one["counts"].values()) for one in totals(room, "st1")] == [10, 0]


def test_ballots_of_the_class_before_are_gone(voting):
    voting.vote(page(1), "it1", 1, "it1-a")
    do(voting, "anew")
    go(voting, 2)
    do(voting, "open", "close")
    assert sum(totals(voting)[0]["counts"].values()) == 0


@pytest.mark.parametrize(
    ("question", "round_", "reason"),
    [
        ("it1", 2, "not-open"),
        ("it1", "pair", "unknown"),  # its options are others
        ("st1", 1, "unknown"),
        ("it9", 1, "unknown"),
        (None, 1, "malformed"),
        (["it1"], 1, "malformed"),
        ("it1", True, "malformed"),
        ("it1", 1.0, "malformed"),
        ("it1", "1", "malformed"),
        ("it1", 3, "malformed"),
        ("it1", None, "malformed"),
    ],
)
def test_forged_ballots_are_refused(voting, question, round_, reason):
    refused(voting, reason, page(1), question, round_, "it1-a")
    assert voting.teacher()["answered"] == {"it1": 0, "it2": 0}


@pytest.mark.parametrize("option", ["it2-a", "", None, ["it1-a"], 0])
def test_an_option_of_another_question_is_unknown(voting, option):
    refused(voting, "unknown", page(1), "it1", 1, option)


def test_a_question_of_another_step_is_not_open(voting):
    refused(voting, "not-open", page(1), "st1", 1, "st1-a")


@pytest.mark.parametrize("number", ["", "not hex", None, 5])
def test_without_a_page_number_nothing_is_taken(voting, number):
    refused(voting, "malformed", number, "it1", 1, "it1-a")
    with pytest.raises(Refused, match="malformed"):
        voting.ask(number, "Why?")


def test_before_it_is_opened_the_box_takes_nothing(room):
    go(room, 4)
    with pytest.raises(Refused, match="not-open"):
        room.ask(page(1), "Why?")


# Pairs


def test_what_became_of_an_answer_is_taken_once_both_rounds_are_seen(pairing):
    for pair in ("gained", "kept"):
        pairing.vote(page(1), "it1", "pair", pair)
    assert "kept" in str(vars(pairing._pairs))
    assert "gained" not in str(vars(pairing._pairs))


@pytest.mark.parametrize("acts", [[], ["open"], ["open", "close"]])
def test_pairs_are_not_taken_before_both_rounds_are_seen(room, acts):
    go(room, 5)
    do(room, *acts)
    refused(room, "not-open", page(1), "it1", "pair", "gained")
    with pytest.raises(Refused, match="no-pairs"):
        do(room, "show-pairs")


def test_pairs_are_taken_until_they_are_shown(pairing):
    do(pairing, "show-pairs")
    refused(pairing, "not-open", page(1), "it1", "pair", "gained")


def test_pairs_are_taken_in_no_other_step(pairing):
    go(pairing, 3)
    refused(pairing, "not-open", page(1), "it1", "pair", "gained")
    do(pairing, "open", "close", "publish")
    refused(pairing, "not-open", page(1), "st1", "pair", "gained")


def test_pairs_wait_in_memory_until_they_are_shown(pairing):
    vote(pairing, "it1", "pair", lost=10)
    go(pairing, 6)
    go(pairing, 5)
    do(pairing, "show-pairs")
    assert pairing.phone()["votes"][0]["pairs"]["shown"] == [
        {"option": "lost", "about": 10}
    ]
    assert page(1) not in str(vars(pairing._pairs))


# What stays in memory


def test_ballots_are_forgotten_as_they_become_counts(voting):
    voting.vote(page(1), "it1", 1, "it1-a")
    assert page(1) in str(vars(voting._ballots))
    do(voting, "next")
    assert page(1) not in str(vars(voting._ballots))


# Who is told


class Ear:
    """Counts how often it is called."""

    times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def ears(voting):
    everybody, teacher = Ear(), Ear()
    voting.on_change(everybody)
    voting.on_change(teacher, teacher=True)
    return everybody, teacher


def test_what_all_see_tells_all(voting, ears):
    version = voting.version
    do(voting, "close")
    assert [ear.times for ear in ears] == [1, 1]
    assert voting.version == version + 1


def test_no_phone_can_count_the_votes_of_others(voting, ears):
    before = voting.phone()
    vote(voting, "it1", 1, a=13)
    assert [ear.times for ear in ears] == [0, 3]  # at 3, 8 and 13
    assert voting.phone() == before


def test_what_only_the_teacher_sees_tells_only_the_teacher(voting, ears):
    do(voting, "clock", running=False)
    assert [ear.times for ear in ears] == [0, 1]
    assert voting.teacher()["version"] == voting.teacher_version > voting.version


def test_nobody_hears_of_questions_in_the_box(room):
    go(room, 4)
    do(room, "box-open")
    everybody, teacher = Ear(), Ear()
    room.on_change(everybody)
    room.on_change(teacher, teacher=True)
    before = room.teacher()
    for number in range(20):
        room.ask(page(number), "Why?")
    assert (everybody.times, teacher.times) == (0, 0)
    assert room.teacher() == before


def test_what_changes_nothing_is_told_to_nobody(voting, ears):
    go(voting, 2)
    do(voting, "black", on=False)
    assert [ear.times for ear in ears] == [0, 0]


# The store


def test_what_could_not_be_stored_did_not_happen(voting, store, monkeypatch):
    vote(voting, "it1", 1, a=3)
    before = voting.teacher()

    def full(*_) -> None:
        raise StoreError("unreachable")

    with monkeypatch.context() as broken:
        broken.setattr(store, "save", full)
        with pytest.raises(Refused, match="not-stored"):
            do(voting, "close")
    assert voting.teacher() == before
    do(voting, "close")
    assert totals(voting)[0]["counts"]["it1-a"] == 3


def test_an_act_is_stored_before_anybody_is_told(voting, store):
    seen = []
    voting.on_change(lambda: seen.append(store.load().stage.phase))
    do(voting, "close")
    assert seen == ["closed"]


def test_a_restart_is_on_the_same_step_and_takes_the_ballots_again(voting, store):
    vote(voting, "it1", 1, a=7, b=6)
    before = voting.phone()
    again = room_of(store)
    after = again.phone()
    assert after["server"] != before["server"]
    own = {"server", "version"}
    assert {**before, **{name: after[name] for name in own}} == after
    vote(again, "it1", 1, a=7, b=6)
    vote(again, "it1", 1, a=7, b=6)
    do(again, "close")
    assert totals(again)[0]["counts"] == {"it1-a": 7, "it1-b": 6, "it1-c": 0}


def test_pairs_are_taken_again_after_a_restart(pairing, store):
    vote(pairing, "it1", "pair", gained=10)
    again = room_of(store)
    assert again.teacher()["pairs_in"] == 0
    vote(again, "it1", "pair", gained=10)
    do(again, "show-pairs")
    assert again.phone()["votes"][0]["pairs"]["shown"][0]["about"] == 10


def test_the_clock_runs_on_while_the_server_is_away(store):
    clock = Clock()
    do(room_of(store, clock), "begin")
    clock.now += 65
    assert room_of(store, clock).teacher()["clock"]["lesson_seconds"] == 65


def test_what_was_asked_is_gone_after_a_restart(room, store):
    go(room, 4)
    do(room, "box-open")
    room.ask(page(1), "Why?")
    do(room, "box-close")
    again = room_of(store)
    assert (again.phone()["box"], again.teacher()["asked"]) == ("closed", [])
    do(again, "box-open")


# The remote


def test_a_phone_with_the_digits_becomes_the_remote(room, store):
    token = room.admit_remote(room.digits())
    assert store.knows(token, "remote")
    assert not store.knows(token)
    with pytest.raises(Refused, match="wrong-digits"):
        room.admit_remote("000000")


def test_the_next_class_keeps_the_secret_and_dismisses_the_remote(room, store):
    store.admit("secret")
    token = room.admit_remote(room.digits())
    do(room, "end")
    assert store.knows(token, "remote")
    do(room, "anew")
    assert store.knows("secret")
    assert not store.knows(token, "remote")
