"""The benchmarks' own arithmetic, their visitors, and the static page beside ours."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import urllib.request
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from urllib.parse import urlsplit

import psutil
import pytest
from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

from benchmarks import home, messages, static_page
from benchmarks.charts import explore_charts
from benchmarks.clicks import nineteen_of_20
from benchmarks.memory import MB, memory_of
from benchmarks.results import Results, Row
from benchmarks.runs import Runs
from benchmarks.visitors import arrive, page_config
from benchmarks.wire import counting
from tests.serving.loops import run

NEVER = float("nan")
CONFIG = '<script id="jupyter-config-data" type="application/json">%s</script>'


def test_runs_give_their_median_and_their_extremes():
    assert Runs.of([3, 1, 2, 10]).words(1) == "**2.5** (1.0–10.0)"


def test_one_run_has_no_spread():
    assert Runs.of([0.25]).words() == "**0.25**"


def test_runs_that_did_not_end_are_told_and_not_counted():
    assert Runs.of([1, NEVER, 3]).words(0) == "**2** (1–3), 1 not reached"
    assert Runs.of([NEVER]).words() == "not reached"


def test_nothing_measured_is_a_dash():
    assert Runs.of([]).words() == "–"


@pytest.fixture
def results() -> Results:
    return Results((Row("Text", "s", 1), Row("Bytes", "MB")), ("ours", "theirs"))


def test_the_table_has_a_row_for_what_was_measured_only(results):
    results.add("Text", "ours", 1, 2, 3)
    assert results.table().splitlines() == [
        "|  | ours | theirs |",
        "| --- | --- | --- |",
        "| Text, s | **2.0** (1.0–3.0) | – |",
    ]


def test_runs_of_one_measurement_are_kept_together(results):
    results.add("Text", "ours", 1)
    results.add("Text", "ours", 5)
    assert results.runs("Text", "ours").values == (1, 5)


@pytest.mark.parametrize(("row", "site"), [("Txt", "ours"), ("Text", "other")])
def test_a_figure_that_the_table_would_not_show_is_refused(results, row, site):
    with pytest.raises(KeyError):
        results.add(row, site, 1)


def test_memory_is_told_in_megabytes():
    pss = psutil.Process().memory_full_info().pss / MB
    assert memory_of([psutil.Process()]) == pytest.approx(pss, rel=0.1)
    assert memory_of([]) == 0


def test_the_server_reads_what_a_visitor_sends():
    channel, parts = deserialize_msg_from_ws_v1(messages.request_states()[1])
    header, _, _, content = map(json.loads, parts)
    assert (channel, header["msg_type"]) == ("shell", "comm_msg")
    assert content["data"] == {"method": "request_states"}


def test_a_visitor_reads_what_the_server_sends():
    header, content = {"msg_type": "comm_msg"}, {"data": {"é": 1}}
    parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
    sent = serialize_msg_to_ws_v1([*parts, b"a buffer"], "iopub")
    assert messages.kind_of(sent) == "comm_msg"
    assert messages.content_of(sent) == content


def test_the_page_names_its_kernel():
    assert page_config(CONFIG % '{"kernelId": "k"}') == {"kernelId": "k"}


def test_a_page_without_a_kernel_is_no_visit():
    with pytest.raises(ValueError, match="names no kernel"):
        page_config("<p>The room is full.</p>")


class Front(RequestHandler):
    """Lets two in, then says that the room is full."""

    room: list[str]

    def get(self) -> None:
        if not self.room:
            self.set_status(503)
            self.set_header("Retry-After", "20")
            return
        state = {"kernelId": self.room.pop(), "state": "/state.json"}
        self.write(CONFIG % json.dumps(state))


class States(RequestHandler):
    def get(self) -> None:
        self.write({"state": {"a": {}, "b": {}, "c": {}}})


class Channels(WebSocketHandler):
    """Answers what it is asked, after a message that is none of the visitor's."""

    def select_subprotocol(self, offered: list[str]) -> str:
        return offered[0]

    def on_message(self, message: bytes) -> None:
        assert messages.kind_of(message) == "kernel_info_request"
        for kind in ("status", "kernel_info_reply"):
            self.write_message(messages.pack("shell", kind, {}), binary=True)


class Shutdown(RequestHandler):
    ended: list[str]

    def post(self, kernel: str) -> None:
        self.ended.append(kernel)


async def class_of(number: int) -> tuple[list, list[str]]:
    """Send visitors to a lesson of straw; return them, and the kernels they ended."""
    Front.room, Shutdown.ended = ["k1", "k2"], []
    routes = [("/", Front), ("/state.json", States)]
    routes += [(r"/api/kernels/\w+/channels", Channels)]
    server = HTTPServer(
        Application([*routes, (r"/voila/api/shutdown/(\w+)", Shutdown)])
    )
    (door,) = bind_sockets(0, "127.0.0.1")
    server.add_sockets([door])
    try:
        visitors = await arrive(f"http://127.0.0.1:{door.getsockname()[1]}/", number, 0)
        await asyncio.gather(*(one.leave() for one in visitors))
        return visitors, Shutdown.ended
    finally:
        server.stop()
        await server.close_all_connections()


def test_a_visitor_is_ready_with_all_state_and_an_answer():
    visitors, _ = run(class_of(2))
    assert [(one.ready, one.widgets) for one in visitors] == [(True, 3)] * 2


def test_a_visitor_beyond_the_room_is_told_when_to_come_back():
    visitors, _ = run(class_of(3))
    (late,) = (one for one in visitors if not one.ready)
    assert (late.status, late.retry_after) == (503, "20")


def test_a_visitor_who_leaves_ends_the_own_kernel():
    _, ended = run(class_of(3))
    assert sorted(ended) == ["k1", "k2"]


@pytest.fixture(scope="module")
def charts() -> list[dict]:
    return explore_charts()


@pytest.mark.shipped
def test_explore_starts_with_the_grid(charts):
    (grid,) = charts
    assert grid["figure"]["data"][0]["type"] == "heatmap"


@pytest.mark.shipped
def test_the_static_page_holds_the_charts_of_the_room(charts):
    html = static_page.page(charts, "plotly.js", "draw.js")
    (held,) = re.findall(r'<script id="charts"[^>]*>(.*?)</script>', html)
    assert json.loads(held) == charts
    assert html.count('<div class="les-chart">') == len(charts)


@pytest.mark.shipped
def test_the_static_page_can_be_served():
    assert isinstance(static_page.application(), Application)


def test_no_word_of_a_chart_ends_the_static_page():
    chart = {"label": "</div>", "height": 9, "figure": {"data": ["</script><p>"]}}
    html = static_page.page([chart], "plotly.js", "draw.js")
    assert "</script><p>" not in html
    assert 'aria-label="&lt;/div&gt;"' in html


def test_the_static_page_brings_the_lesson_s_own_bundle():
    name = static_page.bundle().name
    config = static_page.share_folder() / "jupyter/voila/templates/lesson/index.html.j2"
    assert name in config.read_text(encoding="utf-8")


LIVE = """<html lang="en" data-les-exit="on" data-les-plotly="/p.js?v=1"><head>
<link rel="preload" as="fetch" href="/lesson/state/1.json">
<script src="/first.js?v=1"></script><link rel="stylesheet" href="/lesson.css?v=1">
<script type="module" src="/lesson.js?v=1"></script></head><body>
<a href="/leave.html?v=1&amp;in=de">Leave</a> <a href="https://who.int/a.html">WHO</a>
<script id="jupyter-config-data" type="application/json">{"kernelId": "k"}</script>"""


def test_the_page_beside_home_has_the_markup_and_no_kernel():
    html = home.still(LIVE)
    assert home.files(html) == [
        "/first.js?v=1",
        "/lesson.css?v=1",
        "/leave.html?v=1&amp;in=de",
    ]
    assert '<html lang="en" data-les-exit="on"><head>' in html
    assert not re.search("kernelId|lesson.js|preload|plotly", html)


def test_nineteen_of_20_clicks_are_answered_within_a_time():
    assert nineteen_of_20([*range(1, 20), 1000]) < 100
    assert nineteen_of_20([*range(1, 19), 1000, 1000]) == 1000


ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"


class Greeter(BaseRequestHandler):
    """Answers each connection with the same bytes."""

    def handle(self) -> None:
        self.request.recv(1000)
        self.request.sendall(ANSWER)


@pytest.fixture
def relay():
    with ThreadingTCPServer(("127.0.0.1", 0), Greeter) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with counting(f"http://127.0.0.1:{server.server_address[1]}/") as relay:
            yield relay
        server.shutdown()


@pytest.mark.parametrize(
    ("header", "http", "websocket"),
    [
        ("Accept: text/html", len(ANSWER), 0),
        ("Upgrade: WebSocket", 0, len(ANSWER)),
    ],
)
def test_the_relay_counts_every_byte_by_its_way(relay, header, http, websocket):
    port = urlsplit(relay.url).port
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(f"GET / HTTP/1.1\r\n{header}\r\n\r\n".encode())
        with line.makefile("rb") as answer:
            assert answer.read() == ANSWER
    taken = relay.take()
    assert (taken.http, taken.websocket) == (http, websocket)


def test_the_relay_counts_anew_after_each_visit(relay):
    with urllib.request.urlopen(relay.url) as answer:
        assert answer.read() == b"hello"
    assert relay.take().all == len(ANSWER)
    assert relay.take().all == 0
