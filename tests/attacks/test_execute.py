"""Asking a kernel to run code, or to do anything but carry widgets' messages."""

from __future__ import annotations

import json

import pytest
import websocket

from tests.attacks.visitor import frame, header, packed

CHANNELS = ("shell", "control", "stdin", "iopub")
REQUESTS = (
    "execute_request",
    "complete_request",
    "inspect_request",
    "history_request",
    "is_complete_request",
    "input_reply",
    "input_request",
    "debug_request",
    "connect_request",
    "interrupt_request",
    "create_subshell_request",
    "delete_subshell_request",
    "list_subshell_request",
    "usage_request",
    "apply_request",
    "clear_request",
    "abort_request",
    "execute_input",
    "stream",
    "status",
    "",
)


def asked(proof: str) -> dict:
    """Return content that is complete for each of the requests."""
    code = f"open({proof!r}, 'w').write('ran')"
    return {
        "code": code,
        "silent": False,
        "store_history": True,
        "user_expressions": {"x": code},
        "allow_stdin": True,
        "stop_on_error": False,
        "cursor_pos": len(code),
        "detail_level": 1,
        "hist_access_type": "tail",
        "n": 100,
        "output": True,
        "raw": True,
        "value": code,
        "command": "evaluate",
        "seq": 1,
        "type": "request",
        "arguments": {"expression": code},
        "name": "stdout",
        "text": code,
        "execution_state": "idle",
    }


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_request_is_answered_but_those_of_widgets(attacked, visitor, channel):
    proof = attacked.home / "proof"
    for kind in REQUESTS:
        visitor.say(kind, asked(str(proof)), channel)
    visitor.say("kernel_info_request", {})
    answers = set()
    while "kernel_info_reply" not in answers:
        answers.add(visitor.read().kind)
    assert answers <= {"status", "kernel_info_reply"}
    assert not proof.exists()


@pytest.mark.parametrize(
    "kind",
    [
        '"comm_msg", "msg_type": "execute_request"',
        '["execute_request"]',
        '{"comm_msg": "execute_request"}',
        '"EXECUTE_REQUEST"',
        '"execute_request\\u0000"',
        '" execute_request"',
        "null",
    ],
)
def test_a_type_in_disguise_runs_nothing(attacked, visitor, kind):
    proof = attacked.home / "proof"
    head = json.dumps(header("TYPE")).replace('"TYPE"', kind).encode()
    content = json.dumps(asked(str(proof))).encode()
    visitor.send(packed(b"shell", head, b"{}", b"{}", content))
    visitor.reconnect()
    assert visitor.alive()
    assert not proof.exists()


def test_the_older_protocol_of_jupyter_is_not_spoken(attacked, visitor):
    proof = attacked.home / "proof"
    said = {
        "channel": "shell",
        "header": header("execute_request"),
        "parent_header": {},
        "metadata": {},
        "content": asked(str(proof)),
    }
    with pytest.raises(websocket.WebSocketException):
        visitor.connect(subprotocols=[])
    visitor.socket.send(json.dumps(said))  # as text, over the newer one
    visitor.reconnect()
    assert visitor.alive()
    assert not proof.exists()


def test_a_visitor_ends_no_kernel_but_the_own_one(visitor):
    visitor.say("shutdown_request", {"restart": False})
    visitor.say("shutdown_request", {"restart": True}, "control")
    # The neighbour's kernel is looked at after each attack.


def test_a_kernel_can_not_be_reached_through_another(attacked, visitor, neighbour):
    content = {"comm_id": neighbour.model("Checklist"), "data": {"method": "update"}}
    content["data"]["state"] = {"value": []}
    sent = header("comm_msg") | {"kernel_id": neighbour.kernel, "session": "*"}
    parts = [sent, {"session": neighbour.kernel}, {"target": neighbour.kernel}, content]
    visitor.send(packed(b"shell", *(json.dumps(part).encode() for part in parts)))
    visitor.send(frame("comm_info_request", {"target_name": neighbour.kernel}))
    assert visitor.alive()
