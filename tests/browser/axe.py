"""What axe finds on a page."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"

# Chromium may hold an old style of what is out of sight until somebody looks at it.
IN_SIGHT = ".les-cell { content-visibility: visible !important; }"


def findings(page: Page, targets: bool = False) -> list[str]:
    """Return each broken rule: how many places, the first one, and what is wrong.

    `targets` asks for what WCAG 2.2 adds, 24 pixels: axe leaves it out by itself. What
    lies half under a note or a sheet would count as too small.
    """
    page.add_style_tag(content=IN_SIGHT)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    rules = {"target-size": {"enabled": targets}}
    options = {"resultTypes": ["violations"], "rules": rules}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [_told(rule["id"], rule["nodes"]) for rule in found["violations"]]


def _told(rule: str, places: list[dict]) -> str:
    first = places[0]
    return f"{rule} ({len(places)}): {first['target']} {first['failureSummary']}"
