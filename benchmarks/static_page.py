"""A static page with the charts of Explore: the fastest that this lesson could be.

It has no filters, no kernel and no other text. Chart bundle, compression and cache
headers are the lesson's own. `python -m benchmarks.static_page PORT` serves it.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import sys
from pathlib import Path

from tornado.web import Application, RequestHandler

from benchmarks.charts import explore_charts
from spotting.paths import share_folder
from spotting.text.markup import escape

STATIC = "jupyter/voila/templates/lesson/static"
HERE = Path(__file__).parent
FOR_EVER = "public, max-age=31536000, immutable"

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Health lesson</title>
<link rel="icon" href="data:,">
<style>.les-chart {{ overflow-x: auto }}</style>
<script defer src="{plotly}"></script>
<script defer src="{draw}"></script>
</head>
<body>
<main>
<h1>Health lesson</h1>
<h2 id="Explore">Explore</h2>
<div class="les-explore">
{places}
</div>
</main>
<script id="charts" type="application/json">{charts}</script>
</body>
</html>
"""


def page(charts: list[dict], plotly: str, draw: str) -> str:
    """Return the page's HTML with the charts in it."""
    return PAGE.format(
        plotly=plotly,
        draw=draw,
        places="\n".join(map(_place, charts)),
        charts=json.dumps(charts).replace("</", "<\\/"),
    )


def _place(chart: dict) -> str:
    height, label = chart["height"], escape(chart["label"])
    style = f"min-height: {height}px"
    picture = f'<div role="img" aria-label="{label}" style="{style}"></div>'
    return f'<div class="les-chart">{picture}</div>'


def bundle() -> Path:
    """Return the file of the chart library that the lesson uses."""
    (found,) = (share_folder() / STATIC).glob("plotly*.js")
    return found


class Ready(RequestHandler):
    """Sends what was compressed beforehand."""

    def initialize(self, content: bytes, kind: str, cache: str) -> None:
        """Take the file."""
        self._content, self._kind, self._cache = content, kind, cache

    def get(self) -> None:
        """Send it; tornado adds the ETag, and answers a known one with 304."""
        self.set_header("Content-Type", self._kind)
        self.set_header("Content-Encoding", "gzip")
        self.set_header("Cache-Control", self._cache)
        self.write(self._content)


class Health(RequestHandler):
    """Says that the page is served."""

    def get(self) -> None:
        """Answer."""
        self.write("ok")


def application() -> Application:
    """Return the server of the page and its two scripts."""
    scripts = {
        f"/{_hash(content)}.js": content
        for content in (bundle().read_bytes(), (HERE / "static_page.js").read_bytes())
    }
    plotly, draw = scripts
    html = page(explore_charts(), plotly, draw).encode()
    routes = [("/", html, "text/html", "no-cache")]
    routes += [
        (path, text, "text/javascript", FOR_EVER) for path, text in scripts.items()
    ]
    return Application([("/health", Health), *(route(*one) for one in routes)])


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def route(path: str, content: bytes, kind: str, cache: str) -> tuple:
    """Return how one file is served, compressed beforehand."""
    packed = gzip.compress(content, 9)
    kind = f"{kind}; charset=utf-8"
    return path, Ready, {"content": packed, "kind": kind, "cache": cache}


async def _serve(port: int) -> None:
    application().listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
