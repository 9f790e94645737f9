"""Memory of processes, with shared pages counted once (PSS); Linux only."""

from __future__ import annotations

import psutil

from spotting.serving import greeting

MB = 1024**2


def kernels_of(server: psutil.Process) -> list[psutil.Process]:
    """Return all below a server: its kernels, and what they are forked from."""
    return server.children(recursive=True)


def memory_of(processes: list[psutil.Process]) -> float:
    """Return the megabytes of processes together; one that is gone has none."""
    return greeting.memory_of(process.pid for process in processes) / MB
