"""The page around the rooms: text first, private, the same view from its address."""

from __future__ import annotations

import re
import urllib.request

import psutil
import pytest
from playwright.sync_api import expect

from spotting.parts.links import DRAWN
from spotting.paths import DATA_VARIABLE, notebook
from tests.browser.conftest import SLOW, serving
from tests.browser.lesson import ITCH, WHITE, choose, ready, result, rows
from tests.browser.waiting import TOP, at_rest
from tests.world import FROZEN, SERVE, SERVE_FROZEN

pytestmark = pytest.mark.browser

ROOMS = [
    "Help first",
    "Explore",
    "Compare",
    "Numbers",
    "Normal or not",
    "Check the claims",
    "Words and sources",
]


def _text(url: str) -> str:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return answer.read().decode()


def test_the_served_page_has_its_words_and_no_error(lesson):
    html = _text(lesson)
    assert "<title>Health lesson</title>" in html
    assert "Any bleeding after sex should be checked" in html
    assert 'role="alert"' not in html  # the template's own
    assert "Traceback" not in html


def test_no_outside_address_is_loaded_by_the_markup(lesson):
    html = _text(lesson)
    loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="([^"]+)"', html)
    assert [a for a in loaded if not a.startswith(("/", "data:"))] == []


def test_headings_and_text_can_be_read_without_scripts(visit, lesson):
    page = visit(lesson, java_script_enabled=False)
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    assert headings == ROOMS
    expect(page.get_by_text("It is education, not diagnosis").first).to_be_visible()


def unfolded(page) -> str:
    """Return the text of the page with every fold open, as a reader may open them."""
    closed = page.locator("main details:not([open], [name]) > summary")
    folds = closed.filter(visible=True)
    while folds.count():
        folds.first.click()
    texts = [page.locator("main").inner_text()]
    # Of those with one name, one is open at a time.
    for fold in page.locator("main details[name]").all():
        if fold.get_attribute("open") is None:
            fold.locator("summary").first.click()
        texts.append(fold.inner_text())
    return " ".join(" ".join(texts).split())


def test_four_rooms_can_be_read_in_full_without_scripts(visit, lesson):
    words = unfolded(visit(lesson, java_script_enabled=False))
    texts = {
        "help_rules": "action",
        "fluids": "action",
        "claims": "claim",
        "glossary": "plain",
        "sources": "title",
    }
    for table, column in texts.items():
        cells = [row[column] for row in rows(table) if row["status"] == "checked"]
        lost = [cell for cell in cells if " ".join(cell.split()) not in words]
        assert lost == [], table


def test_a_link_to_explore_goes_there_and_back_returns(visit, lesson):
    page = ready(visit(lesson))
    guide = page.locator("#fluid-ls-lumpy")
    link = guide.get_by_role("link", name="Thrush (yeast infection)")
    at_rest(link)  # brings it to the middle
    [there] = at_rest(link, TOP)
    link.click()
    expect(page).to_have_url(re.compile(r"#Explore&v=1&f=k22$"))
    expect(page.locator(".les-side")).to_contain_text("Thrush (yeast infection)")
    expect(page.locator("#Explore")).to_be_focused()
    page.go_back()
    expect(page.locator(".les-side article")).to_have_count(0)
    # What stands above may have another height by now: the link is where it was.
    [here] = at_rest(link, TOP)
    assert abs(here - there) < 200


def test_back_over_a_heading_keeps_what_is_chosen_since(visit, lesson):
    page = ready(visit(lesson))
    choose(page, ITCH)
    page.get_by_role("navigation").get_by_role("link", name="Compare").click()
    choose(page, WHITE)
    expect(result(page)).to_contain_text("thick white, lumpy discharge or itching")
    expect(page).to_have_url(re.compile(r"#Compare&v=1&s=s16\.s21&m=o$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"#v=1&s=s16\.s21&m=o$"))
    expect(result(page)).to_contain_text("thick white, lumpy discharge or itching")


def test_a_setting_and_a_view_share_the_address(visit, lesson):
    page = ready(visit(lesson))
    page.get_by_label("Which country?").select_option("Scotland")
    choose(page, ITCH)
    expect(page).to_have_url(re.compile(r"#v=1&s=s\d\d&co=[0-9a-f]+$"))
    other = ready(visit(page.url))
    expect(other.get_by_label("Which country?")).to_have_value("Scotland")
    expect(result(other)).to_contain_text("itching")


def test_two_visitors_share_nothing(visit, lesson):
    one, other = ready(visit(lesson)), ready(visit(lesson))
    choose(one, ITCH)
    expect(result(one)).to_contain_text("itching")
    expect(result(other)).to_contain_text("No sign chosen yet")


def test_nothing_beyond_this_computer_is_asked_for(visit, lesson):
    page = ready(visit(lesson))
    choose(page, ITCH)
    expect(result(page)).to_contain_text("itching")
    assert (page.outside, page.faults) == ([], [])


FETCHED = """() => performance.getEntriesByType("resource")
    .some(({name}) => name.includes("plotly"))"""


@pytest.mark.parametrize("room", ["", *(text.replace(" ", "-") for text in ROOMS)])
def test_the_library_of_charts_comes_where_one_is_shown(visit, lesson, room):
    page = visit(f"{lesson}#{room}", views=True)
    expect(page.locator(".les-waiting")).to_have_count(0)
    if room in DRAWN:
        page.locator(".les-chart .main-svg:visible").first.wait_for()
    assert page.evaluate(FETCHED) == (room in DRAWN)


def test_the_address_opens_the_same_view_in_a_new_window(visit, lesson):
    page = ready(visit(lesson))
    choose(page, ITCH)
    choose(page, WHITE)
    page.get_by_label("First cause").select_option(value="thrush")
    expect(page).to_have_url(re.compile(r"#v=1&s=s\d\d\.s\d\d&a=k\d\d&b=k\d\d&m=o$"))

    other = ready(visit(page.url))
    expect(result(other)).to_have_text(result(page).inner_text())
    expect(other.get_by_label("First cause")).to_have_value("thrush")
    assert "itch" not in page.url


def test_back_leads_through_the_views_that_were_pasted(visit, lesson):
    page = ready(visit(f"{lesson}#v=1&s=s21"))
    expect(result(page)).to_contain_text("causes fit: itching")
    page.evaluate("location.hash = '#v=1&s=s16'")
    expect(result(page)).to_contain_text("thick white")
    page.evaluate("history.back()")
    expect(result(page)).to_contain_text("causes fit: itching")
    page.evaluate("history.forward()")
    expect(result(page)).to_contain_text("thick white")


def test_a_link_to_a_heading_keeps_what_is_chosen(visit, lesson):
    page = ready(visit(lesson))
    choose(page, ITCH)
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(result(page)).to_contain_text("itching")


def test_landmarks_language_and_skip_link(visit, lesson):
    page = ready(visit(lesson))
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Rooms of this lesson")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the lesson")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#lesson")).to_be_focused()


def test_theme_and_template_can_not_be_set_from_the_address(lesson):
    html = _text(f"{lesson}?theme=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert "onerror" not in html
    assert "les-page" in _text(f"{lesson}?template=lab")


def test_an_unknown_address_gets_a_friendly_page(visit, lesson):
    page = visit(f"{lesson}voila/nowhere")
    body = page.locator("body")
    expect(body).not_to_contain_text("Traceback")


def test_stock_voila_shows_the_same_notebook(visit, tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(FROZEN))
    command = ("voila", str(notebook()), "--no-browser", "--port={port}")
    with serving(tmp_path, *command, "--Voila.ip=127.0.0.1") as url:
        page = ready(visit(url))
        choose(page, ITCH)
        expect(result(page)).to_contain_text("itching")
        plot = page.locator(".les-grid .js-plotly-plot .main-svg").first
        expect(plot).to_be_visible(timeout=SLOW)


def test_a_teachers_own_copy_is_shown(visit, data_copy, tmp_path):
    causes = data_copy / "causes.csv"
    words = causes.read_text(encoding="utf-8")
    causes.write_text(
        words.replace("tiny breaks in its", "tiny breaks (so says our school) in its"),
        encoding="utf-8",
    )
    home = tmp_path / "home"
    home.mkdir()
    with serving(home, *SERVE, "--data", str(data_copy)) as url:
        page = ready(visit(url))
        page.get_by_label("Read about a cause").select_option(value="friction")
        expect(page.locator(".les-side")).to_contain_text("says our school")


def test_a_kernel_that_is_gone_is_told_and_its_old_answers_are_hidden(visit, tmp_path):
    with serving(tmp_path, *SERVE_FROZEN) as url:
        page = ready(visit(url))
        expect(page.locator(".les-help-check .les-help-told")).to_be_visible()
        page.route("**/lesson/kernels*", lambda route: route.abort())  # no other one
        for kernel in kernels(url):
            kernel.kill()
        alert = page.get_by_role("alert").filter(has_text="The connection")
        expect(alert).to_be_visible()
        for answer in page.locator(".les-help-told .les-said").all():
            expect(answer).to_be_hidden()
        expect(page.get_by_text("Get emergency help now if:")).to_be_visible()


def kernels(url: str) -> list[psutil.Process]:
    """Return the forked kernels of the server at an address."""
    port = int(url.rstrip("/").rsplit(":", 1)[1])
    servers = [
        process
        for process in psutil.process_iter(["cmdline"])
        if {str(port), "serve"} <= set(process.info["cmdline"] or [])
    ]
    return [
        kernel
        for server in servers
        for warm in server.children()
        for kernel in warm.children()
    ]
