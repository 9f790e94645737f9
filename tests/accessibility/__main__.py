"""Show states of the page to pa11y and Lighthouse; fail on any finding.

`python -m tests.accessibility` looks at all states, `--named` at the six that
continuous integration looks at, and words after it at the states that hold them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.accessibility.tools import Checker, Verdict, checker, install
from tests.browser.conftest import FLAGS, SLOW, chromium, free_port, serving, visitor
from tests.browser.states import NAMED, STATES, State
from tests.world import SERVE_FROZEN


def chosen(named: bool, words: list[str]) -> list[State]:
    """Return the states that the command line asks for."""
    states = NAMED if named else STATES
    return [one for one in states if all(word in one.name for word in words)]


@contextmanager
def tools() -> Iterator[tuple[Browser, Checker]]:
    """Open a browser that Playwright, pa11y and Lighthouse share."""
    port = free_port()
    with sync_playwright() as running, checker(port) as looking:
        expect.set_options(timeout=SLOW)
        browser = running.chromium.launch(
            executable_path=chromium(),
            args=[*FLAGS, f"--remote-debugging-port={port}"],
        )
        yield browser, looking
        browser.close()


def look(browser: Browser, looking: Checker, lesson: str, state: State) -> Verdict:
    """Bring a page into a state and let the tools look at it."""
    with visitor(browser) as open_page:
        state.reach(open_page, lesson)
        return looking.look(state.device)


def tell(state: State, verdict: Verdict) -> None:
    """Print one line a state, and a line for each finding."""
    counts = f"pa11y {len(verdict.pa11y):3}  Lighthouse {verdict.score:3}"
    print(f"{counts}  {state.name}", flush=True)
    for finding in (*verdict.pa11y, *verdict.failed):
        print(f"    {finding}", flush=True)


def main() -> int:
    """Run the command; return how many states have a finding."""
    parser = argparse.ArgumentParser(prog="python -m tests.accessibility")
    parser.add_argument("--named", action="store_true", help="six states, as in CI")
    parser.add_argument("words", nargs="*", help="words of the names of states")
    asked = parser.parse_args()
    install()
    bad = 0
    with (
        tempfile.TemporaryDirectory() as home,
        serving(Path(home), *SERVE_FROZEN) as lesson,
        tools() as (browser, looking),
    ):
        for state in chosen(asked.named, asked.words):
            verdict = look(browser, looking, lesson, state)
            tell(state, verdict)
            bad += not verdict.good
    return bad


if __name__ == "__main__":
    sys.exit(min(main(), 100))
