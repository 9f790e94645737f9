"""Running asynchronous work in a test."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


def run(work):
    """Run it in a thread: the browser's tests may hold this one's event loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
