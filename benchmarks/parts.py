"""The parts of the benchmarks; each fills rows of the table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from statistics import quantiles

from playwright.sync_api import BrowserContext, Page, sync_playwright

from benchmarks import views
from benchmarks.clicks import measure, nineteen_of_20, slowed
from benchmarks.crowd import Crowd, hold
from benchmarks.results import Results, Row
from benchmarks.sites import Running, Site, running, still_site
from benchmarks.visits import fresh_profile, visit
from benchmarks.voting import hold_vote
from benchmarks.wire import Count, counting

MB = 1e6
EXPLORE = "#Explore"
VISITS = ("first visit", "second visit")
FEW = 3
"""Runs that are enough for bytes, which hardly differ, and for clicks, 30 a run."""

ROWS = (
    Row("First paint, first visit", "s"),
    Row("Heading can be read, first visit", "s"),
    Row("First chart drawn, first visit", "s"),
    Row("Charts live, first visit", "s"),
    Row("First paint, second visit", "s"),
    Row("Heading can be read, second visit", "s"),
    Row("First chart drawn, second visit", "s"),
    Row("Charts live, second visit", "s"),
    Row("HTTP, first visit", "MB", 3),
    Row("Websocket, first visit", "MB", 3),
    Row("HTTP, second visit", "MB", 3),
    Row("Websocket, second visit", "MB", 3),
    Row("Home: words can be read, first visit", "s"),
    Row("Home: everything usable, first visit", "s"),
    Row("Home: words can be read, second visit", "s"),
    Row("Home: everything usable, second visit", "s"),
    Row("Click until the chart has changed", "ms", 0),
    Row("The same, 19 of 20 clicks within", "ms", 0),
    Row("The same, processor slowed 6 times", "ms", 0),
    Row("Press until another room can be read", "ms", 0),
    Row("Press until its first chart is drawn", "ms", 0),
    Row("Server ready after start", "s", 1),
    Row("Class at once: last one ready", "s", 1),
    Row("Class at once: one visitor waits", "s", 1),
    Row("Class at once: all were served", "visitors", 0),
    Row("Memory of all kernels (PSS)", "MB", 0),
    Row("Memory of the server (PSS)", "MB", 0),
    Row("Come on top, and are told to come back", "visitors", 0),
    Row("Then dropped, of the class", "visitors", 0),
    Row("Kernels and memory back after all have left", "s", 1),
    Row("Memory of kernels before", "MB", 0),
    Row("Memory of kernels after", "MB", 0),
    Row("Processor time of the visitors themselves", "s", 1),
    Row("Vote of 200 phones: answer", "ms", 0),
    Row("Vote of 200 phones: answer, 95 in 100 within", "ms", 0),
    Row("Vote of 200 phones: lost over a kill of the server", "votes", 0),
    Row("Vote of 200 phones: more memory of the server", "MB", 0),
    Row("All surfaces back after the kill", "s", 1),
)
PHONES = 200
MARKS = {
    "paint": "First paint",
    "text": "Heading can be read",
    "first": "First chart drawn",
    "charts": "Charts live",
}


def say(words: str) -> None:
    """Tell on the terminal how far it is; the table alone goes to the output."""
    print(words, file=sys.stderr, flush=True)


@contextmanager
def all_running(sites: list[Site]) -> Iterator[list[Running]]:
    """Start several sites beside each other, so that their runs can alternate."""
    with ExitStack() as ends:
        yield [ends.enter_context(running(site)) for site in sites]


def pages(results: Results, sites: list[Site], repeats: int, charts: int) -> None:
    """Measure first and second visits, site by site in turn."""
    with all_running(sites) as servers, sync_playwright() as playwright:
        for turn in range(repeats + 1):
            for server in servers:
                say(f"{server.site.name}: visits {turn} of {repeats}")
                with fresh_profile(playwright, charts) as browser:
                    for which in VISITS:
                        marks = visit(browser, f"{server.url}{EXPLORE}")
                        if turn:  # the first ones warm the machine
                            _add_marks(results, server.site.name, which, marks)


def _add_marks(results: Results, site: str, which: str, marks: dict) -> None:
    for name, label in MARKS.items():
        results.add(f"{label}, {which}", site, marks[name])


def home(results: Results, sites: list[Site], repeats: int, charts: int) -> None:
    """Measure visits to Home, beside the same markup without kernel and widgets."""
    for site in (site for site in sites if site.is_capped):
        with ExitStack() as ends:
            own = ends.enter_context(running(site))
            still = ends.enter_context(running(still_site(own.url)))
            playwright = ends.enter_context(sync_playwright())
            for turn in range(repeats + 1):
                for server in (own, still):
                    say(f"{server.site.name}: Home {turn} of {repeats}")
                    with fresh_profile(playwright, charts) as browser:
                        _visit_home(results, server, browser, turn)


def _visit_home(
    results: Results, server: Running, browser: BrowserContext, turn: int
) -> None:
    for which in VISITS:
        marks = visit(browser, server.url, last="usable")
        if turn:  # the first ones warm the machine
            _add_home(results, server.site.name, which, marks)


def _add_home(results: Results, site: str, which: str, marks: dict) -> None:
    results.add(f"Home: words can be read, {which}", site, marks["text"])
    results.add(f"Home: everything usable, {which}", site, marks["usable"])


def weights(results: Results, sites: list[Site], repeats: int, charts: int) -> None:
    """Count the bytes of first and second visits."""
    with all_running(sites) as servers, sync_playwright() as playwright:
        for server in servers * min(repeats, FEW):
            say(f"{server.site.name}: bytes")
            with (
                counting(server.url) as relay,
                fresh_profile(playwright, charts) as browser,
            ):
                for which in VISITS:
                    explore = f"{relay.url}{EXPLORE}"
                    visit(browser, explore, lambda _, relay=relay: relay.rest())
                    _add_count(results, server.site.name, which, relay.take())


def _add_count(results: Results, site: str, which: str, count: Count) -> None:
    results.add(f"HTTP, {which}", site, count.http / MB)
    results.add(f"Websocket, {which}", site, count.websocket / MB)


def clicks(results: Results, sites: list[Site], repeats: int, charts: int) -> None:
    """Measure clicks on a filter; a static page has none."""

    def add(site: str, page: Page) -> None:
        taken = measure(page)
        results.add("Click until the chart has changed", site, *taken)
        results.add("The same, 19 of 20 clicks within", site, nineteen_of_20(taken))
        with slowed(page):
            results.add("The same, processor slowed 6 times", site, *measure(page, 12))

    alive = [site for site in sites if site.has_kernels]
    _on_pages(alive, "clicks", add, repeats, charts)


def rooms(results: Results, sites: list[Site], repeats: int, charts: int) -> None:
    """Measure the way from room to room; only the lesson shows one at a time."""

    def add(site: str, page: Page) -> None:
        taken = views.measure(page)
        results.add("Press until another room can be read", site, *taken["text"])
        results.add("Press until its first chart is drawn", site, *taken["chart"])

    ours = [site for site in sites if site.is_capped]
    _on_pages(ours, "rooms", add, repeats, charts)


def _on_pages(
    sites: list[Site],
    what: str,
    add: Callable[[str, Page], None],
    repeats: int,
    charts: int,
) -> None:
    """Have `add` measure on the open page of each site, by its name, a few times."""
    with all_running(sites) as servers, sync_playwright() as playwright:
        for server in servers * min(repeats, FEW):
            name = server.site.name
            say(f"{name}: {what}")
            with fresh_profile(playwright, charts) as browser:
                visit(browser, f"{server.url}{EXPLORE}", partial(add, name))


def classes(results: Results, sites: list[Site], repeats: int, size: int) -> None:
    """Have a class come at once, each time to a server of its own.

    Stock Voilà takes minutes for one, so it is asked once.
    """
    for site in (site for site in sites if site.has_kernels):
        for turn in range(repeats if site.is_capped else 1):
            say(f"{site.name}: class {turn + 1}")
            crowd = hold(site, size)
            _add_crowd(results, site.name, crowd)
            for fault in crowd.faults:
                say(f"{site.name}: not served: {fault}")


def _add_crowd(results: Results, site: str, crowd: Crowd) -> None:
    values = {
        "Server ready after start": crowd.started,
        "Class at once: last one ready": crowd.last,
        "Class at once: all were served": crowd.served,
        "Memory of all kernels (PSS)": crowd.kernels,
        "Memory of the server (PSS)": crowd.server,
        "Come on top, and are told to come back": crowd.refused,
        "Then dropped, of the class": crowd.dropped,
        "Kernels and memory back after all have left": crowd.back,
        "Memory of kernels before": crowd.memory_before,
        "Memory of kernels after": crowd.memory_after,
        "Processor time of the visitors themselves": crowd.clients,
    }
    results.add("Class at once: one visitor waits", site, *crowd.waits)
    for label, value in values.items():
        results.add(label, site, value)


def votes(results: Results, sites: list[Site], repeats: int) -> None:
    """Have 200 phones vote within 10 s, and kill the server in the middle."""
    for site in (site for site in sites if site.is_capped and site.has_page):
        for turn in range(min(repeats, FEW)):
            say(f"{site.name}: votes {turn + 1}")
            held = hold_vote(site, PHONES)
            lead = f"Vote of {PHONES} phones"
            answers = held.answers
            results.add(f"{lead}: answer", site.name, *answers)
            late = quantiles(answers, n=20)[-1]
            results.add(f"{lead}: answer, 95 in 100 within", site.name, late)
            lost = f"{lead}: lost over a kill of the server"
            results.add(lost, site.name, held.lost)
            results.add(f"{lead}: more memory of the server", site.name, held.memory)
            results.add("All surfaces back after the kill", site.name, held.back)
