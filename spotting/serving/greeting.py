"""What the teacher reads in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

import psutil
import segno

WIDTH = 78

NOTICES = {
    "temporary": "The class is kept in a temporary file, {}: no other place was found.",
    "set-aside": "What another version kept of a class now lies in {}.",
}
"""What the teacher is told of how the class is kept."""

GOES_ON = (
    "A class that began before goes on where it was. For another class choose"
    " “Begin anew” on the teacher's page."
)

NOT_HELD = {
    "in-use": "Another lesson keeps its class there. End it, or name another --store.",
    "unreachable": "No class can be kept there: see that it exists and may be written.",
    "address": "--store is not understood: expected sqlite:///... or postgresql://..."
    " (which needs psycopg)",
}
"""Why no class can be held."""


def greeting(
    port: int,
    addresses: Iterable[str],
    others: Mapping[str, str] | None = None,
    secret: str = "",
) -> str:
    """Return where the lesson is; for a class, with a code to point a phone at.

    `others` are further languages, codes with names: each has an address of its own.
    `secret` is what tells the teacher of a class from everybody else.
    """
    own = f"http://127.0.0.1:{port}/"
    lines = [f"The lesson is at {own}"]
    if secret:
        lines.append(f"For the teacher alone: {teachers_address(port, secret)}")
    for number, address in enumerate(addresses):
        url = f"http://{address}:{port}/"
        lines.append(f"For the class: {url}")
        if number == 0:
            lines.append(qr_code(url))
            own = url
    lines += (f"In {name}: {own}{code}/" for code, name in (others or {}).items())
    return "\n".join([*lines, "Press Ctrl+C to end it."])


def teachers_address(port: int, secret: str) -> str:
    """Return where the teacher's page is; what follows the # is sent to no server."""
    return f"http://127.0.0.1:{port}/teacher#{secret}"


def qr_code(url: str) -> str:
    """Draw an address as a code of half blocks, with the border that phones need."""
    rows = [list(row) for row in segno.make(url, micro=False).matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join("".join(map(_block, *pair)) for pair in pairs)


def _block(upper: int, lower: int) -> str:
    """Return light as a block and dark as nothing: most terminals are dark."""
    return "█▀▄ "[2 * bool(upper) + bool(lower)]


def status(visitors: int, size: int, ready: int | None, memory: int) -> str:
    """Return one line on the class; `memory` in bytes, `ready` kernels of a pool."""
    here = f"{visitors} of {size} visitors"
    waiting = "ready for more" if ready is None else f"{ready} kernels ready"
    if visitors >= size:
        waiting = "the room is full"
    return f"{here} · {waiting} · {memory / 1024**2:,.0f} MB of memory"


def memory_of(pids: Iterable[int]) -> int:
    """Return the bytes of memory of processes, each shared page counted once (PSS)."""
    return sum(_memory(pid) for pid in pids)


def _memory(pid: int) -> int:
    try:
        told = psutil.Process(pid).memory_full_info()
    except (psutil.Error, OSError):  # it has ended meanwhile
        return 0
    return getattr(told, "pss", told.rss)


class StatusLine:
    """Shows a line, in place of the last one where the terminal can do that."""

    def __init__(self, stream=sys.stdout) -> None:
        self._stream = stream
        self._shown = ""

    def show(self, line: str) -> None:
        """Show a line, if it says anything new."""
        if line == self._shown or not self._stream.isatty():
            return
        self._shown = line
        self._stream.write(f"\r{line[:WIDTH]:<{WIDTH}}")
        self._stream.flush()
