"""A reader whose kernel, connection or server goes, and comes back."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from subprocess import DEVNULL, Popen
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil
import pytest

pytest.importorskip("playwright", reason="the Python package playwright is missing")

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, SLOW, free_port
from tests.browser.lesson import ITCH, WHITE, choose, ready, result
from tests.browser.waiting import at_rest, soon
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.browser

LOST = "The connection to the lesson is lost."
BACK = "The connection is back."
BOTH = re.compile("thick white, lumpy discharge (and|or) itching")
FULL = "The room is full for now."

# Connections that the test can hold back, count and cut.
SOCKETS = """
window.sockets = [];
const Real = window.WebSocket;
window.WebSocket = class {
  constructor(url, protocols) {
    window.sockets.push(this);
    this.start = () => {
      this.real = new Real(url, protocols);
      for (const name of ["onopen", "onmessage", "onclose"]) {
        this.real[name] = (event) => this[name]?.(event);
      }
      this.real.binaryType = this.binaryType;
    };
    queueMicrotask(() => window.held || this.start());
  }
  get protocol() { return this.real.protocol; }
  send(data) { this.real.send(data); }
  close() { this.real?.close(); }
};
"""
HELD = "window.held = true;"
LET_GO = "() => { window.held = false; sockets.forEach((one) => one.start()); }"
CUT = "() => sockets.at(-1).real.close()"


class Server:
    """A lesson on a port of its own, which can be stopped and started again."""

    def __init__(self, home) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self._home = home
        self._process: Popen | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = (part.format(port=self.port) for part in SERVE_FROZEN)
        self._process = Popen(
            [sys.executable, "-m", *command],
            cwd=self._home,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        end = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process.poll() is None, "the server ended"
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            urlopen(f"{self.url}health", timeout=5).close()
        except HTTPError as answer:
            answer.close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        """Stop it as Ctrl+C does."""
        self._process.terminate()
        self._process.wait(60)

    def kill_kernels(self) -> None:
        """End every visitor's kernel, as a computer without memory does."""
        for warm in psutil.Process(self._process.pid).children():
            for kernel in warm.children():
                kernel.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("lesson"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def open_lesson(visit, browser, server):
    """Open the lesson with sockets in the test's hand."""

    def open_page(*scripts: str, code: str = "") -> Page:
        page = visit("about:blank")
        for script in (*scripts, SOCKETS):
            page.add_init_script(script)
        page.goto(server.url + code)
        return ready(page)

    return open_page


def alert(page: Page, words: str):
    return page.get_by_role("alert").filter(has_text=words)


def told_lost(page: Page) -> None:
    expect(alert(page, LOST)).to_be_visible(timeout=SLOW)


def told_back(page: Page) -> None:
    expect(page.get_by_role("status").filter(has_text=BACK)).to_be_visible(timeout=SLOW)
    expect(alert(page, LOST)).to_be_hidden()


def situation(page: Page):
    """Return a choice that is never in the address."""
    return page.locator(".les-help-check").get_by_role("checkbox").first


def settle_view(page: Page) -> dict:
    """Choose, open and scroll, and return what the reader sees.

    The answer about the situation comes after all of the sign's.
    """
    choose(page, ITCH)
    expect(result(page)).to_contain_text("causes fit: itching")
    situation(page).check()
    told = page.locator(".les-help-told .les-said").first
    expect(told).not_to_contain_text("Nothing is ticked")
    page.locator(".les-compare-more").last.scroll_into_view_if_needed()
    page.locator(".les-compare-more").last.get_by_role("button").first.focus()
    at_rest(page.locator("body"), "body => [scrollY, body.scrollHeight]")
    return view(page)


def view(page: Page) -> dict:
    return page.evaluate(
        """() => ({
            url: location.href,
            scroll: Math.round(scrollY),
            focus: document.activeElement.textContent,
            checked: [...document.querySelectorAll("input:checked")].map(
                (box) => box.labels[0]?.textContent),
            result: document.querySelector(".les-result .les-said").textContent,
        })"""
    )


def is_same_view(page: Page, before: dict) -> None:
    expect(result(page)).to_have_text(before["result"])
    assert soon(page, lambda: to_the_pixel(view(page), before), before) == before
    assert page.evaluate("window.sameDocument") is True


def to_the_pixel(now: dict, before: dict) -> dict:
    """Return a view, at the place of another where a pixel is all that differs.

    Heights are fractions of pixels, and a browser that keeps a place rounds them.
    """
    apart = abs(now["scroll"] - before["scroll"])
    return {**now, "scroll": before["scroll"]} if apart <= 1 else now


def still_answers(page: Page) -> None:
    choose(page, WHITE)
    expect(result(page)).to_contain_text("thick white")


@pytest.fixture
def reader(open_lesson):
    """Return a page with choices made, and its view."""
    page = open_lesson()
    page.evaluate("window.sameDocument = true")
    return page, settle_view(page)


def test_a_control_used_before_its_kernel_is_ready_is_honoured(open_lesson):
    page = open_lesson(HELD)
    choose(page, ITCH)
    choose(page, WHITE)
    expect(result(page)).to_contain_text("No sign chosen yet")
    page.evaluate(LET_GO)
    expect(result(page)).to_contain_text(BOTH)
    assert page.faults == []


def test_a_link_to_a_view_opened_before_the_kernel_is_ready_is_honoured(open_lesson):
    page = open_lesson(HELD, code="#v=1&s=s21")
    page.evaluate(LET_GO)
    expect(result(page)).to_contain_text("causes fit: itching")


def test_a_killed_kernel_is_replaced_and_the_view_stays(reader, server):
    page, before = reader
    page.route("**/lesson/kernels*", lambda route: route.abort())
    server.kill_kernels()
    told_lost(page)  # a new kernel could come before anyone looks
    page.unroute("**/lesson/kernels*")
    told_back(page)
    is_same_view(page, before)
    still_answers(page)


def test_what_is_chosen_while_the_kernel_is_gone_is_answered_by_the_next(
    reader, server
):
    page, _before = reader
    page.route("**/lesson/kernels*", lambda route: route.abort())
    server.kill_kernels()
    told_lost(page)
    choose(page, WHITE)
    page.unroute("**/lesson/kernels*")
    expect(result(page)).to_contain_text(BOTH, timeout=SLOW)


def test_a_cut_connection_is_opened_again_and_the_view_stays(reader):
    page, before = reader
    page.evaluate(CUT)
    told_back(page)
    is_same_view(page, before)
    still_answers(page)


def test_a_network_that_is_away_is_told_and_choices_are_kept(reader):
    page, _before = reader
    page.context.set_offline(True)
    told_lost(page)
    choose(page, WHITE)
    page.context.set_offline(False)
    told_back(page)
    expect(result(page)).to_contain_text(BOTH)


def test_a_restarted_server_shows_the_same_view_again(reader, server):
    page, before = reader
    server.stop()
    told_lost(page)
    server.start()
    told_back(page)
    is_same_view(page, before)
    still_answers(page)


def test_a_full_room_is_told_and_asked_again(reader, server):
    page, before = reader
    asked = []

    def full_at_first(route) -> None:
        asked.append(route)
        if len(asked) > 1:
            return route.continue_()
        return route.fulfill(status=503, headers={"Retry-After": "1"})

    page.route("**/lesson/kernels*", full_at_first)
    server.kill_kernels()
    expect(alert(page, FULL)).to_be_visible(timeout=SLOW)
    told_back(page)
    is_same_view(page, before)


def test_a_kernel_of_another_lesson_loads_the_page_again_at_the_same_view(
    reader, server
):
    page, _before = reader
    other = json.dumps(
        {"kernelId": "00000000-0000-4000-8000-000000000000", "build": "x"}
    )
    page.route(
        "**/lesson/kernels*", lambda route: route.fulfill(status=201, body=other)
    )
    with page.expect_event("load", timeout=SLOW):
        server.kill_kernels()
    assert page.evaluate("window.sameDocument") is None
    expect(result(page)).to_contain_text("causes fit: itching", timeout=SLOW)


def test_a_page_that_is_left_ends_its_kernel(open_lesson, server):
    page = open_lesson()
    kernel = page.evaluate(
        "JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId"
    )
    assert _lives(server, kernel)
    page.goto("about:blank")
    end = time.monotonic() + 60
    while _lives(server, kernel) and time.monotonic() < end:
        time.sleep(0.1)
    assert not _lives(server, kernel)


def _lives(server: Server, kernel: str) -> bool:
    try:
        urlopen(f"{server.url}lesson/kernels/{kernel}", timeout=60).close()
    except HTTPError as answer:
        answer.close()
        return False
    return True


def test_an_answer_of_python_always_arrives_on_a_slow_phone(visit, server):
    page = visit("about:blank")
    phone = page.context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    phone.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 150,
            "downloadThroughput": 200_000,
            "uploadThroughput": 90_000,
        },
    )
    page.set_default_timeout(SLOW)
    page.goto(server.url)
    ready(page)
    choose(page, ITCH)
    expect(result(page)).to_contain_text("causes fit: itching", timeout=SLOW)
    choose(page, WHITE)
    expect(result(page)).to_contain_text("thick white", timeout=SLOW)
