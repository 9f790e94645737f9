"""A browser that darkens pages by itself: what stands on a colour can still be read."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser.conftest import FLAGS, chromium, visitor
from tests.browser.lesson import ready
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

CONTRAST = """async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
    paper.drawImage(image, 0, 0);
    const {data} = paper.getImageData(0, 0, image.width, image.height);
    const line = (part) =>
        part <= 10 ? part / 3295 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const seen = new Map();
    for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = data.subarray(at, at + 3);
        const light = 0.2126 * line(red) + 0.7152 * line(green) + 0.0722 * line(blue);
        seen.set(light, (seen.get(light) ?? 0) + 1);
    }
    const [ground] = [...seen].reduce((a, b) => b[1] > a[1] ? b : a);
    const over = (light) =>
        (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
    return Math.max(...[...seen.keys()].map(over));
}"""
"""How far the words of a picture stand out from its most frequent colour."""


@pytest.fixture(scope="module")
def darkened(browser) -> Iterator[Browser]:
    """Start a Chromium that darkens every page."""
    flags = [*FLAGS, "--enable-features=WebContentsForceDark"]
    path = chromium()
    instance = browser.browser_type.launch(executable_path=path, args=flags)
    yield instance
    instance.close()


def contrast(browser: Browser, one: Locator) -> float:
    """Measure a control as it is painted, without its border and corners."""
    box = one.bounding_box()
    clip = {
        "x": box["x"] + 8,
        "y": box["y"] + 8,
        "width": box["width"] - 16,
        "height": box["height"] - 16,
    }
    png = base64.b64encode(one.page.screenshot(clip=clip)).decode()
    plain = browser.new_page()
    measured = plain.evaluate(CONTRAST, png)
    plain.close()
    return measured


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_stands_on_the_lessons_colour_can_be_read(
    browser, darkened, lesson, scheme
):
    with visitor(darkened) as visit:
        page = ready(visit(f"{lesson}#Compare", color_scheme=scheme))
        for one in (
            page.locator(".les-exit .les-bar-button").first,
            page.locator(".les-reveal > summary").first,
            page.locator(".les-urgency [data-level=emergency]:visible").first,
            page.locator(".les-overlap [data-state='sometimes']").first,
        ):
            one.scroll_into_view_if_needed()
            assert soon(page, lambda one=one: contrast(browser, one) >= 4.5, True)
