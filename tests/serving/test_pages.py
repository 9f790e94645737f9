"""What the server answers: one page for all, a kernel for each, and a full room."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import time
import urllib.error
import urllib.request

import psutil
import pytest

from spotting.paths import TEXTS_VARIABLE
from spotting.serving.headers import POLICY
from spotting.serving.kernels import can_fork
from spotting.serving.pages import OUTSIDE, WAY_OUT
from spotting.serving.rendering import NEUTRAL, read_assets
from spotting.serving.server import template_folder
from tests import languages
from tests.browser.conftest import serving
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.skipif(not can_fork(), reason="no safe fork here")

SIZE = 3


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Return a server that has room for three."""
    home = tmp_path_factory.mktemp("pages")
    options = ("--class-size", str(SIZE), "--no-quick-exit")
    with serving(home, *SERVE_FROZEN, *options) as url:
        yield url


@pytest.fixture
def room(server):
    """Return the server's address once nobody is there."""
    yield server
    for kernel in LEFT:
        ask(f"{server}voila/api/shutdown/{kernel}", "POST")
    LEFT.clear()


LEFT: list[str] = []
"""Kernels of this test, to be ended after it."""

CONFIG = re.compile(rb'<script id="jupyter-config-data"[^>]*>(.*?)</script>')


def ask(url: str, method: str = "GET", **headers):
    """Return status, headers and body; a refusal is an answer too."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, method=method, headers=named)
    try:
        with urllib.request.urlopen(request, timeout=180) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers, refusal.read()


def visit(url: str, **headers) -> tuple[dict, bytes]:
    """Open the page; return its config and its bytes."""
    status, told, body = ask(url, **headers)
    assert status == 200
    if told["Content-Encoding"] == "gzip":
        body = gzip.decompress(body)
    config = json.loads(
        body.split(b'"jupyter-config-data"')[1].split(b">", 1)[1].split(b"<")[0]
    )
    LEFT.append(config["kernelId"])
    return config, body


def config_of(body: bytes) -> dict:
    return json.loads(CONFIG.search(body)[1])


def visitors(url: str) -> int:
    return json.loads(ask(f"{url}health")[2])["visitors"]


def test_the_page_is_the_same_for_all_but_for_the_kernel(room):
    (one, first), (other, second) = visit(room), visit(room)
    assert one["kernelId"] != other["kernelId"]
    own = first.replace(one["kernelId"].encode(), other["kernelId"].encode())
    assert own == second


def test_the_compressed_page_is_the_same(room):
    _, plain = visit(room)
    _, packed = visit(room, Accept_Encoding="gzip")
    assert len(plain) == len(packed)


def test_the_page_is_not_kept_by_the_browser(room):
    _, told, body = ask(room)
    LEFT.append(config_of(body)["kernelId"])
    assert told["Cache-Control"] == "no-store"


def test_every_part_of_the_notebook_is_on_the_page(room):
    _, body = visit(room)
    text = body.decode()
    assert 'role="alert"' not in text  # the template's own
    for room_name in ("Help-first", "Explore", "Numbers", "Words-and-sources"):
        assert f'id="{room_name}"' in text


def test_asking_whether_the_page_is_there_takes_no_place(room):
    before = visitors(room)
    assert ask(room, "HEAD")[0] == 200
    assert visitors(room) == before


def test_the_states_are_those_of_the_page_and_kept_for_a_year(room):
    config, body = visit(room)
    _, told, states = ask(room.rstrip("/") + config["state"])
    held = json.loads(states)["state"]
    assert "immutable" in told["Cache-Control"]
    shown = body.decode().split('data-model="')[1:]
    assert {part.split('"')[0] for part in shown} <= set(held)


def test_states_of_another_build_are_not_there(room):
    assert ask(f"{room}lesson/state/{'0' * 20}.json")[0] == 404


def test_a_full_room_asks_to_come_back(room):
    for _ in range(SIZE):
        visit(room)
    for method, path in (("GET", ""), ("POST", "lesson/kernels")):
        status, told, body = ask(room + path, method)
        assert (status, told["Retry-After"]) == (503, "15")
        assert b"The room is full" in body


def test_a_full_room_serves_those_who_are_in(room):
    kernels = [visit(room)[0]["kernelId"] for _ in range(SIZE)]
    ask(room)
    assert {ask(f"{room}lesson/kernels/{kernel}")[0] for kernel in kernels} == {204}


def test_who_leaves_makes_place(room):
    first, *_ = [visit(room)[0]["kernelId"] for _ in range(SIZE)]
    assert ask(f"{room}voila/api/shutdown/{first}", "POST")[0] == 204
    visit(room)


def test_a_page_gets_another_kernel_of_the_same_build(room):
    config, _ = visit(room)
    status, _, body = ask(f"{room}lesson/kernels", "POST")
    told = json.loads(body)
    LEFT.append(told["kernelId"])
    assert status == 201
    assert told["build"] == config["build"]
    assert ask(f"{room}lesson/kernels/{told['kernelId']}")[0] == 204


def test_a_kernel_that_is_gone_is_not_there(room):
    config, _ = visit(room)
    ask(f"{room}voila/api/shutdown/{config['kernelId']}", "POST")
    assert ask(f"{room}lesson/kernels/{config['kernelId']}")[0] == 404


def test_a_killed_kernel_is_not_there(room):
    # Those of a test before may still be on their way out.
    there = {kernel.pid for kernel in forked()}
    config, _ = visit(room)
    [kernel] = {kernel.pid for kernel in forked()} - there
    os.kill(kernel, signal.SIGKILL)
    end = time.monotonic() + 60
    url = f"{room}lesson/kernels/{config['kernelId']}"
    while ask(url)[0] != 404:
        assert time.monotonic() < end


def test_a_killed_warm_process_is_replaced_and_visitors_stay(room):
    config, _ = visit(room)
    warm_process().kill()
    other, _ = visit(room)
    assert other["build"] == config["build"]
    assert ask(f"{room}lesson/kernels/{config['kernelId']}")[0] == 204


def test_the_teacher_can_switch_the_way_out_off(room):
    _, body = visit(room)
    assert b'data-les-exit="off"' in body


def test_health_tells_numbers_alone(room):
    visit(room)
    told = json.loads(ask(f"{room}health")[2])
    assert told == {"status": "ok", "visitors": 1, "class_size": SIZE}


def test_what_is_not_there_is_told_calmly(room):
    status, told, body = ask(f"{room}nothing")
    assert status == 404
    assert "default-src 'none'" in told["Content-Security-Policy"]
    assert b"<h1>" in body
    assert visitors(room) == 0


def warm_process() -> psutil.Process:
    """Return the process that kernels of the module's server are forked from."""
    [server] = [
        child
        for child in psutil.Process().children()
        if str(SIZE) in child.cmdline() and "--class-size" in child.cmdline()
    ]
    warm = [one for one in server.children() if one.status() != psutil.STATUS_ZOMBIE]
    return warm[-1]


def forked() -> list[psutil.Process]:
    """Return the visitors' kernels."""
    return warm_process().children()


def test_the_way_out_leads_where_the_neutral_page_says():
    page = template_folder() / "static" / NEUTRAL
    assert f'href="{OUTSIDE[0]}/' in page.read_text(encoding="utf-8")


def test_the_neutral_page_speaks_the_language_of_the_lesson():
    page = read_assets(template_folder() / "static")[NEUTRAL].plain.decode()
    assert '<html lang="en">' in page
    assert page.count("Times tables") == 2
    assert "{page" not in page


def test_the_neutral_page_is_there_in_each_language(tmp_path, monkeypatch):
    words = "page-shell-away-title = Xables\n"
    texts = languages.write(tmp_path, away=words)
    monkeypatch.setenv(TEXTS_VARIABLE, str(texts))
    assets = read_assets(template_folder() / "static", ("en", "xx"))
    assert b"<title>Xables</title>" in assets[f"xx/{NEUTRAL}"].plain
    assert assets[f"en/{NEUTRAL}"].plain == assets[NEUTRAL].plain


def test_the_neutral_page_alone_may_ask_outside():
    assert WAY_OUT.replace(" " + " ".join(OUTSIDE), "") == POLICY
