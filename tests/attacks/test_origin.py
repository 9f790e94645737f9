"""Other web pages, open in the same browser, that speak to the lesson."""

from __future__ import annotations

import pytest
import websocket

from tests.attacks.conftest import wait_until
from tests.attacks.visitor import PROTOCOL, Visitor, fetch

ELSEWHERE = (
    "http://hostile.example",
    "null",
    "https://127.0.0.1",
    "http://127.0.0.1:1",
)


@pytest.mark.parametrize("origin", ELSEWHERE)
def test_a_websocket_from_another_page_is_refused(visitor, origin):
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        visitor.connect(origin=origin)
    assert refused.value.status_code == 403


def test_a_websocket_from_the_page_itself_is_not(attacked, visitor):
    own = attacked.url.rstrip("/")
    visitor.connect(origin=own).close()


@pytest.mark.parametrize("kernel", ["0-0-0-0-0", "a" * 36, "..-..-..-..-.."])
def test_a_websocket_to_no_kernel_is_refused(visitor, kernel):
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        visitor.connect(kernel=kernel)
    assert refused.value.status_code in (400, 403, 404)


def test_a_websocket_needs_its_protocol(visitor):
    for protocols in ([], ["v0"], ["v1.kernel.websocket.jupyter.org.hostile"]):
        with pytest.raises(websocket.WebSocketBadStatusException):
            visitor.connect(subprotocols=protocols)
    visitor.connect(subprotocols=["v0", PROTOCOL]).close()


@pytest.mark.parametrize("origin", ELSEWHERE)
def test_another_page_gets_no_kernel(attacked, origin):
    answer = fetch(f"{attacked.url}lesson/kernels", "POST", b"", Origin=origin)
    assert answer.status == 403
    assert "kernelId" not in answer.text


@pytest.mark.parametrize("origin", ELSEWHERE)
def test_another_page_ends_no_kernel(attacked, visitor, origin):
    address = f"{attacked.url}voila/api/shutdown/{visitor.kernel}"
    assert fetch(address, "POST", b"", Origin=origin).status == 403
    assert visitor.alive()


@pytest.mark.parametrize("kind", ["image", "script", "iframe", "object", "empty"])
def test_a_picture_of_another_page_makes_no_kernel(attacked, kind):
    """A page elsewhere can name our address; the browser says so, and what for."""
    answer = fetch(
        attacked.url,
        Sec_Fetch_Site="cross-site",
        Sec_Fetch_Mode="no-cors",
        Sec_Fetch_Dest=kind,
    )
    assert answer.status == 403
    assert "kernelId" not in answer.text


def test_a_link_on_another_page_opens_the_lesson(attacked):
    visitor = Visitor(
        attacked.url,
        Sec_Fetch_Site="cross-site",
        Sec_Fetch_Mode="navigate",
        Sec_Fetch_Dest="document",
    )
    assert visitor.alive()
    visitor.close()


@pytest.mark.parametrize("host", ["hostile.example", "127.0.0.1.hostile.example", ""])
def test_a_name_that_was_bent_to_this_computer_gets_no_kernel(attacked, host):
    for method, path in (("GET", ""), ("POST", "lesson/kernels")):
        answer = fetch(f"{attacked.url}{path}", method, Host=host)
        assert answer.status in (400, 403, 421)
        assert "kernelId" not in answer.text


def test_looking_at_the_head_of_the_page_makes_no_kernel(attacked):
    before = len(attacked.kernels())
    for _ in range(5):
        assert fetch(attacked.url, "HEAD").status in (200, 405)
    assert len(attacked.kernels()) == before


def test_no_answer_lets_another_page_read_it(attacked):
    for path in ("", "health", "lesson/kernels", "voila/static/"):
        answer = fetch(f"{attacked.url}{path}", Origin="http://hostile.example")
        assert answer.headers["Access-Control-Allow-Origin"] is None
    wait_until(attacked.serves)


def test_no_other_page_may_frame_the_lesson(attacked):
    policy = fetch(f"{attacked.url}health").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
