"""The chart's own module with a Plotly of straw: where it comes from, when it draws."""

from __future__ import annotations

import pytest

pytest.importorskip("playwright", reason="the Python package playwright is missing")

from playwright.sync_api import expect

from spotting.controls import Chart
from tests.browser.conftest import LAPTOP

PLACE = "http://127.0.0.1:9/"
STRAW = """
window.drawn = [];
window.Plotly = {
  purge() {},
  async react(node, data, layout) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    node.on = () => {};
    window.drawn.push({ y: data[0].y, ink: layout.font.color, width: layout.width });
  },
};
"""
HARNESS = """
async (module) => {
  const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const { render } = (await import(url)).default;
  window.charts = [];
  window.add = (y, style = "") => {
    const state = { figure: { data: [{ y }], layout: {} }, label: "Bars.",
      height: 200, min_width: 0, clickable: true };
    const heard = {};
    const model = {
      sent: [],
      get: (name) => state[name],
      send: (message) => model.sent.push(message.event),
      on: (name, act) => (heard[name] ??= []).push(act),
      fire: (name, ...values) => (heard[name] ?? []).forEach((act) => act(...values)),
      put: (name, value) => { state[name] = value; model.fire(`change:${name}`); },
      answer: (script) => model.fire("msg:custom", { event: "plotly" },
        [new TextEncoder().encode(script)]),
    };
    const el = document.body.appendChild(document.createElement("div"));
    el.style = style;
    model.el = el;
    model.clean = render({ model, el });
    model.remove = () => { model.clean(); el.remove(); };
    window.charts.push(model);
  };
}
"""
COMING = "The chart is on its way."
FAILED = "The chart cannot be drawn here. The table below holds the same facts."

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport=LAPTOP)
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.route("**/*", lambda route: route.abort())
    page.route(PLACE, lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(PLACE)
    page.evaluate(HARNESS, Chart()._esm)
    yield page
    page.close()


def drawn(page):
    return page.evaluate("(window.drawn ?? []).map((one) => one.y)")


def wait_for_drawing(page, y):
    page.wait_for_function(
        "y => JSON.stringify(window.drawn?.at(-1)?.y) === JSON.stringify(y)", arg=y
    )


def wait_for_asker(page, but=-1):
    """Return the place of the chart that asks; which is first is not said."""
    find = f"charts.findIndex((chart, n) => n !== {but} && chart.sent.length)"
    page.wait_for_function(f"() => {find} >= 0")
    return page.evaluate(find)


def offer_file(page):
    page.route(
        "**/plotly.js",
        lambda route: route.fulfill(body=STRAW, content_type="text/javascript"),
    )


def test_the_page_s_own_file_is_used_and_python_not_asked(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1]), add([2])")
    page.wait_for_function("() => window.drawn?.length === 2")
    assert page.evaluate("charts.flatMap((chart) => chart.sent)") == []
    assert page.locator("script").count() == 1


def test_python_is_asked_where_the_file_cannot_be_loaded(page):
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1])")
    wait_for_asker(page)
    page.evaluate("script => charts[0].answer(script)", STRAW)
    wait_for_drawing(page, [1])


def test_one_chart_asks_and_all_are_drawn(page):
    page.evaluate("add([1]), add([2])")
    first = wait_for_asker(page)
    expect(page.get_by_text(COMING)).to_have_count(2)
    page.evaluate(f"script => charts[{first}].answer(script)", STRAW)
    page.wait_for_function("() => window.drawn?.length === 2")
    assert page.evaluate("charts.flatMap((chart) => chart.sent)") == ["plotly"]
    expect(page.get_by_text(COMING).first).to_be_hidden()


def test_another_chart_asks_if_the_one_that_asked_goes(page):
    page.evaluate("add([0]), add([1])")
    first = wait_for_asker(page)
    page.evaluate(f"charts[{first}].remove()")
    second = wait_for_asker(page, but=first)
    page.evaluate(f"script => charts[{second}].answer(script)", STRAW)
    wait_for_drawing(page, [second])
    assert drawn(page) == [[second]]


def test_a_script_that_is_no_plotly_leaves_one_calm_sentence(page):
    page.evaluate("add([1])")
    wait_for_asker(page)
    page.evaluate("charts[0].answer('window.nothing = 1;')")
    expect(page.get_by_text(FAILED)).to_be_visible()


def test_what_changes_before_the_first_drawing_wins(page):
    page.evaluate("add([1])")
    wait_for_asker(page)
    page.evaluate("charts[0].put('figure', { data: [{ y: [5] }] })")
    page.evaluate("script => charts[0].answer(script)", STRAW)
    wait_for_drawing(page, [5])
    assert drawn(page) == [[5]]


def test_of_quick_changes_the_last_is_drawn(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1])")
    wait_for_drawing(page, [1])
    for y in (2, 3, 4):
        page.evaluate(f"charts[0].put('figure', {{ data: [{{ y: [{y}] }}] }})")
    wait_for_drawing(page, [4])
    assert len(drawn(page)) <= 4


def test_a_hidden_chart_is_drawn_when_it_is_seen(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1]), add([2], 'display: none')")
    wait_for_drawing(page, [1])
    page.evaluate("charts[1].put('figure', { data: [{ y: [6] }] })")
    page.evaluate("charts[1].el.style = ''")
    wait_for_drawing(page, [6])
    assert drawn(page) == [[1], [6]]


def test_a_chart_far_down_waits(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1]), add([2], 'margin-top: 5000px')")
    wait_for_drawing(page, [1])
    page.mouse.wheel(0, 6000)
    wait_for_drawing(page, [2])


def test_the_page_s_colours_are_taken_when_the_scheme_changes(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("document.documentElement.style.setProperty('--les-ink', '#123456')")
    page.evaluate("add([1])")
    wait_for_drawing(page, [1])
    assert page.evaluate("drawn[0].ink") == "rgb(18, 52, 86)"
    page.evaluate("document.documentElement.style.setProperty('--les-ink', '#fedcba')")
    page.evaluate("dispatchEvent(new Event('les-scheme'))")
    page.wait_for_function("() => drawn.at(-1).ink === 'rgb(254, 220, 186)'")


def test_a_chart_follows_its_place(page):
    offer_file(page)
    page.evaluate("document.documentElement.dataset.lesPlotly = 'plotly.js'")
    page.evaluate("add([1])")
    wait_for_drawing(page, [1])
    page.set_viewport_size({"width": 500, "height": 800})
    page.wait_for_function("() => drawn.at(-1).width < 500")
    assert page.faults == []
