import { arrange, dress, h, report, write } from "./_shared.js";
import { makeGrid } from "./table_grid.js";
import { makeList } from "./table_list.js";
import { unpack } from "./table_rows.js";

const NARROW = 30; // rem, of the table's own place

function render({ model, el }) {
  dress(el, "table");
  let view = null;
  let kind = "";
  let inTurn = null;
  let stale = true;

  const roves = () => kind === "table" && model.get("activable") === "cells";
  const buttons = () => [...el.querySelectorAll("button[data-row]")];
  const place = (node) => [node.dataset.row, node.dataset.column];
  const find = ([row, column]) => row != null && el.querySelector(
    `button[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
  const focused = () => (el.contains(document.activeElement) ? document.activeElement : null);

  const button = (row, column, kids, name) =>
    h("button", {
      type: "button",
      "aria-label": name,
      "data-row": row,
      "data-column": column,
      tabindex: roves() ? -1 : null,
    }, ...kids);

  /** Make what shows one cell: a button if it can be opened, else text. */
  function content(row, cell, words) {
    const { text, say, open, column } = cell;
    const opens = open && model.get("activable") === "cells";
    // A name costs less than hidden words, and a big table has a thousand buttons.
    if (opens && !words) return button(row.id, column.id, [text], say || null);
    // Words that only repeat the text would be copied, and read, twice.
    const more = say && say !== text;
    const symbol = text ? [h("span", { "aria-hidden": more ? "true" : null }, text)] : [];
    const full = more ? [h("span", { class: words ? "les-words" : "les-sr" }, say)] : [];
    if (opens) return button(row.id, column.id, [...symbol, ...full]);
    return h("span", { class: "les-cell" }, ...symbol, ...full);
  }

  const head = (row) =>
    model.get("activable") === "rows" ? button(row.id, "", [row.label]) : row.label;

  /** One button of the grid is in the order of the Tab key. */
  function turn(to) {
    if (!roves() || !to) return;
    if (inTurn) inTurn.tabIndex = -1;
    to.tabIndex = 0;
    inTurn = to;
  }

  function mark() {
    const old = el.querySelector("button[aria-current]");
    const active = find(model.get("active"));
    if (old && old !== active) old.removeAttribute("aria-current");
    if (active) active.setAttribute("aria-current", "true");
    const now = focused();
    const kept = el.contains(inTurn) && inTurn;
    turn((now?.dataset.row != null && now) || active || kept || buttons()[0]);
  }

  function reveal(node) {
    node.closest("details")?.setAttribute("open", "");
    node.focus({ preventScroll: true });
  }

  function update() {
    // One that is not shown waits until it is; there is often another form of it in sight.
    stale = !view || !el.clientWidth;
    if (stale) return;
    const now = focused();
    const at = now?.dataset.row != null ? buttons().indexOf(now) : -1;
    const rows = unpack(model);
    write(empty, rows.length ? "" : model.get("empty"));
    view.node.hidden = !rows.length;
    view.update(rows);
    mark();
    if (!now || focused()) return;
    // What had the focus went away or moved: the same cell, a neighbour, the table.
    const all = buttons();
    const next = at >= 0 && (find(place(now)) || all[Math.min(at, all.length - 1)]);
    reveal(next || (rows.length ? view.home : empty));
  }

  /** Find the next cell that can be opened, seen from one, in a direction. */
  function step(from, key, far) {
    const all = buttons();
    const line = all.filter((node) => node.dataset.row === from.dataset.row);
    if (key === "Home") return (far ? all : line)[0];
    if (key === "End") return (far ? all : line).at(-1);
    const across = key === "ArrowLeft" || key === "ArrowRight";
    const column = (node) => node.dataset.column === from.dataset.column;
    const path = across ? line : all.filter(column);
    const back = key === "ArrowLeft" || key === "ArrowUp";
    return path[path.indexOf(from) + (back ? -1 : 1)];
  }

  el.addEventListener("click", ({ target }) => {
    const node = target.closest("button[data-row]");
    if (!node) return;
    const [row, column] = place(node);
    report(model, { event: "activate", row, column });
  });
  el.addEventListener("focusin", ({ target }) => {
    if (target.dataset.row != null) turn(target);
  });
  el.addEventListener("keydown", (event) => {
    const known = /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key);
    if (!roves() || !known || event.target.dataset.row == null) return;
    event.preventDefault();
    step(event.target, event.key, event.ctrlKey || event.metaKey)?.focus();
  });

  /** Show the table or the list, as the place is wide or narrow. */
  function fit() {
    if (!el.clientWidth) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const wanted = el.clientWidth < NARROW * rem ? "list" : "table";
    if (wanted === kind) return stale ? update() : undefined;
    const now = focused();
    kind = wanted;
    view = (kind === "list" ? makeList : makeGrid)(model, { content, head });
    arrange(el, [empty, view.node]);
    update();
    if (now) reveal(find(place(now)) || view.home);
  }

  const empty = h("p", { class: "les-empty-words", tabindex: -1 });
  el.append(empty);
  const size = new ResizeObserver(fit);
  size.observe(el);
  let asked = false;
  const soon = () => ((asked = false), update());
  for (const name of "caption corner columns rows activable empty".split(" ")) {
    model.on(`change:${name}`, () => {
      // After what changes in the same step has been painted: sentences and charts.
      if (!asked) document.hidden ? queueMicrotask(soon) : requestAnimationFrame(() => setTimeout(soon));
      asked = true;
    });
  }
  model.on("change:active", () => stale || mark());
  return () => size.disconnect();
}

export default { render };
