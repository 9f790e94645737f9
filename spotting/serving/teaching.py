"""The class that a server holds: its plan, its state, and who may lead it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from spotting.lesson.plan import Plan, plan_of
from spotting.serving.following import Following
from spotting.serving.greeting import GOES_ON, NOT_HELD, NOTICES
from spotting.serving.limits import Pace
from spotting.tables import Tables, load_tables

if TYPE_CHECKING:
    from spotting.lesson.store import Store

AT_ONCE, A_SECOND = 400, 50
"""What may be sent from one address: a whole school may come from one."""

REMEMBERED = 4096
"""Addresses whose pace is known at one time."""


def opened(address: str) -> Store:
    """Open a store; end the program in plain words where that cannot be."""
    # What talks to databases takes its time to import: only a class waits for it.
    from spotting.lesson.store import Store, StoreError

    try:
        return Store(address)
    except StoreError as error:
        raise SystemExit(NOT_HELD[error.reason]) from None


class Teaching:
    """The lesson of a folder of tables, and its class if one is held.

    `store` is the address of a database, "" for the usual file. `remarks` are what the
    teacher reads in the terminal of how the class is kept. `public` is an address
    at which the lesson can be found at home, "" for none.
    """

    def __init__(
        self,
        folder: Path,
        country: str = "",
        store: str = "",
        held: bool = False,
        public: str = "",
    ) -> None:
        self._folder, self._store = folder, store
        self.country, self.held, self.public = country, held, public
        self._paces: dict[str, Pace] = {}
        self.following: Following | None = None
        self.store: Store | None = None
        self.remarks: list[str] = []

    @cached_property
    def tables(self) -> Tables:
        """Return the tables; they are read when they are first asked for."""
        return load_tables(self._folder)

    @cached_property
    def plan(self) -> Plan:
        """Return the steps, stories and questions."""
        return plan_of(self.tables)

    def open(self, addresses: list[str], seats: Callable[[], dict[str, int]]) -> str:
        """Open the class, as it stood if it was interrupted; return a new secret.

        Without a class there is none: "".
        """
        if not self.held:
            return ""
        from spotting.lesson.room import ClassRoom

        store = self.store = opened(self._store)
        self.remarks += [NOTICES[code].format(path) for code, path in store.notices]
        secret = secrets.token_urlsafe(18)
        store.admit(secret)
        room = ClassRoom(self.plan, store)
        if room.phone()["running"]:
            self.remarks.append(GOES_ON)
        self.following = Following(room, store.knows, addresses, seats, self.country)
        return secret

    def allows(self, address: str) -> bool:
        """Return whether one more message from an address is within its pace."""
        if len(self._paces) > REMEMBERED:
            self._paces.clear()
        pace = self._paces.setdefault(address, Pace(AT_ONCE, A_SECOND))
        return pace.allows()
