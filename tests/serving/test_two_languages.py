"""One server, two languages: a page, its states and its kernels speak the same one."""

from __future__ import annotations

import json
import re

import pytest

from spotting.paths import TEXTS_VARIABLE
from spotting.serving.kernels import can_fork
from tests import languages
from tests.browser.conftest import serving
from tests.serving.test_pages import ask, config_of
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.skipif(not can_fork(), reason="no safe fork here")

AWAY = "page-shell-away-title = Xables\n"
WORDS = "explore-filter-situation-hint = Xows xauses.\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Return a server of English readers, one of whom may choose the other language."""
    texts = languages.write(tmp_path_factory.mktemp("texts"), explore=WORDS, away=AWAY)
    home = tmp_path_factory.mktemp("home")
    with serving(home, *SERVE_FROZEN, **{TEXTS_VARIABLE: str(texts)}) as url:
        yield url


@pytest.fixture
def visit(server):
    """Return a function that opens a page and returns its text and its config."""
    kernels = []

    def page(path: str = "") -> tuple[str, dict]:
        status, _, body = ask(server + path)
        assert status == 200, path
        kernels.append(config_of(body)["kernelId"])
        return body.decode(), config_of(body)

    yield page
    for kernel in kernels:
        ask(f"{server}voila/api/shutdown/{kernel}", "POST")


def test_the_start_page_is_in_the_teachers_language(visit):
    text, config = visit()
    assert '<html lang="en"' in text
    assert config["language"] == "en"
    assert 'lang="en"' not in text.split('id="lesson"')[1]


@pytest.mark.parametrize("path", ["xx", "xx/"])
def test_each_language_has_an_address(visit, path):
    text, config = visit(path)
    assert '<html lang="xx"' in text
    assert "<title>Xesson</title>" in text
    assert '<h2 id="Explore">Xplora &amp; fynda</h2>' in text
    assert 'data-cell="explore"><' in text.replace("> ", ">").replace(">\n", ">")
    assert 'data-cell="compare" lang="en"' in text
    assert config["language"] == "xx"


def test_the_menu_leads_to_the_same_places(visit):
    assert '<a href="#Explore">Xplora &amp; fynda</a>' in visit("xx/")[0]
    assert '<a href="#Explore">Explore</a>' in visit("en/")[0]


def test_the_languages_are_links_in_their_own_words(visit):
    for path in ("", "xx/"):
        text = visit(path)[0]
        assert '<a href="/xx/" hreflang="xx" lang="xx"' in text
        assert '<a href="/en/" hreflang="en" lang="en"' in text
    assert 'aria-label="Spraxa"' in text


def test_the_states_speak_the_language_of_the_page(visit, server):
    states = {
        code: ask(server.rstrip("/") + visit(f"{code}/")[1]["state"])[2].decode()
        for code in ("en", "xx")
    }
    assert "Xows xauses." in states["xx"]
    assert "Xows xauses." not in states["en"]
    assert "Shows only causes that sources tie to it." in states["en"]


def test_another_kernel_is_of_the_language_of_its_page(visit, server):
    _, config = visit("xx/")
    status, _, body = ask(f"{server}lesson/kernels?language=xx", "POST")
    told = json.loads(body)
    ask(f"{server}voila/api/shutdown/{told['kernelId']}", "POST")
    assert (status, told["build"]) == (201, config["build"])
    assert told["build"] != visit("")[1]["build"]


def test_the_way_out_is_in_the_language_of_the_page(visit, server):
    link = re.search(r'data-les-leave href="([^"]+)"', visit("xx/")[0])[1]
    status, _, body = ask(server.rstrip("/") + link.replace("&amp;", "&"))
    assert status == 200
    assert b"<title>Xables</title>" in body
    assert "in=" not in re.search(r'data-les-leave href="([^"]+)"', visit()[0])[1]


def test_the_browsers_words_are_in_the_language_of_the_page(visit):
    told = '<script id="les-words" type="application/json">{"lang":"%s"'
    for code in ("en", "xx"):
        assert told % code in visit(f"{code}/")[0]


def test_a_language_that_is_not_installed_is_not_there(server):
    assert ask(f"{server}zz/")[0] == 404
    assert ask(f"{server}lesson/kernels?language=zz", "POST")[0] == 404
