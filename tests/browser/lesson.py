"""Words for what a visitor does and sees, shared by the tests of the page."""

from __future__ import annotations

import csv
import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SLOW
from tests.browser.waiting import at_rest
from tests.world import FROZEN

ITCH, WHITE = "Itching", "Thick white, lumpy discharge"
GRID, FIT, KINDS = ".les-grid-chart", ".les-fit .les-chart", ".les-kinds .les-chart"


def ready(page: Page) -> Page:
    """Wait until the rooms are there."""
    expect(page.locator(".les-result")).to_be_visible(timeout=SLOW)
    expect(page.locator(".les-compare")).to_be_visible(timeout=SLOW)
    return page


def go(page: Page, room: str) -> None:
    """Go to a room through the navigation, with the keyboard."""
    menu = page.get_by_role("button", name="Rooms", exact=True)
    if menu.is_visible():
        menu.press("Enter")
    link = page.get_by_role("navigation").get_by_role("link", name=room)
    link.focus()
    page.keyboard.press("Enter")


def tab_to(page: Page, role: str, name: str | re.Pattern, limit: int = 400) -> None:
    """Press Tab until something has the focus, as a reader without a mouse does."""
    wanted = page.get_by_role(role, name=name)
    for _ in range(limit):
        if wanted.evaluate_all("all => all.includes(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{role} {name!r} is not reached by Tab")


def start_again(page: Page) -> Page:
    """Bring a shared page back to its start."""
    again = page.locator(".les-explore").get_by_role("button", name="Start again")
    if again.is_visible():  # at the start it is not there
        again.click()
    expect(result(page)).to_contain_text("No sign chosen yet")
    look_at(page, "Grid")
    expect(page).not_to_have_url(re.compile("#v="))
    return page


def look_at(page: Page, way: str) -> None:
    """Look at a result in one of its ways: Grid, Table, List, Fit or Kinds."""
    page.locator(".les-lens").get_by_label(way, exact=True).check()


def rows(table: str) -> list[dict[str, str]]:
    """Read a table with the standard library alone, not with the code under test."""
    with (FROZEN / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def checked_links() -> list[dict[str, str]]:
    """Return the links that the page may use."""
    shown = {
        cause["id"]
        for cause in rows("causes")
        if cause["status"] == "checked" and cause["shown_as"] == "cause"
    }
    return [
        link
        for link in rows("cause_symptoms")
        if link["status"] == "checked" and link["cause_id"] in shown
    ]


def causes_with(*signs: str) -> list[str]:
    """Return the labels of the causes that the tables link to all of the signs."""
    linked: dict[str, set[str]] = {}
    for link in checked_links():
        if link["frequency"] != "not typical":
            linked.setdefault(link["cause_label"], set()).add(link["symptom_id"])
    return [cause for cause, has in linked.items() if set(signs) <= has]


def checklist(page: Page) -> Locator:
    """Return the list of signs that are there."""
    return page.locator(".les-filters .les-checklist").first


def choose(page: Page, sign: str) -> None:
    """Find a sign by typing, and tick it."""
    every = page.locator(".les-every-sign > details")
    if not every.evaluate("one => one.open"):
        every.locator("summary").first.click()
    search = checklist(page).get_by_role("searchbox")
    search.fill(sign)
    checklist(page).get_by_role("checkbox", name=sign).first.check()
    search.fill("")


def result(page: Page) -> Locator:
    """Return the sentence that says what is shown."""
    return page.locator(".les-result .les-said").first


def plot(page: Page, place: str) -> Locator:
    """Bring a chart into sight, so that it is drawn, and return it."""
    page.locator(place).scroll_into_view_if_needed()
    drawn = page.locator(f"{place} .js-plotly-plot")
    expect(drawn.locator(".main-svg").first).to_be_attached(timeout=SLOW)
    return drawn


def chart(page: Page, place: str) -> dict:
    """Return what Plotly has drawn in a part of the page."""
    return plot(page, place).evaluate(
        "plot => ({data: plot.data, layout: plot.layout})"
    )


def click_mark(plot: Locator, find: str, given: object) -> None:
    """Click a place of a chart with the real mouse.

    `find` is a function of the page: of Plotly's chart and what is given, it returns
    the place in the units of the axes.
    """
    place = f"""(plot, given) => {{
        const {{xaxis, yaxis}} = plot._fullLayout;
        const [x, y] = ({find})(plot, given);
        const at = () => plot.getBoundingClientRect().y + yaxis._offset + yaxis.d2p(y);
        scrollBy(0, at() - innerHeight / 2);
        const {{x: left}} = plot.getBoundingClientRect();
        return [left + xaxis._offset + xaxis.d2p(x), at()];
    }}"""
    plot.page.mouse.click(*at_rest(plot, place, given))


def click_cell(page: Page, cause: str, sign: str) -> None:
    """Click the heat map where a cause and a sign cross."""
    find = """({data: [cells]}, [cause, sign]) => {
        const row = cells.customdata.findIndex(r => r.some(c => c[0] === cause));
        return [cells.customdata[row].findIndex(c => c[1] === sign), row];
    }"""
    click_mark(plot(page, GRID), find, [cause, sign])


def click_middle(element: Locator) -> None:
    """Click a drawn shape with the real mouse; Plotly's own layer lies over it."""
    element.page.mouse.click(*at_rest(element))
