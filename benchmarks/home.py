"""The lesson's page without its kernel and widgets: the fastest that Home could be.

`python -m benchmarks.home PORT ADDRESS` asks a running lesson for its page, and serves
the same markup, style sheet and first script, without the script that makes widgets.
"""

from __future__ import annotations

import asyncio
import re
import sys
import urllib.request
from urllib.parse import urljoin, urlsplit

from tornado.web import Application

from benchmarks.static_page import FOR_EVER, Health, route

FILES = re.compile(r'(?:src|href)="(/[^"]+\.(?:js|css|html)[^"]*)"')
LIVE = re.compile(
    r'<script type="module".*?</script>'
    r'|<link rel="preload"[^>]*>'
    r'|<script id="jupyter-config-data".*?</script>'
    r'| data-les-(?:plotly|script|charts)="[^"]*"',
    re.DOTALL,
)
KINDS = {"js": "text/javascript", "css": "text/css", "html": "text/html"}


def still(html: str) -> str:
    """Return a page of the lesson without what brings it to life."""
    return LIVE.sub("", html)


def files(html: str) -> list[str]:
    """Return the addresses of the page's own scripts, sheets and pages."""
    return list(dict.fromkeys(FILES.findall(html)))


def application(lesson: str) -> Application:
    """Return the server of a lesson's page as it stands."""
    html = still(_ask(lesson).decode())
    routes = [route("/", html.encode(), "text/html", "no-store")]
    for address in files(html):
        path = urlsplit(address).path
        kind = KINDS[path.rpartition(".")[2]]
        content = _ask(urljoin(lesson, address))
        routes.append(route(re.escape(path), content, kind, FOR_EVER))
    return Application([("/health", Health), *routes])


def _ask(address: str) -> bytes:
    with urllib.request.urlopen(address.replace("&amp;", "&"), timeout=30) as answer:
        return answer.read()


async def _serve(port: int, lesson: str) -> None:
    application(lesson).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), sys.argv[2]))
