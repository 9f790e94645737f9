"""From one language to the other and back, with the view kept in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from spotting.paths import TEXTS_VARIABLE
from tests import languages
from tests.browser.conftest import SLOW, serving
from tests.browser.lesson import ITCH, choose, ready, result
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.browser

WORDS = "numbers-tests-result = Xof { $total } xave { $have }.\n"
OWN, ENGLISH = re.compile("Xof 1,?000 xave about 229"), "about 229 have it"


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Return the address of a lesson that is served in two languages."""
    texts = languages.write(tmp_path_factory.mktemp("texts"), numbers=WORDS)
    home = tmp_path_factory.mktemp("home")
    with serving(home, *SERVE_FROZEN, **{TEXTS_VARIABLE: str(texts)}) as url:
        yield url


def switch(page, name: str):
    return page.locator(".les-languages").get_by_role("link", name=name, exact=True)


def said(page):
    return page.locator(".les-tests .les-announcer .les-said")


def answer(page):
    """Set a share in the lab on tests, and return the sentence that answers."""
    box = page.locator(".les-tests").get_by_role("spinbutton")
    box.fill("22.9")
    box.press("Enter")
    return said(page)


def test_a_reader_changes_the_language_and_keeps_the_view(visit, two):
    page = ready(visit(two))
    choose(page, ITCH)
    expect(page).to_have_url(re.compile(r"#v=1&s=s\d\d$"))
    view, chosen = page.url.partition("#")[2], result(page).inner_text()

    switch(page, languages.NAME).click()
    ready(page)
    expect(page).to_have_url(f"{two}xx/#{view}")
    expect(page.locator("html")).to_have_attribute("lang", "xx")
    expect(page.get_by_role("heading", name="Xplora & fynda")).to_be_visible()
    expect(result(page)).to_have_text(chosen)

    # Its kernel speaks the same language: this sentence comes with an answer.
    expect(answer(page)).to_contain_text(OWN)

    switch(page, "English").press("Enter")
    ready(page)
    expect(page).to_have_url(f"{two}en/#{view}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(answer(page)).to_contain_text(ENGLISH)
    assert (page.outside, page.faults) == ([], [])


def test_back_leads_to_the_language_before(visit, two):
    page = ready(visit(f"{two}#v=1&s=s21"))
    switch(page, languages.NAME).click()
    ready(page)
    expect(page).to_have_url(re.compile("/xx/#v=1&s=s21$"))
    page.go_back()
    ready(page)
    expect(page).to_have_url(re.compile("//[^/]+/#v=1&s=s21$"))
    expect(result(page)).to_contain_text("itching")


def test_another_kernel_speaks_the_language_of_its_page(visit, two):
    page = ready(visit(f"{two}xx/"))
    with page.expect_response("**/lesson/kernels*", timeout=SLOW) as answered:
        page.evaluate(
            """() => {
                const told = document.getElementById("jupyter-config-data").textContent;
                const {kernelId} = JSON.parse(told);
                return fetch(`/voila/api/shutdown/${kernelId}`, {method: "POST"});
            }"""
        )
    assert answered.value.status == 201
    expect(answer(page)).to_contain_text(OWN)


def test_the_languages_are_links_without_a_script(visit, two):
    page = visit(f"{two}xx/", java_script_enabled=False)
    group = page.get_by_role("navigation", name="Spraxa")
    expect(group.get_by_role("link")).to_have_text(["English", languages.NAME])
    expect(switch(page, languages.NAME)).to_have_attribute("aria-current", "true")
    switch(page, "English").click()
    expect(page).to_have_url(f"{two}en/")
    expect(page.get_by_role("heading", name="Explore", exact=True)).to_be_visible()


def test_the_switch_is_seen_on_a_narrow_phone_and_nothing_is_cut(visit, two):
    page = ready(visit(f"{two}xx/", viewport={"width": 320, "height": 640}))
    expect(switch(page, "English")).to_be_in_viewport()
    width = "document.documentElement.scrollWidth"
    assert page.evaluate(width) <= 320


def test_what_stays_english_says_so_to_a_screen_reader(visit, two):
    page = ready(visit(f"{two}xx/"))
    spoken = "box => box.closest('[lang]').lang"
    for place, language in (("Explore", "xx"), ("Compare", "en")):
        assert page.locator(f"#{place}").evaluate(spoken) == language


def test_english_alone_has_no_switch(visit, lesson):
    page = ready(visit(lesson))
    expect(page.locator(".les-languages")).to_have_count(0)
    assert page.locator("[hreflang]").count() == 0
