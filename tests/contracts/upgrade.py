"""Which contracts the newest releases break: `python -m tests.contracts.upgrade`.

It installs what the lesson needs, without our limits on versions, into an environment
of its own, and runs the contracts there. Nothing of the usual environment changes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from spotting.paths import REPOSITORY

FOR_TESTS = ("pytest", "hypothesis")
WATCHED = re.compile(
    r"voila|ipykernel|jupyter|ipywidgets|anywidget|plotly|comm==", re.I
)


def wanted() -> list[str]:
    """Return the names of the packages that the lesson stands on, without limits."""
    told = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    limited = told["project"]["dependencies"]
    return [re.match(r"[\w.-]+", one).group() for one in limited]


def watched(frozen: str) -> list[str]:
    """Return the lines of `pip freeze` that name what we lean on."""
    return [line for line in frozen.splitlines() if WATCHED.match(line)]


def main() -> int:
    """Install, say which versions came, run the contracts; return their verdict."""
    with tempfile.TemporaryDirectory(prefix="upgrade-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        install = [python, "-m", "pip", "install", "--quiet", *wanted(), *FOR_TESTS]
        subprocess.run(install, check=True)
        # The package itself tells its version, and stands on what came.
        own = [python, "-m", "pip", "install", "--quiet", "--no-deps", str(REPOSITORY)]
        subprocess.run(own, check=True)
        freeze = [python, "-m", "pip", "freeze"]
        frozen = subprocess.run(freeze, check=True, capture_output=True, text=True)
        print("\n".join(watched(frozen.stdout)), flush=True)
        contracts = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        contracts += ["-W", "default", "tests/contracts"]
        env = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        return subprocess.run(contracts, cwd=REPOSITORY, env=env).returncode


if __name__ == "__main__":
    sys.exit(main())
