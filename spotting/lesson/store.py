"""Where a lesson is kept: SQLite in a file, or PostgreSQL by its address."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import platformdirs
import sqlalchemy as sql
from sqlalchemy import exc

from spotting.lesson.rows import FORMAT, TABLES, admit, dismiss, read, read_sums, write
from spotting.lesson.standing import Standing

TEACHER_RIGHT, REMOTE_RIGHT = "teacher", "remote"

PATIENCE = 5
"""Seconds to wait for another process to let go of the same lesson."""

FILE = "class.sqlite"
_HEADER = b"SQLite format 3\0"
_IN_MEMORY = (None, "", ":memory:")

_OPENING = {
    "sqlite3": (
        f"PRAGMA busy_timeout = {PATIENCE}000",
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA secure_delete = ON",  # what is deleted is gone from the file, too
        f"PRAGMA user_version = {FORMAT}",
    ),
    "psycopg": (
        f"SET lock_timeout = '{PATIENCE}s'",
        "SELECT pg_advisory_lock(93423)",
    ),
}
"""What keeps other processes from the same lesson, by the driver."""

_BUSY = {"SQLITE_BUSY", "55P03"}
"""How SQLite and PostgreSQL name a lock that another process has."""

T = TypeVar("T")


class StoreError(Exception):
    """A lesson can't be kept there; `reason` is a code.

    "in-use" by another process, "unreachable", or by an "address" that nothing here
    understands.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Store:
    """Keeps one lesson, for one process and one thread.

    `address` is one of SQLAlchemy's, such as "postgresql://user@host/name"; "" is a
    file where this computer keeps such. `notices` has what the teacher is to be told,
    each a code and a path: the lesson is in a "temporary" file, or a file of another
    format was "set-aside".

    Raises
    ------
    StoreError
        No lesson can be kept at the address.
    """

    def __init__(self, address: str = "") -> None:
        self.notices: list[tuple[str, str]] = []
        self._connection = self._at(address) if address else self._usual()
        self._sums = self._run(read_sums)

    def load(self) -> Standing | None:
        """Return how the lesson stands, None if none was ever kept here."""
        return self._run(read)

    def save(self, standing: Standing, dismissed: str = "") -> None:
        """Keep how the lesson stands, whole or not at all, and take a right away.

        Raises
        ------
        StoreError
            It could not be kept; what was kept before still is.
        """

        def keep(connection: sql.Connection) -> list[tuple[str, str]]:
            write(connection, standing)
            dismiss(connection, dismissed)
            return read_sums(connection)

        self._sums = self._run(keep)

    def admit(self, secret: str, right: str = TEACHER_RIGHT) -> None:
        """Let in who knows a secret, of which only the sum is kept.

        Raises
        ------
        StoreError
            It could not be kept.
        """

        def keep(connection: sql.Connection) -> list[tuple[str, str]]:
            admit(connection, _sum(secret), right)
            return read_sums(connection)

        if not self.knows(secret, right):
            self._sums = self._run(keep)

    def knows(self, secret: str, right: str = TEACHER_RIGHT) -> bool:
        """Tell whether a secret has exactly this right, in the same time for all."""
        given = _sum(secret)
        known = self._sums_of(right)
        return sum(hmac.compare_digest(given, one) for one in known) > 0

    def _sums_of(self, right: str) -> list[str]:
        return [one for one, allows in self._sums if allows == right]

    def close(self) -> None:
        """Let go of the file or the database."""
        self._connection.close()
        self._connection.engine.dispose()

    def _run(self, work: Callable[[sql.Connection], T]) -> T:
        """Do all of some work or nothing; once more if the database was away."""
        for again in (True, False):
            try:
                with self._connection.begin():
                    return work(self._connection)
            except exc.DBAPIError as error:
                if not (again and error.connection_invalidated):
                    raise StoreError(_reason(error)) from error
        raise AssertionError

    # Where it is kept

    def _usual(self) -> sql.Connection:
        try:
            return self._file(platformdirs.user_state_path("spotting") / FILE)
        except (OSError, StoreError):
            path = Path(tempfile.mkdtemp(prefix="spotting-")) / FILE
            self.notices.append(("temporary", str(path)))
            return self._file(path)

    def _at(self, address: str) -> sql.Connection:
        url = _url(address)
        if url.get_backend_name() != "sqlite" or url.database in _IN_MEMORY:
            return _connected(url)
        try:
            return self._file(Path(str(url.database)))
        except OSError as error:
            raise StoreError("unreachable") from error

    def _file(self, path: Path) -> sql.Connection:
        """Return a connection to a file that only its owner can read."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(path):
            self._set_aside(path)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        url = sql.URL.create("sqlite", database=str(path))
        try:
            return _connected(url)
        except exc.DatabaseError:  # damaged
            self._set_aside(path)
            return _connected(url)

    def _set_aside(self, path: Path) -> None:
        numbers = itertools.count(1)
        names = (path.with_name(f"{path.name}.{number}.aside") for number in numbers)
        aside = next(name for name in names if not name.exists())
        path.rename(aside)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        self.notices.append(("set-aside", str(aside)))


def _url(address: str) -> sql.URL:
    """Return an address, PostgreSQL's with the driver that we test."""
    try:
        url = sql.make_url(address)
    except exc.ArgumentError as error:
        raise StoreError("address") from error
    plain = url.drivername in ("postgresql", "postgres")
    return url.set(drivername="postgresql+psycopg") if plain else url


def _is_ours(path: Path) -> bool:
    """Tell whether a file is none yet, or one of this format."""
    head = b""
    if path.exists():
        with path.open("rb") as file:
            head = file.read(100)
    format_ = int.from_bytes(head[60:64], "big")
    return not head or (head.startswith(_HEADER) and format_ == FORMAT)


def _connected(url: sql.URL) -> sql.Connection:
    """Return a connection that keeps others out, with all tables there.

    Raises
    ------
    StoreError
        There is no such database, or another process has it.
    sqlalchemy.exc.DatabaseError
        A file is damaged.
    """
    try:
        engine = sql.create_engine(url, poolclass=sql.NullPool)
        sql.event.listen(engine, "connect", _keep_others_out)
        return _prepared(engine.connect())
    except (exc.OperationalError, exc.InterfaceError) as error:
        raise StoreError(_reason(error)) from error
    except (exc.ArgumentError, ModuleNotFoundError) as error:
        raise StoreError("address") from error


def _prepared(connection: sql.Connection) -> sql.Connection:
    try:
        TABLES.create_all(connection)
        read(connection)
        connection.commit()
    except exc.DBAPIError:
        connection.close()
        raise
    return connection


def _keep_others_out(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for command in _OPENING.get(type(connection).__module__.split(".")[0], ()):
        cursor.execute(command)
    cursor.close()
    connection.commit()


def _reason(error: exc.DBAPIError) -> str:
    names = (getattr(error.orig, "sqlite_errorname", ""), _state(error.orig))
    return "in-use" if _BUSY & {*names} else "unreachable"


def _state(error: object) -> str:
    return getattr(error, "sqlstate", None) or ""


def _sum(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
