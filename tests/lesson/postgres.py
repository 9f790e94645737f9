"""A PostgreSQL of the tests' own, from what the system has installed.

It listens on no port: whoever wants to reach it needs its folder.
"""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import sqlalchemy as sql

INSTALLED = Path("/usr/lib/postgresql")
USER = "postgres"
"""PostgreSQL refuses to run as root; its package brings this user."""

PATIENT = ("-w", "-t", "600")
"""To wait for it as long as it takes: a loaded machine is no failure."""


def programs() -> Path | None:
    """Return the folder of the newest PostgreSQL that is installed."""
    found = [path.parent for path in INSTALLED.glob("*/bin/initdb")]
    return max(found, key=lambda path: float(path.parent.name), default=None)


def missing() -> str:
    """Return why no server can be started here, "" if one can."""
    if programs() is None:
        return "no PostgreSQL is installed: apt-get install postgresql"
    names = {user.pw_name for user in pwd.getpwall()}
    if os.geteuid() == 0 and USER not in names:
        return f"PostgreSQL does not run as root, and there is no user {USER}"
    return ""


class Postgres:
    """A server in a folder of its own, as another user where we are root."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="class-"))
        self.data = self.folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self.folder, USER, USER)
        self._run("initdb", "--auth=trust", "--no-sync", f"--username={USER}")
        self.start()

    def _run(self, program: str, *more: str) -> None:
        who = {"user": USER, "group": USER, "extra_groups": []}
        subprocess.run(
            [str(programs() / program), "-D", str(self.data), *more],
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **(who if os.geteuid() == 0 else {}),
        )

    def start(self) -> None:
        options = f"-c listen_addresses='' -c fsync=off -k {self.folder}"
        log = str(self.folder / "log")
        self._run("pg_ctl", *PATIENT, "-l", log, "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", *PATIENT, "-m", "fast", "stop")

    def remove(self) -> None:
        self._run("pg_ctl", *PATIENT, "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def address(self) -> str:
        """Return the address of a place that nothing is in yet."""
        address = f"postgresql+psycopg://{USER}@/{USER}?host={self.folder}"
        name = f"class{next(self._numbers)}"
        engine = sql.create_engine(address)
        with engine.begin() as connection:
            connection.execute(sql.schema.CreateSchema(name))
        engine.dispose()
        path = f"options=-csearch_path%3D{name}"
        return f"{address.replace('+psycopg', '')}&{path}"

    def bytes(self) -> bytes:
        """Return all that the server has written anywhere, its log too."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"".join(path.read_bytes() for path in files)
