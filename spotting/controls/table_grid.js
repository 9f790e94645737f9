import { arrange, attribute, forget, h, keep, uid, write } from "./_shared.js";
import { runs } from "./table_rows.js";
import { say } from "./words.js";

const MANY = 8; // columns; more than that have upright headings

/** Show the rows as a table: heading row and first column stay in sight. */
export function makeGrid(model, tools) {
  const sections = new Map();
  const lines = new Map();
  const heads = h("tr");
  const keys = h("p", { id: uid(), class: "les-hint les-table-keys" },
    say("controls-table-keys"));
  const caption = h("caption");
  const top = h("thead", {}, heads);
  const grid = h("table", {}, caption, top);
  const region = h("div", { role: "region", tabindex: 0, class: "les-scroll" }, grid);

  function makeLine() {
    const name = h("th", { scope: "row", id: uid() });
    return { name, cells: new Map(), node: h("tr", {}, name) };
  }

  function fillCell(line, row, cell, mode) {
    const kept = keep(line.cells, cell.column.id, () => ({ node: h("td") }));
    const look = JSON.stringify([cell.text, cell.say, cell.open, mode]);
    if (kept.look !== look) kept.node.replaceChildren(tools.content(row, cell, false));
    kept.look = look;
    attribute(kept.node, "data-state", cell.state || null);
    attribute(kept.node, "data-kind", cell.column.kind || null);
    return kept.node;
  }

  function fillLine(row, mode, above) {
    const line = keep(lines, row.id, makeLine);
    const look = JSON.stringify([row.label, mode]);
    if (line.look !== look) line.name.replaceChildren(tools.head(row));
    line.look = look;
    const cells = row.cells.map((cell) => fillCell(line, row, cell, mode));
    // Where a heading stands over several columns, `scope` alone does not say to which
    // cells each heading belongs.
    const named = (at) => [above, line.name.id, heads.children[at + 1].id].join(" ");
    cells.forEach((cell, at) => attribute(cell, "headers", above ? named(at) : null));
    forget(line.cells, row.cells.map((cell) => cell.column.id));
    arrange(line.node, [line.name, ...cells]);
    return line.node;
  }

  function makeSection(group) {
    const head = h("th", { scope: "rowgroup", id: uid() }, h("span", {}, group));
    return { head, node: h("tbody"), title: h("tr", { class: "les-group" }, head) };
  }

  function fillSection({ key, group, rows }, columns, mode) {
    const kept = keep(sections, key, () => makeSection(group));
    kept.head.colSpan = columns.length + 1;
    const nodes = rows.map((row) => fillLine(row, mode, group && kept.head.id));
    arrange(kept.node, group ? [kept.title, ...nodes] : nodes);
    return kept.node;
  }

  function fillHeads(columns) {
    const old = new Map([...heads.children].map((node) => [node.dataset.id, node]));
    const corner = { id: "", label: model.get("corner") };
    arrange(heads, [corner, ...columns].map(({ id, label, kind }) => {
      const scope = label ? "col" : null;
      const make = () => h(label ? "th" : "td", { "data-id": id, id: uid(), scope }, h("span"));
      const node = keep(old, id, make);
      write(node.firstChild, label, false);
      attribute(node, "data-kind", kind || null);
      return node;
    }));
  }

  function update(rows) {
    const columns = model.get("columns");
    const mode = model.get("activable");
    write(caption, model.get("caption"));
    region.setAttribute("aria-label", model.get("caption"));
    grid.classList.toggle("les-many", columns.length > MANY);
    keys.hidden = mode !== "cells";
    attribute(grid, "aria-describedby", keys.hidden ? null : keys.id);
    fillHeads(columns);
    const parts = runs(rows).map((run) => fillSection(run, columns, mode));
    forget(lines, rows.map((row) => row.id));
    arrange(grid, [caption, top, ...parts]);
  }

  // A cell that takes the focus is not hidden by the headings.
  region.addEventListener("focusin", () => {
    const left = heads.firstChild.offsetWidth;
    region.style.scrollPadding = `${heads.offsetHeight + 4}px 4px 4px ${left + 4}px`;
  });

  return { node: h("div", {}, keys, region), update, home: region };
}
