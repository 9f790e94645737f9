"""One visitor must see nothing of another: not in the page, not in a kernel."""

from __future__ import annotations

import re
import uuid

import pytest

from tests.attacks.conftest import SECRET, wait_until
from tests.attacks.visitor import Visitor, fetch

MARK = "the-visitor-before"


@pytest.fixture
def before(attacked, neighbour):
    """Return a visitor whose address, query, headers and choices bear a mark."""
    one = Visitor(
        attacked.url,
        f"?q={MARK}&token={MARK}",
        User_Agent=MARK,
        Cookie=f"a={MARK}",
        X_Forwarded_For=MARK,
        Referer=f"http://{MARK}.example/",
        Accept_Language=MARK,
    )
    one.set(one.model("SearchBox"), value=MARK)
    yield one
    one.close()


def told_of(text: str) -> list[str]:
    """Return what a text gives away; the text itself is too long to be shown."""
    return [words for words in (MARK, SECRET) if words in text]


def test_the_next_visitor_sees_nothing_of_the_last(attacked, before):
    assert MARK in str(before.state())
    after = Visitor(attacked.url)
    told = f"{after.page.text} {after.page.headers} {after.state()}"
    after.close()
    assert told_of(told) == []


def test_not_even_when_the_last_one_has_gone(attacked, before):
    before.close()
    after = Visitor(attacked.url)
    told = f"{after.page.text} {after.state()}"
    after.close()
    assert told_of(told) == []


def test_all_start_alike(attacked, neighbour, before):
    one, other = Visitor(attacked.url), Visitor(attacked.url)
    different = [id_ for id_ in one.models if one.models[id_] != other.models.get(id_)]
    one.close(), other.close()
    assert different == []


def test_nobody_hears_the_messages_of_another(neighbour, before):
    assert neighbour.alive()
    before.set(before.model("SearchBox"), value=f"{MARK} again")
    assert before.alive()
    neighbour.say("kernel_info_request", {})
    heard = []
    while not heard or heard[-1].kind != "kernel_info_reply":
        heard.append(neighbour.read())
    assert MARK not in str(heard)
    assert {message.kind for message in heard} <= {"status", "kernel_info_reply"}


def test_kernels_do_not_share_their_chance(visitor, neighbour):
    """Ids of messages come from each kernel's own source of chance."""

    def ids(one: Visitor) -> set[str]:
        one.say("kernel_info_request", {})
        head = one.until("kernel_info_reply").header
        return {head["session"], head["msg_id"]}

    assert not ids(visitor) & ids(neighbour)


def test_the_id_of_a_kernel_can_not_be_guessed(attacked, neighbour):
    visitors = [Visitor(attacked.url) for _ in range(3)]
    ids = [uuid.UUID(one.kernel) for one in (neighbour, *visitors)]
    for one in visitors:
        one.close()
    assert all(id_.version == 4 for id_ in ids)
    assert len({id_.bytes[:4] for id_ in ids}) == len(ids)


def test_no_answer_lists_the_kernels(attacked, neighbour):
    for path in ("health", "api/kernels", "api/status", "lesson/kernels", "metrics"):
        assert neighbour.kernel not in fetch(f"{attacked.url}{path}").text


@pytest.mark.parametrize(
    "change", [str.upper, lambda id_: id_[:-1], lambda id_: f"{id_}0"]
)
def test_a_kernel_answers_to_its_full_name_only(attacked, neighbour, change):
    address = f"{attacked.url}voila/api/shutdown/{change(neighbour.kernel)}"
    assert fetch(address, "POST", b"").status == 404


def test_a_kernel_that_dies_takes_nobody_along(attacked, visitor, neighbour):
    known = {one.pid for one in attacked.kernels()}
    extra = Visitor(attacked.url)
    (born,) = [one for one in attacked.kernels() if one.pid not in known]
    born.kill()
    gone = f"{attacked.url}lesson/kernels/{extra.kernel}"
    wait_until(lambda: fetch(gone).status == 404)
    assert visitor.alive()
    extra.hang_up()


def test_kernels_can_not_be_reached_from_other_computers(attacked, visitor):
    """Nor from other users of this one, where the system has private sockets."""
    for kernel in attacked.kernels():
        listening = kernel.net_connections(kind="inet")
        assert [one for one in listening if one.laddr.ip != "127.0.0.1"] == []


def test_the_page_names_nobody(attacked, visitor):
    """No address, name or path of a computer stands in what all get."""
    without = visitor.page.text.replace(visitor.kernel, "")
    told = f"{without} {visitor.state()}"
    found = re.findall(r"\b127\.0\.0\.1\b|localhost|(?<!\w)/(?:home|root|tmp)/\w", told)
    assert found == []
    assert (str(attacked.home) in told) is False
