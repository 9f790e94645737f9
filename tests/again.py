"""Run once more what failed in `make test`: `python -m tests.again`.

A machine slips now and then; a fault fails twice. What passes here is listed, since a
test that needs a second try is itself a fault. Nothing is run again unless all tests
had run before: after a crash, or with lint that fails, there is no second try.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from spotting.paths import REPOSITORY

CACHE = REPOSITORY / ".pytest_cache"
ENDED = "ended"
"""The file in it to which `make test` writes how pytest ended; 1: some tests failed."""
FAILED = "v/cache/lastfailed"
MOST = 20
"""So many failures are no slip of the machine."""
COMMAND = (
    "pytest",
    "--last-failed",
    "--last-failed-no-failures",
    "none",
    "--maxfail=3",
)


def failed(cache: Path) -> list[str]:
    """Return what failed in a run that came to its end, and nothing of any other."""
    ended, names = cache / ENDED, cache / FAILED
    if not (ended.is_file() and names.is_file()):
        return []
    if ended.read_text(encoding="utf-8").strip() != "1":
        return []
    return list(json.loads(names.read_text(encoding="utf-8")))


def again(cache: Path, run: Callable[[], int]) -> int:
    """Run what failed once more, if it may be; return 0 if all of it passed."""
    names = failed(cache)
    (cache / ENDED).unlink(missing_ok=True)  # there is no third try
    if not 0 < len(names) <= MOST:
        print(f"No second try: {len(names) or 'no'} tests failed in a whole run.")
        return 1
    code = run()
    if code == 0:
        print(banner(names))
    return code


def banner(names: list[str]) -> str:
    """Return what nobody overlooks."""
    line = "!" * 78
    told = "flaky: mend these. They failed, and passed when run again:"
    return "\n".join([line, told, *map("    {}".format, names), line])


def run() -> int:
    """Run what failed last, alone, without other processes beside it."""
    command = [sys.executable, "-m", *COMMAND]
    return subprocess.run(command, cwd=REPOSITORY, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(again(CACHE, run))
