"""A visitor's kernel: widgets answer, and no code runs."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest

from spotting.serving.kernel import SIZE, cut, joined
from spotting.serving.kernels import WarmProcess, request

PATIENCE = 60
"""Seconds for an answer, on a loaded machine."""


class Visitor:
    """The server's side of a kernel: it sends messages and reads what comes back."""

    def __init__(self, warm: WarmProcess, env: dict[str, str] | None = None) -> None:
        self._line = socket.socket(socket.AF_UNIX)
        self._line.settimeout(PATIENCE)
        self._line.connect(warm.address)
        self._line.sendall(request(env or {"PATH": "/bin"}))
        self._frames = self._line.makefile("rb")
        self.pid = int(self._frames.readline())
        self._sent = 0

    def send(self, kind: str, content: dict) -> list[dict]:
        """Send a message; return what the kernel said until it rested."""
        self._sent += 1
        return list(self._told(self.say(f"message-{self._sent}", kind, content)))

    def say(self, name: str, kind: str, content: dict) -> dict:
        """Send a message under a name, and wait for nothing; return its header."""
        header = {"msg_id": name, "msg_type": kind}
        metadata = {"version": "1.0.0"}  # of the control comm's protocol
        parts = [json.dumps(one).encode() for one in (header, {}, metadata, content)]
        frame = joined(b"shell", *parts)
        self._line.sendall(len(frame).to_bytes(SIZE, "big") + frame)
        return header

    def _told(self, header: dict) -> Iterator[dict]:
        while True:
            size = int.from_bytes(self._frames.read(SIZE), "big")
            if not size:
                continue
            _, told, asked, _, content, *_ = cut(self._frames.read(size))
            kind, content = json.loads(told)["msg_type"], json.loads(content)
            assert json.loads(asked) == header
            if content.get("execution_state") == "idle":
                return
            if kind != "status":
                yield {"msg_type": kind, "content": content}

    def close(self) -> None:
        """Hang up: the kernel ends."""
        self._frames.close()
        self._line.close()


@pytest.fixture
def visitor(warm) -> Iterator[Visitor]:
    """Return a visitor with a kernel of its own."""
    one = Visitor(warm)
    yield one
    one.close()


def contents(messages: list[dict]) -> list[dict]:
    return [message["content"] for message in messages]


def of(warm, model: str, anywidget: str = "") -> str:
    """Return the id of the first widget of a kind."""
    for name, held in json.loads(warm.states.read_text())["state"].items():
        kind = held["state"].get("_anywidget_id", "")
        if held["model_name"] == model and kind.endswith(anywidget):
            return name
    raise AssertionError(f"no {model} {anywidget}")


def setting(widget: str, **state) -> dict:
    data = {"method": "update", "state": state, "buffer_paths": []}
    return {"comm_id": widget, "data": data}


def test_it_says_who_it_is(visitor):
    [told] = contents(visitor.send("kernel_info_request", {}))
    assert (told["status"], told["implementation"]) == ("ok", "lesson")


def test_a_control_takes_a_value_and_the_page_answers(visitor, warm):
    signs = of(warm, "AnyModel", ".Checklist")
    told = visitor.send("comm_msg", setting(signs, value=["itch"]))
    assert {message["msg_type"] for message in told} == {"comm_msg"}
    assert len(told) > 3


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("execute_request", {"code": "1/0", "silent": False}),
        ("complete_request", {"code": "im", "cursor_pos": 2}),
        ("inspect_request", {"code": "print", "cursor_pos": 2, "detail_level": 0}),
        ("history_request", {"hist_access_type": "tail", "n": 9, "raw": True}),
        ("shutdown_request", {"restart": False}),
    ],
)
def test_code_is_not_run_completed_or_looked_up(visitor, kind, content):
    assert visitor.send(kind, content) == []


def test_no_widget_is_made_by_a_browser(visitor):
    opened = {
        "comm_id": "f" * 32,
        "target_name": "jupyter.widget",
        "data": {
            "state": {"_model_module": "@jupyter-widgets/controls", "value": "x"},
            "buffer_paths": [],
        },
    }
    visitor.send("comm_open", opened)
    [known] = contents(visitor.send("comm_info_request", {}))
    assert "f" * 32 not in known["comms"]


def test_a_text_of_the_page_keeps_its_words(visitor, warm):
    html = of(warm, "HTMLModel")
    visitor.send("comm_msg", setting(html, value="<b>forged</b>"))
    assert "forged" not in json.dumps(states(visitor))


def test_a_control_of_the_page_can_not_be_closed(visitor, warm):
    signs = of(warm, "AnyModel", ".Checklist")
    visitor.send("comm_close", {"comm_id": signs, "data": {}})
    assert visitor.send("comm_msg", setting(signs, value=["itch"]))


def test_a_message_that_goes_wrong_is_the_end_of_none(visitor):
    assert visitor.send("comm_msg", {"comm_id": ["no id"], "data": None}) == []
    assert visitor.send("kernel_info_request", {})


def test_a_message_counts_once(visitor, warm):
    signs = of(warm, "AnyModel", ".Checklist")
    visitor.send("comm_msg", setting(signs, value=["itch"]))
    visitor.send("comm_msg", setting(signs, value=[]))
    visitor.say("message-1", "comm_msg", setting(signs, value=["itch"]))
    assert states(visitor)[signs]["state"]["value"] == []


def test_a_browser_can_ask_for_all_states(visitor, warm):
    held = set(json.loads(warm.states.read_text())["state"])
    asked = states(visitor)
    more = {asked[name]["model_name"] for name in set(asked) - held}
    assert held <= set(asked)
    assert more <= {"LayoutModel", "HTMLStyleModel"}


def states(visitor: Visitor) -> dict:
    control = {"comm_id": "e" * 32, "target_name": "jupyter.widget.control", "data": {}}
    visitor.send("comm_open", control)
    asked = {"comm_id": "e" * 32, "data": {"method": "request_states"}}
    [answer] = [
        one
        for one in contents(visitor.send("comm_msg", asked))
        if one["comm_id"] == "e" * 32
    ]
    return answer["data"]["states"]


def test_a_frame_is_put_together_as_it_is_cut():
    assert cut(joined(b"shell", b"{}", b"", b"x")) == [b"shell", b"{}", b"", b"x"]
