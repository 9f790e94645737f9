"""What every answer of the server has in common: headers, and whom it answers."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any
from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest
from tornado.web import HTTPError, RequestHandler

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        # Plotly and ipywidgets write styles; no style can send anything from here.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
"""The page may load from this server alone: browsers hold it to that."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Server": "lesson",
}

RETRY = 15
"""Seconds after which a reader of a full room may ask again."""

CHANGES = ("POST", "PUT", "PATCH", "DELETE")


def refuses(request: HTTPServerRequest, names: frozenset[str]) -> bool:
    """Return whether a request is one that no page of ours, and no reader, makes.

    `names` are those of this computer. Another page in the same browser must not use
    the lesson, and a strange name that leads here must not make one page of two.
    """
    own = request.host.lower()
    if not is_own(own, names):
        return True
    origin = request.headers.get("Origin")
    if origin and request.method in CHANGES and urlsplit(origin).netloc.lower() != own:
        return True
    return _comes_from_elsewhere(request)


def _comes_from_elsewhere(request: HTTPServerRequest) -> bool:
    """Return whether another page asks, other than by a link that a reader follows."""
    told = request.headers.get
    if told("Sec-Fetch-Site") not in ("cross-site", "same-site"):
        return False
    way = request.method, told("Sec-Fetch-Mode"), told("Sec-Fetch-Dest")
    return way != ("GET", "navigate", "document")


def is_own(host: str, names: frozenset[str]) -> bool:
    """Return whether a host is an address in numbers or a name of this computer."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name in names or bool(ipaddress.ip_address(name))
    except ValueError:
        return False


def own_names(more: tuple[str, ...] = ()) -> frozenset[str]:
    """Return the names by which a browser may ask for this computer."""
    name = socket.gethostname().lower()
    local = name.split(".")[0]
    return frozenset({"localhost", name, local, f"{local}.local", *more} - {""})


class Answer(RequestHandler):
    """An answer without cookies, to pages of ours and readers alone."""

    def set_default_headers(self) -> None:
        """Say what browsers may do with the page."""
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Refuse what comes from elsewhere."""
        if refuses(self.request, self.settings["own_names"]):
            raise HTTPError(403)

    def send(self, kind: str, plain: bytes, packed: bytes) -> None:
        """Send bytes; those that were compressed before, if the browser can."""
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            plain = packed
        self.finish(plain)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer a fault with a calm page."""
        pages = self.settings["voila_jinja2_env"]
        name = {404: "404.html", 503: "full.html"}.get(status_code, "error.html")
        # A method that nobody knows is refused before the path has been read.
        asked = getattr(self, "path_kwargs", {}).get("language")
        base_url = self.settings["base_url"]
        told = {
            "status_code": status_code,
            "language": asked or self.settings["language"],
            "base_url": f"{base_url}{asked}/" if asked else base_url,
            "join": f"{base_url}join" if self.settings["teaching"].held else "",
        }
        self.set_header("Content-Type", "text/html; charset=utf-8")
        if status_code == 503:
            self.set_header("Retry-After", RETRY)
        self.finish(pages.get_template(name).render(**told, retry=RETRY))

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Log a fault of ours in full, and of a request nothing: it is the reader's."""
        if not isinstance(value, HTTPError):
            self.settings["log"].error("A request failed.", exc_info=(typ, value, tb))


class NoSuchPage(Answer):
    """What is not there."""

    def prepare(self) -> None:
        """Say so."""
        raise HTTPError(404)
