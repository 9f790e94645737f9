"""What stays behind of a visit: nothing in logs, files or cookies; and the policy."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.attacks import raw
from tests.attacks.visitor import Visitor, fetch, frame

MARK = "my-private-words"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
ANSWERS = {
    "the page": ("GET", ""),
    "its head": ("HEAD", ""),
    "no page": ("GET", f"{MARK}/none"),
    "no file": ("GET", "voila/static/none.js"),
    "health": ("GET", "health"),
    "no state": ("GET", "lesson/state/none.json"),
    "a wrong method": ("PUT", "health"),
    "a kernel": ("POST", "lesson/kernels"),
    "no kernel": ("GET", "lesson/kernels/00000000-0000-0000-0000-000000000000"),
    "no websocket": (
        "GET",
        "api/kernels/00000000-0000-0000-0000-000000000000/channels",
    ),
    "nothing to end": (
        "POST",
        "voila/api/shutdown/00000000-0000-0000-0000-000000000000",
    ),
}


@pytest.fixture(scope="module")
def answers(attacked, neighbour):
    """Return an answer of each kind; kernels that come with it end at once."""
    found = {}
    for name, (method, path) in ANSWERS.items():
        body = b"" if method in ("POST", "PUT") else None
        found[name] = fetch(f"{attacked.url}{path}?q={MARK}", method, body)
        for kernel in re.findall(r'"kernelId": ?"([\w-]+)"', found[name].text):
            fetch(f"{attacked.url}voila/api/shutdown/{kernel}", "POST", b"")
    return found


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_sets_a_cookie(answers, name):
    assert answers[name].headers.get_all("Set-Cookie") is None


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_has_the_policy(answers, name):
    told = answers[name].headers.get_all("Content-Security-Policy")
    assert len(told) == 1
    held = dict(
        part.strip().split(" ", 1) for part in told[0].split(";") if part.strip()
    )
    connect = held.pop("connect-src")
    assert held == POLICY
    assert connect.split()[0] == "'self'"
    assert all(re.fullmatch(r"'self'|wss?:(//\S+)?", one) for one in connect.split())


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_has_the_small_protections(answers, name):
    headers = answers[name].headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert not re.search(r"\d", headers.get("Server", ""))


def test_the_page_with_its_kernel_is_kept_by_no_cache(answers):
    assert "no-store" in answers["the page"].headers["Cache-Control"]
    assert "no-store" in answers["a kernel"].headers["Cache-Control"]


def test_no_answer_repeats_what_was_asked(answers):
    for answer in answers.values():
        assert (MARK in f"{answer.text} {answer.headers}") is False


def test_a_websocket_sets_no_cookie(visitor):
    head = visitor.socket.handshake_response.headers
    assert "set-cookie" not in {name.lower() for name in head}


class Parts(HTMLParser):
    """Collects what a policy forbids, or what would ask another computer."""

    def __init__(self) -> None:
        super().__init__()
        self.inline, self.handlers, self.outside = [], [], []
        self._script = False

    def handle_starttag(self, tag, attributes) -> None:
        named = dict(attributes)
        self._script = tag == "script" and named.get("type") != "application/json"
        self.handlers += [name for name in named if name.startswith("on")]
        self.handlers += [v for v in named.values() if v and "javascript:" in v.lower()]
        loads = tag != "a" and (named.get("src") or named.get("href") or "")
        if loads and re.match(r"(https?:)?//", loads):
            self.outside.append(loads)

    def handle_data(self, data) -> None:
        if self._script and data.strip():
            self.inline.append(data)

    def handle_endtag(self, tag) -> None:
        self._script = False


def test_the_page_needs_nothing_that_the_policy_forbids(answers):
    parts = Parts()
    parts.feed(answers["the page"].text)
    assert parts.inline == []
    assert parts.handlers == []
    assert parts.outside == []


def test_logs_and_files_know_nothing_of_a_visit(attacked, neighbour, answers):
    """Choices, words, addresses, queries: faults on the way included."""
    visitor = Visitor(attacked.url, f"?q={MARK}", User_Agent=MARK, Cookie=f"a={MARK}")
    search, slider = visitor.model("SearchBox"), visitor.model("Slider")
    visitor.set(search, value=MARK)
    visitor.set(search, value=MARK * 50)  # too long
    visitor.set(slider, value=MARK)
    visitor.set(visitor.model("Address"), code=f"v=1&{MARK}")
    visitor.set(visitor.model("Address"), code=MARK)
    visitor.say("execute_request", {"code": MARK})
    visitor.say("comm_msg", {"comm_id": MARK, "data": {"method": MARK}})
    assert visitor.alive()
    visitor.send(frame("comm_msg", f'{{"{MARK}": NaN}}'))
    raw.asked(attacked.url, f"/{MARK}", "GET", f"X-{MARK}: {MARK}")
    raw.asked(attacked.url, f"/{MARK} {MARK}")
    raw.asked(attacked.url, f"/voila/static/{MARK}.js?{MARK}")
    visitor.reconnect()
    kernel = visitor.kernel
    visitor.close()
    log = attacked.log
    private = (MARK, kernel, neighbour.kernel, "my own words", search)
    assert [words for words in private if words in log] == []
    spoken = [line for line in log.splitlines() if "http://127.0.0.1" not in line]
    assert "127.0.0.1" not in "\n".join(spoken)
    written = [path for path in attacked.home.rglob("*") if path.is_file()]
    assert [path for path in written if MARK.encode() in path.read_bytes()] == []
