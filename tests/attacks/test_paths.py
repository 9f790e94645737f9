"""Files that are none of the page's, by every route and every way to write a path."""

from __future__ import annotations

import gzip
import re
from itertools import product

import pytest

from tests.attacks.conftest import SECRET
from tests.attacks.raw import asked, status
from tests.attacks.visitor import fetch
from tests.world import FROZEN

ROUTES = (
    "",
    "static/",
    "voila/files/",
    "voila/static/",
    "voila/templates/",
    "voila/templates/lesson/static/",
    "voila/labextensions/",
    "voila/api/themes/",
    "lesson/state/",
    "lesson/static/",
    "lesson/",
    "files/",
    "view/",
    "nbconvert/",
)
UP = (
    "../",
    "%2e%2e/",
    "..%2f",
    "%2e%2e%2f",
    "..\\",
    "..%5c",
    "%252e%252e%252f",
    "....//",
    "..;/",
    "%c0%ae%c0%ae/",
    "..%00/",
    "/",
    "%2f",
)
# What stands on every computer that runs the tests, and what is ours alone.
TARGETS = ("etc/passwd", "secret.txt", "app.ipynb", "pyproject.toml")
GIVEN_AWAY = (SECRET.encode(), b"root:", b'"nbformat"', b"[build-system]")


def gives_away(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    if b"content-encoding: gzip" in head.lower() and b"\x1f\x8b" in body:
        body = gzip.decompress(body[body.index(b"\x1f\x8b") :])
    return any(words in body for words in GIVEN_AWAY)


@pytest.mark.parametrize("route", ROUTES)
def test_no_path_leads_out_of_what_is_served(attacked, route):
    for up, target in product(UP, TARGETS):
        for depth in (1, 12):
            path = f"/{route}{up * depth}{target}"
            answer = asked(attacked.url, path)
            assert status(answer) in (0, 301, 302, 400, 403, 404, 405), path
            assert not gives_away(answer), path


@pytest.mark.parametrize("route", ROUTES)
def test_no_absolute_path_is_served(attacked, route):
    secret = str(attacked.home / "secret.txt")
    for path in ("/etc/passwd", secret, f"/{secret}", f"file://{secret}", "C:\\x"):
        answer = asked(attacked.url, f"/{route}{path}")
        assert status(answer) in (0, 301, 302, 400, 403, 404, 405), path
        assert not gives_away(answer), path


@pytest.mark.parametrize(
    "path",
    [
        "/static/a%00.js",
        "/lesson/state/%00",
        "/lesson/state/../../../secret.txt.json",
        "/lesson/state/" + "a" * 5000 + ".json",
        "/lesson/state/*.json",
        "/lesson/state/.json",
        "/voila/templates/x",
        "/voila/templates/a/b/c",
        "/voila/templates/../static/x",
        "/voila/templates/%2e%2e/static/index.html.j2",
        "/voila/templates/lesson/static/../index.html.j2",
        "/voila/templates/lesson/static/../conf.json",
        "/voila/templates/lesson/static/",
        "/voila/static/",
        "/voila/static/../__init__.py",
        "/voila/labextensions/../../../../etc/jupyter",
        "/voila/api/themes/../",
        "/app.ipynb",
        "/data/causes.csv",
        "/spotting/cli.py",
        "/.git/config",
        "/.env",
        "/secret.txt",
        "/server.log",
        "http://127.0.0.1:1/",
        "*",
    ],
)
def test_no_odd_path_is_served(attacked, path):
    answer = asked(attacked.url, path)
    assert status(answer) in (0, 301, 302, 400, 403, 404, 405)
    assert not gives_away(answer)


@pytest.mark.parametrize(
    "path", [b"/\xff\xfe", b"/\0", b"/%", b"/%zz", b"/\x7f", b"//"]
)
def test_no_bytes_in_a_path_stop_the_server(attacked, path):
    assert status(asked(attacked.url, path)) in (0, 400, 404)


def served_files(attacked) -> list[str]:
    """Return the addresses of the files that the page names."""
    page = fetch(attacked.url).text
    kernels = re.findall(r'"kernelId": ?"([\w-]+)"', page)
    for kernel in kernels:
        fetch(f"{attacked.url}voila/api/shutdown/{kernel}", "POST", b"")
    found = re.findall(r'(?:src|href|content)="(/[\w/.-]+\.(?:json|js|css))\b', page)
    assert found
    return sorted(set(found))


def test_files_are_served_by_their_own_name_only(attacked):
    """What is added to a good path makes it a bad one."""
    for path in served_files(attacked):
        assert status(asked(attacked.url, path)) == 200, path
        for more in (
            "/",
            "/..",
            "%00",
            "/../secret.txt",
            "\\..\\secret.txt",
            "~",
            ".bak",
        ):
            assert status(asked(attacked.url, path + more)) in (0, 301, 400, 403, 404)


def test_no_folder_is_listed(attacked):
    folders = {path.rpartition("/")[0] + "/" for path in served_files(attacked)}
    for folder in folders:
        answer = asked(attacked.url, folder)
        assert status(answer) in (403, 404)


def test_a_link_in_the_tables_folder_is_not_followed(attacked, tmp_path):
    """Nothing beside the page's own files is served, so no link can stand there."""
    names = [path.name for path in FROZEN.iterdir()]
    for route, name in product(ROUTES, names):
        assert status(asked(attacked.url, f"/{route}{name}")) in (400, 403, 404, 405)


REST = (
    "api",
    "api/kernels",
    "api/kernelspecs",
    "api/kernelspecs/python3",
    "api/sessions",
    "api/contents",
    "api/contents/app.ipynb",
    "api/contents/app.ipynb/checkpoints",
    "api/config/notebook",
    "api/terminals",
    "api/status",
    "api/me",
    "api/shutdown",
    "api/nbconvert",
    "api/security/csp-report",
    "api/spec.yaml",
    "api/metrics",
    "api/events",
    "api/yjs",
    "metrics",
    "nbconvert/html/app.ipynb",
    "login",
    "logout",
    "lab",
    "tree",
    "terminals/1",
    "terminals/websocket/1",
    "edit/app.ipynb",
    "notebooks/app.ipynb",
    "kernelspecs/python3/logo-64x64.png",
    "custom/custom.css",
    "voila/query/0-0-0-0-0",
    "voila/execution/0-0-0-0-0",
    "voila/request_info",
    "voila/tree",
    "voila/tree/",
    "voila/render/app.ipynb",
    "voila/api/contents",
    "voila/api/contents/app.ipynb",
    "favicon.ico",
    "robots.txt",
)


@pytest.mark.parametrize("path", REST)
def test_jupyters_other_doors_are_shut(attacked, path):
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        body = b"{}" if method in ("POST", "PUT", "PATCH") else None
        answer = fetch(f"{attacked.url}{path}", method, body)
        assert answer.status in (400, 403, 404, 405), method
        assert "kernelId" not in answer.text


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND", "BREW", "get"])
def test_other_methods_are_refused(attacked, method):
    assert status(asked(attacked.url, "/", method)) in (0, 400, 403, 404, 405, 501)
