"""What the server answers: the page, kernels, states, and how it is."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any

from tornado.web import HTTPError
from voila.tornado.handler import TornadoVoilaHandler

from spotting.paths import ENGLISH
from spotting.serving.assets import FOR_EVER
from spotting.serving.forking import ForkProvisioner
from spotting.serving.headers import Answer, refuses
from spotting.serving.languages import language_of, notebook_path, switch
from spotting.serving.rendering import Rendering, fingerprint
from spotting.serving.visitors import Attendance, RoomFullError
from spotting.text.browser import browser_words

KERNEL = re.compile(r'"kernelId": "([0-9a-f-]{36})"')


@dataclass(frozen=True)
class PageConfig:
    """What the page's template and script are told; Voilà adds the kernel's id.

    Without a warm process each kernel has states of its own, and `state` is None.
    """

    quick_exit: bool = True
    languages: tuple[str, ...] = (ENGLISH,)

    def __call__(
        self, _config: dict, base_url: str, notebook_path: str, **_: Any
    ) -> dict[str, Any]:
        """Return it for the present warm process of the notebook's language."""
        language = language_of(notebook_path)
        told = {
            "state": None,
            "build": "",
            "exit": "on" if self.quick_exit else "off",
            "language": language,
            "away": "" if language == ENGLISH else f"&amp;in={language}",
            "languages": switch(base_url, self.languages),
            "words": browser_words("controls-", "page-shell-", language=language),
        }
        if ForkProvisioner.warm:
            states = ForkProvisioner.warm[language].states.read_bytes()
            told["build"] = fingerprint(states)
            told["state"] = f"{base_url}lesson/state/{told['build']}.json"
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
        if not ForkProvisioner.warm:
            await self._get_from_pool()
            return
        rendering = await self._rendering()
        kernel = await admit(self, self.language)
        self.set_header("Cache-Control", "no-store")
        self.send("text/html", rendering.page(kernel), rendering.packed_page(kernel))

    async def head(self, language: str | None) -> None:
        """Say that the page is there, once it is; nobody comes in."""
        if ForkProvisioner.warm:
            await self._rendering()
        self.set_header("Content-Type", "text/html; charset=utf-8")

    async def _rendering(self) -> Rendering:
        return await self.settings["renderers"][self.language].rendering(self)

    async def _get_from_pool(self) -> None:
        """Serve as Voilà does, where no kernel can be forked."""
        room: Attendance = self.settings["room"]
        try:
            async with room.place():
                html = await self.render_notebook()
                room.welcome(kernel_of(html))
        except RoomFullError:
            raise HTTPError(503) from None
        self.finish(html)

    async def render_notebook(self) -> str:
        """Return the page as Voilà renders it, with a kernel that ran the notebook."""
        return "".join([part async for part in self.get_generator()])


def kernel_of(html: str) -> str:
    """Return the id of the kernel that stands in a page."""
    return KERNEL.search(html)[1]


class Renderer:
    """Keeps the rendering of the present warm process of a language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._lock = asyncio.Lock()
        self._generation = 0
        self.now: Rendering | None = None
        self.ready = asyncio.Event()

    async def rendering(self, handler: PageHandler) -> Rendering:
        """Return the page; a warm process that has died is made anew first."""
        warm = ForkProvisioner.warm[self.language]
        generation = await asyncio.to_thread(warm.start)
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
        states = ForkProvisioner.warm[self.language].states.read_bytes()
        return Rendering.of(html, kernel, states)


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


class KernelsHandler(Answer):
    """New kernels, for pages whose own is gone."""

    async def post(self) -> None:
        """Start one; a page of another build has to load itself anew."""
        self.set_header("Cache-Control", "no-store")
        if not ForkProvisioner.warm:
            self.finish({"kernelId": None, "build": "another"})
            return
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

    async def get(self, kernel_id: str) -> None:
        """Answer 204 or 404."""
        if not await self.settings["room"].has(kernel_id):
            raise HTTPError(404)
        self.set_header("Cache-Control", "no-store")
        self.set_status(204)


class LeaveHandler(Answer):
    """The last word of a page that closes."""

    async def post(self, kernel_id: str) -> None:
        """End its kernel."""
        await self.settings["room"].end(kernel_id)
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
