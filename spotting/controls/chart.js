import { attribute, dress, follow, h, report, write } from "./_shared.js";
import { PATIENCE, ask, page, plotly } from "./chart_library.js";
import { coloursOf, dressed, growth } from "./chart_looks.js";
import { later } from "./later.js";
import { say } from "./words.js";

const REST = 100;
const CONFIG = {
  responsive: false,
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  scrollZoom: false,
  doubleClick: false,
};

/** Wait until the browser has painted; one that is not looked at paints nothing. */
const painted = () => (document.hidden ? Promise.resolve() : new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
}));

// For a page that is about to change: asked later, it would have to be laid out for that.
page.measure = () => (page.growth ??= growth());

const onPaper = () => document.documentElement.hasAttribute("data-les-print");

function render({ model, el }) {
  dress(el, "chart");
  const note = h("p", { class: "les-chart-note" }, say("controls-chart-coming"));
  const plot = h("div", { "aria-hidden": "true" });
  const picture = h("div", { role: "img" }, plot);
  const scroll = h("div", { class: "les-scroll" }, picture);
  const probe = h("span", { hidden: true });
  let seen = false;
  let job = null;
  let stale = true;
  let drawn = 0;
  let gone = false;

  // To ask for a size has the browser lay out all that has just changed: it is told.
  let place = 0;
  let wider = false;

  const fail = () => write(note, say("controls-chart-failed"));
  const request = () => report(model, { event: "plotly" });
  const least = () => model.get("min_width") * grown();
  const width = () => (model.get("stretch") ? Math.max(place, least()) : least());
  const height = () => model.get("height") * grown();
  const grown = page.measure;

  /** Return a fresh figure (Plotly writes into it) as the page looks now. */
  function figure() {
    const own = structuredClone(model.get("figure"));
    const size = { width: width(), height: height() };
    return dressed(own, size, grown(), (colours ??= coloursOf(probe)));
  }
  let colours = null;

  const clicked = ({ points }) => {
    if (!model.get("clickable")) return;
    const send = points.slice(0, 20).map(({ x, y, curveNumber, pointNumber, customdata }) =>
      ({ x, y, curve: curveNumber, point: pointNumber, customdata }));
    report(model, { event: "click", points: send });
  };

  /** Draw what is held now; what changes meanwhile comes next, hidden charts later. */
  function draw() {
    stale = true;
    if (seen && !gone) job ??= work();
    return job;
  }

  async function work() {
    try {
      const library = await plotly();
      leave();
      // One chart a frame: the first to change is seen before the next is drawn.
      if (!onPaper()) await page.turn;
      while (stale && seen && !gone) {
        if (model.get("stretch")) place = scroll.clientWidth;
        if (!place) break;
        stale = false;
        // Of a known size: what is drawn in it moves nothing outside.
        plot.style.cssText = `contain: strict; width: ${width()}px; height: ${height()}px`;
        // How it behaves never changes; told again, Plotly compares it each time.
        await library.react(plot, ...figure(), ...(drawn ? [] : [CONFIG]));
        if (!drawn) plot.on("plotly_click", clicked);
        // Plotly measures text in a picture at the end of the page.
        document.getElementById("js-plotly-tester")?.setAttribute("aria-hidden", "true");
        drawn = width();
        page.turn = painted();
        write(note, "");
      }
    } catch (error) {
      console.error(error);
      fail();
    } finally {
      job = null;
    }
  }

  /** Go out of the line, whether the library came or the chart goes. */
  function leave() {
    page.line = page.line.filter((one) => one !== request);
    if (page.asked === request) page.asked = null;
    clearTimeout(patience);
    ask();
  }

  let patience = 0;
  function start() {
    draw();
    if (drawn || page.line.includes(request)) return;
    page.line.push(request);
    patience = setTimeout(fail, PATIENCE);
    ask();
  }

  model.on("msg:custom", (content, buffers) => {
    if (content?.event === "plotly" && buffers?.length) page.answer?.(buffers[0]);
  });

  let asked = false;
  const soon = () => {
    if (!asked) queueMicrotask(() => ((asked = false), draw()));
    asked = true;
  };
  follow(model, "label height", () => {
    picture.setAttribute("aria-label", model.get("label"));
    plot.style.height = `${height()}px`;
    name();
  });
  for (const name of ["figure", "height", "min_width"]) model.on(`change:${name}`, soon);
  follow(model, "clickable", () => el.classList.toggle("les-clickable", model.get("clickable")));

  /** A chart wider than its place scrolls in its own box, by keyboard as well. */
  function fit() {
    wider = place > 0 && width() > place;
    attribute(scroll, "tabindex", wider ? 0 : null);
    attribute(scroll, "role", wider ? "group" : null);
    name();
  }
  function name() {
    const told = { label: model.get("label") };
    attribute(scroll, "aria-label", wider ? say("controls-chart-scrolls", told) : null);
  }

  const redraw = later(draw, REST);
  const size = new ResizeObserver(() => {
    place = scroll.clientWidth;
    fit();
    if (place && width() !== drawn) drawn ? redraw() : draw();
  });
  const sight = new IntersectionObserver((entries) => {
    seen = entries.at(-1).isIntersecting;
    if (seen && (stale || !drawn)) start();
  }, { rootMargin: "300px" });
  const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(matchMedia);

  el.append(note, scroll, probe);
  for (const box of [scroll, plot]) size.observe(box);
  sight.observe(el);
  const recolour = () => {
    colours = page.growth = null;
    draw();
  };
  // Before the page is printed every chart is drawn, in the colours of paper.
  const prepare = ({ detail }) => {
    seen = true;
    recolour();
    start();
    detail.waits.push(job);
  };
  for (const scheme of schemes) scheme.addEventListener("change", recolour);
  addEventListener("les-scheme", recolour);
  addEventListener("les-prepare", prepare);
  return () => {
    gone = true;
    redraw.stop();
    leave();
    size.disconnect();
    sight.disconnect();
    for (const scheme of schemes) scheme.removeEventListener("change", recolour);
    removeEventListener("les-scheme", recolour);
    removeEventListener("les-prepare", prepare);
    window.Plotly?.purge(plot);
  };
}

export default { render };
