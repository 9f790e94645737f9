"""Markup, templates and settings through the address and the headers."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from tests.attacks.visitor import fetch

MARK = "hostile"
VALUES = (
    f'"><img src=x onerror=alert("{MARK}")>',
    f"</script><script>alert('{MARK}')</script>",
    f"{{{{ {MARK} }}}}",
    f"../../../{MARK}",
    f"{MARK}\r\nSet-Cookie: a={MARK}",
    f"file:///{MARK}",
    f"dark {MARK}",
)
PARAMETERS = (
    "theme",
    "template",
    "voila-theme",
    "voila-template",
    "notebook",
    "notebook_path",
    "kernel_name",
    "kernelId",
    "session_id",
    "token",
    "next",
    "v",
    "base_url",
    "__proto__[a]",
)


@pytest.fixture(scope="module")
def plain(attacked):
    """Return the page as all see it, without the id of the kernel."""
    return without_id(fetch(attacked.url))


def without_id(answer) -> str:
    return re.sub(r'"kernelId": ?"[\w-]+"', '"kernelId":""', answer.text)


def shown_at(attacked, query: str) -> None:
    """Return the page at an address; its kernel ends at once, as a class is small."""
    answer = fetch(f"{attacked.url}?{query}")
    end_kernel(attacked, answer)
    return answer


def end_kernel(attacked, answer) -> None:
    for kernel in re.findall(r'"kernelId": ?"([\w-]+)"', answer.text):
        fetch(f"{attacked.url}voila/api/shutdown/{kernel}", "POST", b"")


@pytest.mark.parametrize("name", PARAMETERS)
def test_no_query_changes_the_page(attacked, plain, name):
    for value in VALUES:
        answer = shown_at(attacked, f"{quote(name)}={quote(value)}")
        assert answer.status == 200
        assert (without_id(answer) == plain) is True


@pytest.mark.parametrize("query", ["", "&&==&", "theme", "theme=%ff%fe", "a=" * 900])
def test_an_odd_query_changes_nothing(attacked, plain, query):
    assert without_id(shown_at(attacked, query)) == plain


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": f"{MARK}.example"},
        {"Host": f'"><script>{MARK}</script>'},
        {"X_Forwarded_Host": f"{MARK}.example"},
        {"X_Forwarded_For": f"{MARK}, 1.2.3.4"},
        {"X_Forwarded_Proto": f"javascript:{MARK}"},
        {"X_Forwarded_Prefix": f"/{MARK}"},
        {"X_Script_Name": f"/{MARK}"},
        {"X_Scheme": MARK},
        {"Forwarded": f"for={MARK};host={MARK}.example"},
        {"X_Original_URL": f"/{MARK}"},
        {"X_Real_IP": MARK},
        {"Cookie": f"username={MARK}; _xsrf={MARK}"},
        {"Authorization": f"token {MARK}"},
        {"User_Agent": f"<script>{MARK}</script>"},
        {"Accept_Language": f"{MARK}, *"},
        {"Referer": f"http://{MARK}.example/"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_no_header_comes_back(attacked, plain, headers):
    answer = fetch(attacked.url, **headers)
    end_kernel(attacked, answer)
    told = f"{answer.text} {answer.headers}"
    assert (MARK in told) is False
    assert answer.status in (200, 400, 403, 421)
    if answer.status == 200:
        assert (without_id(answer) == plain) is True


@pytest.mark.parametrize("path", VALUES)
def test_an_address_that_is_not_there_is_not_repeated(attacked, path):
    answer = fetch(f"{attacked.url}{quote(path)}")
    assert answer.status == 404
    assert MARK not in f"{answer.text} {answer.headers}"


def test_a_base_address_can_not_be_forged(attacked):
    """An address that starts with two slashes leads a careless server astray."""
    for path in ("//hostile.example", "//hostile.example/..", "/\\hostile.example"):
        answer = fetch(f"{attacked.url.rstrip('/')}{path}")
        assert answer.status in (400, 404)
        assert "hostile.example" not in f"{answer.text} {answer.headers}"
