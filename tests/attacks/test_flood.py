"""Too much of everything: visits, kernels, websockets, messages, connections."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
import websocket

from spotting.serving import limits
from tests.attacks import raw
from tests.attacks.conftest import CLASS_SIZE, wait_until
from tests.attacks.visitor import CONFIG, CONTROL, Visitor, fetch, frame

AT_ONCE = 16
MEGABYTE = 2**20


def kernel_in(answer) -> str:
    """Return the id of the kernel that an answer hands out; "" if it has none."""
    if answer.status == 201:
        return json.loads(answer.body)["kernelId"]
    return json.loads(CONFIG.search(answer.text)[1])["kernelId"]


def leave(url: str, kernels: list[str]) -> None:
    for kernel in kernels:
        fetch(f"{url}voila/api/shutdown/{kernel}", "POST", b"")


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "lesson/kernels")])
def test_more_visits_than_seats(attacked, neighbour, method, path):
    """The class fills up and no further; who comes too late is asked to come again."""

    def visit(_: int):
        body = b"" if method == "POST" else None
        return fetch(f"{attacked.url}{path}", method, body)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(visit, range(60)))
    came = [kernel_in(one) for one in answers if one.status in (200, 201)]
    late = [one for one in answers if one.status == 503]
    assert len(came) + len(late) == 60
    assert 0 < len(came) < CLASS_SIZE
    assert len(attacked.kernels()) <= CLASS_SIZE
    assert all(int(one.headers["Retry-After"]) > 0 for one in late)
    leave(attacked.url, came)
    wait_until(lambda: len(attacked.kernels()) == 1)
    Visitor(attacked.url).close()


def test_coming_and_going_leaves_nothing_behind(attacked, neighbour):
    files = attacked.process.num_fds()
    for _ in range(20):
        answer = fetch(f"{attacked.url}lesson/kernels", "POST", b"")
        leave(attacked.url, [kernel_in(answer)])
    wait_until(lambda: len(attacked.kernels()) == 1)
    wait_until(lambda: attacked.process.num_fds() <= files + 10)


def test_kernels_are_not_ended_twice(attacked, visitor):
    for _ in range(3):
        leave(attacked.url, [visitor.kernel] * 5)
    answer = fetch(f"{attacked.url}voila/api/shutdown/{'x' * 5000}", "POST", b"")
    assert answer.status in (404, 414)


def test_many_websockets_to_one_kernel(attacked, visitor):
    files = attacked.process.num_fds()
    opened = [visitor.connect() for _ in range(30)]
    wait_until(lambda: attacked.process.num_fds() < files + 60)
    last = opened[-1]
    last.send_binary(frame("kernel_info_request", {}))
    assert last.recv()
    for one in opened:
        one.close()
    visitor.reconnect()
    assert visitor.alive()


def closing_code(socket: websocket.WebSocket) -> int:
    """Read up to the end; return the code with which the server closed."""
    while True:
        opcode, data = socket.recv_data(control_frame=True)
        if opcode == websocket.ABNF.OPCODE_CLOSE:
            return int.from_bytes(data[:2], "big")


def test_more_messages_than_a_reader_can_make(visitor):
    visitor.flood("comm_info_request", {}, 2000)
    assert closing_code(visitor.socket) == 1013  # "try again later"
    visitor.reconnect()
    assert visitor.alive()


def test_the_same_message_again_and_again(visitor):
    """A message counts once: its signature may not come back."""
    search = visitor.model("SearchBox")
    data = {"method": "update", "state": {"value": "once"}}
    said = frame("comm_msg", {"comm_id": search, "data": data})
    visitor.send(said)
    visitor.set(search, value="twice")
    for _ in range(50):
        visitor.send(said)
    assert visitor.held(search) == "twice"


def test_asking_for_everything_without_reading_it(attacked, visitor):
    """Each of these messages is answered with more than a megabyte."""
    before = attacked.memory
    visitor.say("comm_open", {"comm_id": "all", "target_name": CONTROL, "data": {}})
    data = {"comm_id": "all", "data": {"method": "request_states"}}
    visitor.flood("comm_msg", data, 250)
    assert attacked.serves()
    assert visitor.comes_back()
    assert attacked.memory - before < 150 * MEGABYTE


@pytest.mark.parametrize(
    ("control", "event"),
    [("Chart", {"event": "plotly"}), ("Download", {"event": "ask"})],
)
def test_asking_for_files_without_reading_them(attacked, visitor, control, event):
    before = attacked.memory
    model = visitor.model(control)
    offered = visitor.models[model].get("files") or [{"id": ""}]
    content = {**event, "id": offered[0]["id"]}
    data = {"comm_id": model, "data": {"method": "custom", "content": content}}
    visitor.flood("comm_msg", data, 250)
    assert attacked.serves()
    assert visitor.comes_back()
    assert attacked.memory - before < 150 * MEGABYTE


def test_a_busy_kernel_holds_up_nobody(attacked, visitor, neighbour):
    """The dearest choices, as fast as the pace allows, from more than one websocket."""
    signs = visitor.model("Checklist")
    ids = [option["id"] for option in visitor.models[signs]["options"]]
    for number in range(100):
        visitor.set(signs, value=ids[: number % len(ids)])
    assert neighbour.alive()
    assert attacked.serves()
    assert visitor.alive()


def test_one_address_can_not_take_all_connections(attacked):
    """Another one, here a second address of this computer, still gets through."""
    held = [raw.connection(attacked.url) for _ in range(limits.EACH + 20)]
    try:
        with raw.connection(attacked.url, source="127.0.0.2") as other:
            other.sendall(b"GET /health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            assert raw.status(raw.rest(other)) == 200
        refused = held[-1]
        refused.settimeout(raw.PATIENCE)
        assert raw.rest(refused) == b""
    finally:
        for one in held:
            one.close()
    wait_until(lambda: can_connect(attacked))


def can_connect(attacked) -> bool:
    try:
        return attacked.serves()
    except OSError:
        return False


def test_many_questions_on_one_connection(attacked):
    asked = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{attacked.port}\r\n"
    last = f"{asked}Connection: close\r\n\r\n"
    with raw.connection(attacked.url) as sock:
        sock.sendall(f"{asked}\r\n".encode() * 999 + last.encode())
        answers = raw.rest(sock)
    assert answers.count(b"HTTP/1.1 200 OK") == 1000
