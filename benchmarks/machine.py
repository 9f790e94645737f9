"""On what, with what and when the figures were taken."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path

import psutil

from benchmarks.visits import chromium

PACKAGES = ("voila", "ipywidgets", "anywidget", "plotly", "tornado", "ipykernel")


def told() -> str:
    """Return machine, versions and date as one sentence."""
    memory = psutil.virtual_memory().total / 1024**3
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{date.today():%d %B %Y}; {os.cpu_count()} cores ({_processor()}), "
        f"{memory:.0f} GB of memory, {platform.system()} {platform.machine()}; "
        f"Python {platform.python_version()}, {packages}; {_browser()}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = [line.split(":")[1].strip() for line in lines if "model name" in line]
    return names[0] if names else "unknown"


def _browser() -> str:
    asked = [chromium(), "--version"]
    words = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return " ".join(words.split()[:2])
