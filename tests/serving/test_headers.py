"""Whom the server answers: readers and its own pages."""

from __future__ import annotations

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from spotting.serving.headers import POLICY, is_own, own_names, refuses

NAMES = frozenset({"localhost", "teacher.local"})


class NoConnection:
    """What tornado asks of a connection."""

    context = None

    def set_close_callback(self, _):
        """Take it."""


def request(method="GET", host="127.0.0.1:8866", **headers) -> HTTPServerRequest:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HTTPServerRequest(
        start_line=RequestStartLine(method, "/", "HTTP/1.1"),
        headers=HTTPHeaders({"Host": host, **named}),
        connection=NoConnection(),
    )


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:8866", "192.168.1.7", "[::1]:8866", "localhost:1", "teacher.local"],
)
def test_numbers_and_own_names_lead_here(host):
    assert is_own(host, NAMES)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1"])
def test_a_strange_name_does_not(host):
    assert refuses(request(host=host), NAMES)


def test_a_reader_who_types_the_address_is_answered():
    assert not refuses(request(Sec_Fetch_Site="none"), NAMES)


def test_a_reader_who_follows_a_link_from_elsewhere_is_answered():
    told = {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    assert not refuses(request(Sec_Fetch_Site="cross-site", **told), NAMES)


@pytest.mark.parametrize("dest", ["image", "iframe", "empty", "script"])
def test_another_page_in_the_browser_is_not(dest):
    told = {"Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": dest}
    assert refuses(request(Sec_Fetch_Site="cross-site", **told), NAMES)


def test_another_page_can_not_post():
    told = {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    assert refuses(request("POST", Sec_Fetch_Site="cross-site", **told), NAMES)
    assert refuses(request("POST", Origin="http://evil.example"), NAMES)


def test_the_own_page_can():
    assert not refuses(request("POST", Origin="http://127.0.0.1:8866"), NAMES)


def test_the_policy_names_no_other_host():
    assert "http" not in POLICY
    assert "unsafe-eval" not in POLICY
    assert "script-src 'self';" in POLICY


def test_a_teacher_can_add_a_name():
    assert "lesson.school.example" in own_names(("lesson.school.example",))
    assert "localhost" in own_names()
