"""What the server answers: the page, its files and states, kernels, and how it is."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

from tornado.web import HTTPError

from spotting.parts.links import DRAWN, HOME, places
from spotting.paths import ENGLISH
from spotting.serving.headers import POLICY, Answer, refuses
from spotting.serving.languages import language_of, notebook_path, switch
from spotting.serving.rendering import NEUTRAL, Rendering, fingerprint
from spotting.serving.upstream import TornadoVoilaHandler
from spotting.serving.visitors import Attendance, RoomFullError
from spotting.text.browser import browser_words

KERNEL = re.compile(r'"kernelId": "([0-9a-f-]{36})"')


FOR_EVER = "public, max-age=31536000, immutable"

OUTSIDE = ("https://www.bbc.co.uk", "https://www.bbc.com")
"""Where the neutral page goes on; it alone may ask whether they can be reached."""

WAY_OUT = POLICY.replace(
    "connect-src 'self'", " ".join(["connect-src 'self'", *OUTSIDE])
)


SAID = ("controls-", "page-shell-")
"""How the messages begin that every page's scripts say."""


def page_config(
    sources: dict[str, Any],
    quick_exit: bool = True,
    languages: tuple[str, ...] = (ENGLISH,),
    teach: bool = False,
) -> Callable[..., dict[str, Any]]:
    """Return what tells the page's template and script of its language's states.

    Voilà adds the kernel's id. It copies what it is given, but no function.
    """
    said = ("class-phone-",) if teach else ()

    def told(
        _config: dict, base_url: str, notebook_path: str, **_: Any
    ) -> dict[str, Any]:
        language = language_of(notebook_path)
        build = fingerprint(sources[language].states.read_bytes())
        return {
            "state": f"{base_url}lesson/state/{build}.json",
            "build": build,
            "exit": "on" if quick_exit else "off",
            "class": "on" if teach else "off",
            "language": language,
            "away": "" if language == ENGLISH else f"&amp;in={language}",
            "languages": switch(base_url, languages),
            "home": HOME,
            "places": places(),
            "charts": " ".join(DRAWN),
            "words": browser_words(*SAID, *said, language=language),
        }

    return told


async def admit(handler: Answer, language: str) -> str:
    """Return a new visitor's kernel; a full room answers 503.

    Raises
    ------
    HTTPError
        All places are taken.
    """
    try:
        return await handler.settings["room"].admit(language)
    except RoomFullError:
        raise HTTPError(503) from None


class PageHandler(TornadoVoilaHandler):
    """The page: rendered once by Voilà, then the same for all but for the kernel.

    Each language has its own rendering, at an address of its own.
    """

    set_default_headers = Answer.set_default_headers
    send = Answer.send
    write_error = Answer.write_error
    log_exception = Answer.log_exception

    async def prepare(self) -> None:
        """Refuse what comes from elsewhere; open the notebook of the language."""
        if refuses(self.request, self.settings["own_names"]):
            raise HTTPError(403)
        self.language = self.path_kwargs["language"] or self.settings["language"]
        self.notebook_path = notebook_path(self.language)

    async def get(self, language: str | None) -> None:
        """Give a visitor the page and a kernel."""
        rendering = await self._rendering()
        kernel = await admit(self, self.language)
        self.set_header("Cache-Control", "no-store")
        self.send("text/html", rendering.page(kernel), rendering.packed_page(kernel))

    async def head(self, language: str | None) -> None:
        """Say that the page is there, once it is; nobody comes in."""
        await self._rendering()
        self.set_header("Content-Type", "text/html; charset=utf-8")

    async def _rendering(self) -> Rendering:
        return await self.settings["renderers"][self.language].rendering(self)

    async def render_notebook(self) -> str:
        """Return the page as Voilà renders it, with a kernel that ran the notebook."""
        return "".join([part async for part in self.get_generator()])


def kernel_of(html: str) -> str:
    """Return the id of the kernel that stands in a page."""
    return KERNEL.search(html)[1]


class Renderer:
    """Keeps the rendering of the present warm process of a language."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._lock = asyncio.Lock()
        self._generation = 0
        self.now: Rendering | None = None
        self.ready = asyncio.Event()

    async def rendering(self, handler: PageHandler) -> Rendering:
        """Return the page; a warm process that has died is made anew first."""
        generation = await asyncio.to_thread(self._source.start)
        async with self._lock:
            if self._generation != generation:
                self.now = await self._render(handler)
                self._generation = generation
                self.ready.set()
        return self.now

    async def _render(self, handler: PageHandler) -> Rendering:
        html = await handler.render_notebook()
        kernel = kernel_of(html)
        await handler.kernel_manager.shutdown_kernel(kernel, now=True)
        return Rendering.of(html, kernel, self._source.states.read_bytes())


class StateHandler(Answer):
    """The states of all widgets of the page, in one language or the other."""

    def get(self, build: str) -> None:
        """Send them, to be kept for ever: other states have another address."""
        all_now = (renderer.now for renderer in self.settings["renderers"].values())
        now = next((one for one in all_now if one and one.build == build), None)
        if now is None:
            raise HTTPError(404)
        self.set_header("Cache-Control", FOR_EVER)
        self.send("application/json", now.states, now.packed_states)


class AssetHandler(Answer):
    """Serves a file by its name; an address with a version may be kept for ever."""

    def get(self, name: str) -> None:
        """Send it, compressed if the browser can."""
        assets, language = self.settings["assets"], self.get_query_argument("in", "")
        asset = assets.get(f"{language}/{name}") or assets.get(name)
        if asset is None:
            raise HTTPError(404)
        versioned = bool(self.get_query_argument("v", ""))
        self.set_header("Cache-Control", FOR_EVER if versioned else "no-cache")
        if name == NEUTRAL:
            self.set_header("Content-Security-Policy", WAY_OUT)
        self.send(asset.kind, asset.plain, asset.packed)

    head = get


class KernelsHandler(Answer):
    """New kernels, for pages whose own is gone."""

    async def post(self) -> None:
        """Start one; a page of another build has to load itself anew."""
        self.set_header("Cache-Control", "no-store")
        language = self.get_query_argument("language", self.settings["language"])
        renderer: Renderer | None = self.settings["renderers"].get(language)
        if renderer is None:
            raise HTTPError(404)
        await renderer.ready.wait()  # a server that has just started again
        kernel = await admit(self, language)
        self.set_status(201)
        self.finish({"kernelId": kernel, "build": renderer.now.build})


class KernelHandler(Answer):
    """Whether a kernel is there."""

    def get(self, kernel_id: str) -> None:
        """Answer 204 or 404."""
        if self.settings["room"].kernel(kernel_id) is None:
            raise HTTPError(404)
        self.set_header("Cache-Control", "no-store")
        self.set_status(204)


class LeaveHandler(Answer):
    """The last word of a page that closes."""

    def post(self, kernel_id: str) -> None:
        """End its kernel."""
        self.settings["room"].end(kernel_id)
        self.set_status(204)


class HealthHandler(Answer):
    """How the server is, for those who look after it."""

    def get(self) -> None:
        """Tell who is here, in numbers alone."""
        room: Attendance = self.settings["room"]
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "application/json")
        told = {"status": "ok", "visitors": room.visitors, "class_size": room.size}
        self.finish(json.dumps(told))
