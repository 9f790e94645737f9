// How a chart takes its colours and its size of type from the page.
const TYPE = 12;
const GROWS = new Set(["size", "l", "r", "t", "b", "height"]);

/** How much larger than drawn on a desk: as the page's type is, for a projector. */
export function growth() {
  const type = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return type > 16 ? type / TYPE : 1;
}

/** Make type, marks and margins of a part of a figure larger, in place. */
function enlarge(part, by) {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === "number" && GROWS.has(key)) part[key] = value * by;
    else if (key === "size" && Array.isArray(value)) part[key] = value.map((one) => one * by);
    else if (value && typeof value === "object" && !Array.isArray(value)) enlarge(value, by);
    else if (key === "annotations" || key === "shapes") enlarge(value, by);
  }
}

/** Which part of an element takes which colour of the page, or else of the browser. */
const COLOURS = [
  ["color", "--les-ink", "currentColor"],
  ["borderLeftColor", "--les-line", "GrayText"],
  ["backgroundColor", "--les-card", "Canvas"],
  ["borderRightColor", "--les-paper", "Canvas"],
];

/** Return the colours of the page as shown; to ask takes some milliseconds. */
export function coloursOf(probe) {
  // One element with all four, as a browser works its style out anew for each.
  probe.style.forcedColorAdjust = "none";
  for (const [part, name, other] of COLOURS) probe.style[part] = `var(${name}, ${other})`;
  const { color, borderLeftColor, backgroundColor, borderRightColor } = getComputedStyle(probe);
  return { ink: color, line: borderLeftColor, card: backgroundColor, paper: borderRightColor };
}

/** How wide a letter of an axis is, and how far apart two of its words are, in pixels. */
const LETTER = 7.5;
const APART = 8;

/**
 * Leave words out of an axis of powers where they would run into each other, in place: its
 * first stays, then every second or third. What repeats them over the chart goes with them.
 */
function thin(axis, annotations, place, by) {
  const { ticktext: words, tickvals, range } = axis;
  if (axis.type !== "log" || !words || words.length < 2) return;
  const step = (place * Math.log10(tickvals[1] / tickvals[0])) / (range[1] - range[0]);
  const wide = Math.max(...words.map(({ length }) => length)) * LETTER * by + APART;
  const every = Math.ceil(wide / step);
  const goes = new Set(words.filter((_, at) => at % every));
  axis.ticktext = words.map((word) => (goes.has(word) ? "" : word));
  for (const one of annotations) one.visible = !(one.name === "tick" && goes.has(one.text));
}

/** Return a figure's data and layout in the size, growth and colours of the page. */
export function dressed({ data = [], layout = {} }, size, by, { ink, line, card, paper }) {
  if (by !== 1) [...data, layout].forEach((part) => enlarge(part, by));
  for (const name of Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key))) {
    layout[name] = { gridcolor: line, linecolor: line, zerolinecolor: line, ...layout[name] };
  }
  if (layout.xaxis) {
    const { l = 0, r = 0 } = layout.margin ?? {};
    thin(layout.xaxis, layout.annotations ?? [], size.width - l - r, by);
  }
  const papers = (layout.shapes ?? []).filter(({ name }) => name === "paper");
  for (const shape of papers) shape.line.color = paper;
  const hover = { bgcolor: card, bordercolor: line, ...layout.hoverlabel };
  return [data, {
    ...layout,
    ...size,
    autosize: false,
    dragmode: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { ...layout.font, color: ink },
    legend: { itemclick: false, itemdoubleclick: false, ...layout.legend },
    hoverlabel: { ...hover, font: { color: ink, ...hover.font } },
  }];
}
