"""Memory of processes, with shared pages counted once (PSS); Linux only."""

from __future__ import annotations

from pathlib import Path

import psutil

MB = 1024**2


def kernels_of(server: psutil.Process) -> list[psutil.Process]:
    """Return all below a server: its kernels, and what they are forked from."""
    return server.children(recursive=True)


def memory_of(processes: list[psutil.Process]) -> float:
    """Return the megabytes of processes together; one that is gone has none."""
    return sum(_pss(process.pid) for process in processes) / MB


def _pss(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return pss_in(rollup)


def pss_in(rollup: str) -> int:
    """Return the bytes that a `smaps_rollup` names as PSS."""
    line = next(
        (one for one in rollup.splitlines() if one.startswith("Pss:")), "Pss: 0"
    )
    return int(line.split()[1]) * 1024
