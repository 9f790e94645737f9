"""A served lesson and a Chromium that can reach nothing else."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.world import SERVE_FROZEN

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Chromium's own page of suggestions for its address bar, which no test opens: it
    # costs each window half a second. Of two lists of features the last one counts, so
    # those that Playwright switches off stand here once more; `test_flags` compares.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,"
    "TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,"
    "PreconnectToSearch,msForceBrowserSignIn,"
    "msEdgeUpdateLaunchServicesPreferredVersion",
]
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1366, "height": 768}
WHOLE = "try { sessionStorage.setItem('les-whole', 'yes') } catch { /* none here */ }"
"""What "Show all rooms on one page" keeps for its tab."""
SLOW = 60_000
"""Milliseconds that a loaded machine may take for anything."""
PATIENCE = 300
"""Seconds that it may take to start a server: several of ours may start at once."""
BEYOND = re.compile(r"^(?!http://127\.0\.0\.1[:/]|blob:|data:)")
"""Addresses beyond this computer. Playwright itself lets the others pass."""


def chromium() -> str:
    installed = ("chromium", "chromium-browser", "google-chrome")
    names = [os.environ.get("LESSON_CHROMIUM"), *installed]
    found = next(filter(None, map(shutil.which, filter(None, names))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("No Chromium: CI must not skip the browser tests.")
    return found or pytest.skip("no Chromium: name one in LESSON_CHROMIUM")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(
    home: Path, *command: str, port: int = 0, **variables: str
) -> Iterator[str]:
    """Run a server with its own Jupyter folders; `{port}` stands for its port.

    `variables` are added to its environment.
    """
    port = port or free_port()
    own = {
        name: str(home / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    }
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=port) for part in command)],
            env={
                **os.environ,
                **own,
                **variables,
                "IPYTHONDIR": str(home / "ipython"),
            },
            cwd=home,
            stdout=log,
            stderr=log,
        )
        try:
            url = f"http://127.0.0.1:{port}/"
            _wait_until_up(url, process, home / "server.log")
            yield url
        finally:
            process.terminate()
            process.wait(60)


def _wait_until_up(url: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text()
        try:
            # Any answer will do, and this one starts no kernel.
            return urllib.request.urlopen(f"{url}voila/static/", timeout=5).close()
        except urllib.error.HTTPError as answer:
            return answer.close()
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer:\n" + log.read_text())


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        playwright.expect.set_options(timeout=SLOW)
        instance = running.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield instance
        instance.close()


@pytest.fixture(scope="session")
def lesson(tmp_path_factory) -> Iterator[str]:
    """Return the address of the frozen world's lesson, served as `make run` serves."""
    home = tmp_path_factory.mktemp("lesson")
    with serving(home, *SERVE_FROZEN) as url:
        yield url


@contextmanager
def visitor(browser):
    """Give a function that opens an address; every page is closed at the end.

    A test sees all rooms on one page, as a reader may choose to, unless it asks for
    `views`, which is how the lesson opens. A page has `outside` (addresses beyond this
    computer that it asked for, all of them refused) and `faults` (its scripts' errors).
    """
    contexts = []

    def open_page(url: str, views: bool = False, **options):
        context = browser.new_context(**{"viewport": LAPTOP, **options})
        contexts.append(context)
        if not views:
            context.add_init_script(WHOLE)
        page = context.new_page()
        page.set_default_timeout(SLOW)
        page.outside, page.faults = [], []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.route(BEYOND, lambda route: _refuse(page, route))
        page.goto(url, timeout=SLOW)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def visit(browser):
    """Open pages that a single test has for itself."""
    with visitor(browser) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def shared_visit(browser):
    """Open pages that the tests of a module share; they start again between tests."""
    with visitor(browser) as open_page:
        yield open_page


def _refuse(page, route) -> None:
    page.outside.append(route.request.url)
    route.abort()
