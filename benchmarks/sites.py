"""What is measured, and how it is started: the lesson, stock Voilà, a static page."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil

from spotting.paths import notebook

PATIENCE = 600
"""Seconds that a server may take until it is ready; a pool is filled first."""

STEP = 0.05
SERVE = ("spotting", "serve", "--no-browser", "--port", "{port}", "--class-size")


@dataclass(frozen=True)
class Site:
    """One way to show the charts of Explore."""

    name: str
    command: tuple[str, ...]
    health: str
    """The path that tells when it is ready, without starting a kernel."""

    refuses: bool = False
    """Whether any answer of that path will do, as it is none of a health check."""

    environment: dict[str, str] = field(default_factory=dict)
    has_kernels: bool = True
    is_capped: bool = False
    """Whether it refuses visitors when its room is full."""

    has_page: bool = True
    """Whether its page differs from the others', so that it is worth a visit."""


def all_sites(class_size: int) -> dict[str, Site]:
    """Return what can be measured, by the name it has on the command line.

    Parameters
    ----------
    class_size
        How many visitors the lesson lets in.
    """
    lesson = Site("Spotting", (*SERVE, str(class_size)), "health", is_capped=True)
    pool = replace(
        lesson,
        name="Spotting without fork",
        environment={"LESSON_FORK": "no"},
        has_page=False,
    )
    voila = ("voila", str(notebook()), "--no-browser", "--port={port}")
    stock = Site("stock Voilà", voila, "voila/static/", refuses=True)
    static = ("benchmarks.static_page", "{port}")
    return {
        "spotting": lesson,
        "pool": pool,
        "stock": stock,
        "static": Site("static page", static, "health", has_kernels=False),
    }


def still_site(url: str) -> Site:
    """Return the page of the lesson that runs at an address, without its kernel."""
    command = ("benchmarks.home", "{port}", url)
    return Site("static page", command, "health", has_kernels=False)


@dataclass(frozen=True)
class Running:
    """A site that has been started."""

    site: Site
    url: str
    process: psutil.Process
    started: float
    """Seconds from its start until it was ready."""


@contextmanager
def running(site: Site, port: int = 0) -> Iterator[Running]:
    """Start a site in folders of its own, and end it afterwards; 0 is any free port."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as home, ExitStack() as ends:
        log = ends.enter_context((Path(home) / "log").open("w+"))
        port = port or free_port()
        begin = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=port) for part in site.command)],
            env={**os.environ, **_own_folders(Path(home)), **site.environment},
            cwd=notebook().parent,
            stdout=log,
            stderr=log,
        )
        ends.callback(_end, process)
        url = f"http://127.0.0.1:{port}/"
        _wait(site, url, process, Path(home) / "log")
        took = time.perf_counter() - begin
        yield Running(site, url, psutil.Process(process.pid), took)


def _own_folders(home: Path) -> dict[str, str]:
    jupyter = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    return {name: str(home / name.lower()) for name in (*jupyter, "IPYTHONDIR")}


def free_port() -> int:
    """Return a port that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(site: Site, url: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not _is_up(url + site.health, site.refuses):
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"{site.name} did not start:\n{log.read_text()}")
        time.sleep(STEP)


def _is_up(url: str, refuses: bool) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except urllib.error.HTTPError as answer:
        answer.close()
        return refuses
    except OSError:
        return False


def _end(process: subprocess.Popen) -> None:
    """End a server, and whatever it has left running."""
    if process.poll() is not None:
        return
    below = psutil.Process(process.pid).children(recursive=True)
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for orphan in below:
        if orphan.is_running():
            orphan.kill()
