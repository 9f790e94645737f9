"""The server: a thin Voilà with the lesson's template and safe defaults."""

from __future__ import annotations

import logging
import os
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
from tornado.httpclient import AsyncHTTPClient
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.web import HTTPError

from spotting import paths
from spotting.matching.countries import COUNTRY_VARIABLE
from spotting.page import CLASS_VARIABLE, SERVED_VARIABLE
from spotting.serving import classroom, pages, sheets
from spotting.serving.channels import LARGEST, VisitorSocket
from spotting.serving.config import TEMPLATE, Options, Reader, settings
from spotting.serving.greeting import (
    StatusLine,
    greeting,
    memory_of,
    status,
    teachers_address,
)
from spotting.serving.headers import HEADERS, NoSuchPage, own_names
from spotting.serving.kernels import ReadyProcesses, WarmProcess, can_fork, pool_size
from spotting.serving.languages import name_of, notebook_path, say_here, write_notebooks
from spotting.serving.limits import HTTP, Doorkeeper, raise_open_files
from spotting.serving.rendering import read_assets
from spotting.serving.teaching import Teaching
from spotting.serving.upstream import Voila
from spotting.serving.visitors import Attendance

KERNEL = r"(?P<kernel_id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
MOMENT = 2000
"""Milliseconds between two looks at how the class is."""


class LessonServer(Voila):
    """Voilà with the routes that a lesson needs, and no others."""

    def __init__(
        self, options: Options, sources: dict[str, Any], **traits: Any
    ) -> None:
        self._options, self._sources = options, sources
        self._teaching = Teaching(
            options.folder,
            options.country,
            options.store,
            options.teach,
            options.public_address,
        )
        super().__init__(**traits)

    def init_settings(self) -> dict:
        """Add what the handlers share."""
        settings = super().init_settings()
        settings["voila_jinja2_env"].filters["say"] = say_here
        self.room = Attendance(self._sources, self._options.class_size)
        return {
            **settings,
            "room": self.room,
            "language": self._options.language,
            "quick_exit": self._options.quick_exit,
            "teaching": self._teaching,
            "renderers": {
                code: pages.Renderer(one) for code, one in self._sources.items()
            },
            "assets": read_assets(
                template_folder() / "static", self._options.languages
            ),
            "own_names": own_names(self._options.names),
            "log": self.log,
            "websocket_max_message_size": LARGEST,
            "websocket_ping_interval": 20,
            "websocket_ping_timeout": 20,
            # A page of ours sets no cookie, and each change is checked by its origin.
            "disable_check_xsrf": True,
            "compress_response": False,  # what is worth it was compressed before
            "default_handler_class": NoSuchPage,
            # Addresses are the readers': none of them is logged.
            "log_function": lambda handler: None,
            "headers": HEADERS,
        }

    def init_handlers(self) -> list:
        """Return the routes: the page, its files, its states, its kernels."""
        languages = "|".join(self._options.languages)
        page = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        return [
            (rf"/(?:(?P<language>{languages})/?)?", pages.PageHandler, page),
            (r"/lesson/state/([0-9a-f]+)\.json", pages.StateHandler),
            (r"/lesson/kernels", pages.KernelsHandler),
            (rf"/lesson/kernels/{KERNEL}", pages.KernelHandler),
            (rf"/voila/api/shutdown/{KERNEL}", pages.LeaveHandler),
            (rf"/api/kernels/{KERNEL}/channels", VisitorSocket),
            (rf"/voila/templates/{TEMPLATE}/static/([\w.-]+)", pages.AssetHandler),
            (r"/health", pages.HealthHandler),
            *classroom.routes(self._options.languages),
            *sheets.routes(self._options.languages),
        ]

    def stop(self) -> None:
        """End every kernel; one that ended meanwhile is no fault."""
        with suppress(HTTPError):
            super().stop()

    def listen(self) -> None:
        """Serve until stopped, at the first port that is free."""
        raise_open_files()
        self.port = self._bind()
        self.ioloop = IOLoop.current()
        self.ioloop.add_callback(self._open_the_room)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            print()
        finally:
            self.stop()

    def _bind(self) -> int:
        for port in self.random_ports(self.port, self.port_retries + 1):
            try:
                Doorkeeper(self.app, **HTTP).listen(port, self.ip)
            except OSError:
                continue
            return port
        raise SystemExit(f"No port is free near {self.port}. Choose one with --port.")

    async def _open_the_room(self) -> None:
        """Render the page before the first visitor comes, and greet the teacher."""
        secret = self._teaching.open(self._urls(), self._seats)
        await self._render("")
        for source in self._sources.values():
            IOLoop.current().add_callback(source.fill)
        told = greeting(self.port, self._addresses(), self._others(), secret)
        print(told, *self._teaching.remarks, sep="\n", flush=True)
        line = StatusLine()
        PeriodicCallback(lambda: line.show(self._status()), MOMENT).start()
        IOLoop.current().add_callback(self.room.keep_looking)
        if self._options.open_in_browser:
            webbrowser.open(self._first_page(secret))
        for code in self._others():
            await self._render(f"{code}/")

    async def _render(self, path: str) -> None:
        """Have the page of a language rendered, as a first visitor would."""
        own = f"http://127.0.0.1:{self.port}/{path}"
        await AsyncHTTPClient().fetch(own, method="HEAD", request_timeout=120)

    def _others(self) -> dict[str, str]:
        """Return the languages besides the teacher's, with their own names."""
        codes = (
            one for one in self._options.languages if one != self._options.language
        )
        return {code: name_of(code) for code in codes}

    def _addresses(self) -> list[str]:
        return local_addresses() if self._options.share else []

    def _urls(self) -> list[str]:
        """Return the addresses that a class may type."""
        return [f"http://{address}:{self.port}/" for address in self._addresses()]

    def _first_page(self, secret: str) -> str:
        """Return what is opened on this computer."""
        if secret:
            return teachers_address(self.port, secret)
        return f"http://127.0.0.1:{self.port}/"

    def _seats(self) -> dict[str, int]:
        return {"room": self.room.size, "visitors": self.room.visitors}

    def _status(self) -> str:
        room = self.room
        memory = memory_of(room.processes())
        ready = self._sources[self._options.language].ready
        return status(room.visitors, room.size, ready, memory)


def template_folder() -> Path:
    """Return the folder of the page's template."""
    return paths.share_folder() / "jupyter" / "voila" / "templates" / TEMPLATE


def local_addresses() -> list[str]:
    """Return the IPv4 addresses of this computer on its networks."""
    cards = psutil.net_if_addrs().values()
    found = (
        card.address for addresses in cards for card in addresses if _is_ipv4(card)
    )
    return sorted(address for address in found if not address.startswith("127."))


def _is_ipv4(card) -> bool:
    return card.family.name == "AF_INET"


def serve(options: Options) -> None:
    """Serve the lesson until stopped; its tables must have passed the check."""
    if not can_fork():  # a pool of kernels for each language would not fit in memory
        options = replace(options, languages=(options.language,))
    _prepare_environment(options)
    for noisy in ("tornado.general", "tornado.access", "tornado.application"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    with sources_of(options) as sources, TemporaryDirectory(prefix="lesson-") as root:
        write_notebooks(Path(root), options.languages)
        _serve(options, sources, Path(root))


@contextmanager
def sources_of(options: Options) -> Iterator[dict[str, WarmProcess | ReadyProcesses]]:
    """Keep what kernels come from, by language.

    That of the teacher's language is started, the others when they are asked for.
    """
    if can_fork():
        sources = {code: WarmProcess(code) for code in options.languages}
    else:
        size = pool_size(options.class_size, psutil.virtual_memory().available)
        sources = {options.language: ReadyProcesses(size)}
    try:
        sources[options.language].start()
        yield sources
    finally:
        for source in sources.values():
            source.stop()


def _serve(options: Options, sources: dict[str, Any], root: Path) -> None:
    server = LessonServer(
        options,
        sources,
        config=settings(options, sources),
        config_file_paths=[],
        notebook_path=str(root / notebook_path(options.language)),
        root_dir=str(root),
        port=options.port,
        ip="0.0.0.0" if options.share else "127.0.0.1",
        open_browser=False,
        log_level="ERROR",
        identity_provider_class=Reader,
    )
    server.initialize([])
    server.start()


def _prepare_environment(options: Options) -> None:
    jupyter = str(paths.share_folder() / "jupyter")
    before = os.environ.get("JUPYTER_PATH", "")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(p for p in (jupyter, before) if p)
    os.environ[paths.DATA_VARIABLE] = str(options.folder)
    os.environ[paths.LANGUAGE_VARIABLE] = options.language
    os.environ[SERVED_VARIABLE] = "yes"
    os.environ[CLASS_VARIABLE] = "yes" if options.teach else ""
    if options.country:
        os.environ[COUNTRY_VARIABLE] = options.country
