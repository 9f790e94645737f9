const REST = 100;
const PATIENCE = 20000;
const COMING = "The chart is on its way.";
const FAILED = "The chart cannot be drawn here. The table below holds the same facts.";
const CONFIG = {
  responsive: false,
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  scrollZoom: false,
  doubleClick: false,
};

// One plotly.js for all charts of the page; the charts that wait for it stand in line.
const page = (window.lesPlotly ??= { line: [], asked: null });

function load(src) {
  return new Promise((resolve, reject) => {
    const onload = () => (window.Plotly ? resolve(window.Plotly) : reject(new Error(src)));
    document.head.append(h("script", { src, onload, onerror: () => reject(new Error(src)) }));
  });
}

/** Have one chart ask Python; if it goes, the next in line asks. */
function ask() {
  if (page.asked || !page.answer) return;
  page.asked = page.line[0] ?? null;
  page.asked?.();
}

function fromPython() {
  return new Promise((resolve, reject) => {
    page.answer = (script) => {
      page.answer = null;
      const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      load(url).then(resolve, reject).finally(() => URL.revokeObjectURL(url));
    };
    ask();
  });
}

function plotly() {
  const url = document.documentElement.dataset.lesPlotly;
  if (!page.library) {
    page.library = url ? load(new URL(url, location.href)).catch(fromPython) : fromPython();
    page.library.catch(() => (page.library = page.asked = null));
  }
  return page.library;
}

function render({ model, el }) {
  dress(el, "chart");
  const note = h("p", { class: "les-chart-note" }, COMING);
  const plot = h("div", { "aria-hidden": "true" });
  const picture = h("div", { role: "img" }, plot);
  const scroll = h("div", { class: "les-scroll" }, picture);
  const probe = h("span", { hidden: true });
  let seen = false;
  let busy = false;
  let stale = true;
  let drawn = 0;
  let gone = false;

  const request = () => report(model, { event: "plotly" });
  const width = () => Math.max(scroll.clientWidth, model.get("min_width"));

  /** Return one of the page's colours as the browser shows it. */
  function colour(name, other) {
    probe.style.color = `var(${name}, ${other})`;
    return getComputedStyle(probe).color;
  }

  /** Return a fresh figure (Plotly writes into it) in the colours of the page. */
  function figure() {
    const { data = [], layout = {} } = structuredClone(model.get("figure"));
    const ink = colour("--les-ink", "currentColor");
    const line = colour("--les-line", "GrayText");
    const card = colour("--les-card", "Canvas");
    for (const name of Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key))) {
      layout[name] = { gridcolor: line, linecolor: line, zerolinecolor: line, ...layout[name] };
    }
    const hover = { bgcolor: card, bordercolor: line, ...layout.hoverlabel };
    return [data, {
      ...layout,
      width: width(),
      height: model.get("height"),
      autosize: false,
      dragmode: false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { ...layout.font, color: ink },
      legend: { itemclick: false, itemdoubleclick: false, ...layout.legend },
      hoverlabel: { ...hover, font: { color: ink, ...hover.font } },
    }, CONFIG];
  }

  const clicked = ({ points }) => {
    if (!model.get("clickable")) return;
    const send = points.slice(0, 20).map(({ x, y, curveNumber, pointNumber, customdata }) =>
      ({ x, y, curve: curveNumber, point: pointNumber, customdata }));
    report(model, { event: "click", points: send });
  };

  /** Draw what is held now; what changes meanwhile is drawn next, hidden charts later. */
  async function draw() {
    stale = true;
    if (!seen || busy || gone) return;
    busy = true;
    try {
      const library = await plotly();
      leave();
      while (stale && seen && !gone && scroll.clientWidth) {
        stale = false;
        await library.react(plot, ...figure());
        if (!drawn) plot.on("plotly_click", clicked);
        // Plotly measures text in a picture of its own at the end of the page.
        document.getElementById("js-plotly-tester")?.setAttribute("aria-hidden", "true");
        drawn = width();
        write(note, "");
      }
    } catch (error) {
      console.error(error);
      write(note, FAILED);
    }
    busy = false;
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
    patience = setTimeout(() => write(note, FAILED), PATIENCE);
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
  follow(model, "label min_width height", () => {
    picture.setAttribute("aria-label", model.get("label"));
    plot.style.minHeight = `${model.get("height")}px`;
    fit();
  });
  for (const name of ["figure", "height", "min_width"]) model.on(`change:${name}`, soon);
  follow(model, "clickable", () => el.classList.toggle("les-clickable", model.get("clickable")));

  /** A chart wider than its place scrolls in its own box, by keyboard as well. */
  function fit() {
    const wider = scroll.clientWidth && width() > scroll.clientWidth;
    attribute(scroll, "tabindex", wider ? 0 : null);
    attribute(scroll, "role", wider ? "group" : null);
    attribute(scroll, "aria-label", wider ? `Scrolls sideways. ${model.get("label")}` : null);
  }

  const redraw = later(draw, REST);
  const size = new ResizeObserver(() => {
    fit();
    if (scroll.clientWidth && width() !== drawn) drawn ? redraw() : draw();
  });
  const sight = new IntersectionObserver((entries) => {
    seen = entries.at(-1).isIntersecting;
    if (seen && (stale || !drawn)) start();
  }, { rootMargin: "300px" });
  const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(matchMedia);

  el.append(note, scroll, probe);
  size.observe(scroll);
  sight.observe(el);
  for (const scheme of schemes) scheme.addEventListener("change", draw);
  addEventListener("les-scheme", draw);
  return () => {
    gone = true;
    redraw.stop();
    leave();
    size.disconnect();
    sight.disconnect();
    for (const scheme of schemes) scheme.removeEventListener("change", draw);
    removeEventListener("les-scheme", draw);
    window.Plotly?.purge(plot);
  };
}

export default { render };
