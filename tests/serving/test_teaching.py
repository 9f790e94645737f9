"""The class of a server: where it is kept, who may lead it, what is taken from whom."""

from __future__ import annotations

import pytest

from spotting.serving.limits import Pace
from spotting.serving.teaching import REMEMBERED, Teaching, opened
from tests.world import FROZEN


@pytest.fixture
def address(tmp_path) -> str:
    return f"sqlite:///{tmp_path}/class.sqlite"


def seats() -> dict[str, int]:
    return {"room": 40, "visitors": 0}


def test_without_a_class_there_is_no_secret(address):
    teaching = Teaching(FROZEN, store=address)
    assert teaching.open([], seats) == ""
    assert teaching.following is None


def test_a_secret_opens_the_class_and_so_does_that_of_before(address):
    first = Teaching(FROZEN, store=address, held=True)
    secret = first.open([], seats)
    assert first.following.right(secret) == "teacher"
    assert first.following.right("another") is None
    first.store.close()
    again = Teaching(FROZEN, store=address, held=True)
    new = again.open([], seats)
    assert new != secret
    assert {again.following.right(one) for one in (secret, new)} == {"teacher"}
    again.store.close()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [("no-such://place", "not understood"), ("sqlite:////dev/null/a.db", "kept there")],
)
def test_a_place_where_nothing_can_be_kept_is_told_in_plain_words(wrong, told):
    with pytest.raises(SystemExit, match=told):
        opened(wrong)


def test_one_address_may_send_as_much_as_a_school_and_no_more(monkeypatch):
    monkeypatch.setattr("spotting.serving.teaching.Pace", still)
    teaching = Teaching(FROZEN)
    taken = sum(teaching.allows("10.0.0.7") for _ in range(1000))
    assert taken == 400
    assert teaching.allows("10.0.0.8")


def still(at_once: int, a_second: float) -> Pace:
    return Pace(at_once, a_second, clock=lambda: 0)


def test_addresses_are_forgotten_before_they_fill_the_memory():
    teaching = Teaching(FROZEN)
    for number in range(REMEMBERED + 2):
        teaching.allows(str(number))
    assert len(teaching._paces) <= REMEMBERED + 1


def test_a_computer_that_no_phone_has_reached_is_told(address):
    teaching = Teaching(FROZEN, store=address, held=True)
    teaching.open(["http://192.168.1.5:8866/"], seats)
    following = teaching.following
    following.came("127.0.0.1")
    assert following._isolated()
    following.came("192.168.1.9")
    assert not following._isolated()
    teaching.store.close()
