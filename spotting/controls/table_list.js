import { arrange, forget, h, keep, write } from "./_shared.js";
import { runs } from "./table_rows.js";
import { say } from "./words.js";

/** Show the rows as a list that unfolds, for narrow places. */
export function makeList(model, tools) {
  const items = new Map();
  const titles = new Map();
  const caption = h("p", { class: "les-label", tabindex: -1 });
  const body = h("div");

  function makeItem() {
    const name = h("span", { class: "les-row-name" });
    const count = h("span", { class: "les-count" });
    const inside = h("ul");
    const node = h("details", {}, h("summary", {}, name, " ", count), inside);
    return { name, count, inside, node };
  }

  /** Return the cells worth a line: those to open, or where nothing opens, all. */
  const worth = (row, mode) =>
    row.cells.filter((cell) => (mode === "cells" ? cell.open : cell.text || cell.say));

  function line(row, cell) {
    const told = () => say("controls-table-cell", { column: cell.column.label, text: cell.text });
    const content = tools.content(row, cell.say ? cell : { ...cell, text: "", say: told() }, true);
    return h("li", { "data-state": cell.state || null }, content);
  }

  function fill(row, mode) {
    const item = keep(items, row.id, makeItem);
    const cells = worth(row, mode);
    const count = mode === "cells" ? say("controls-table-opens", { n: cells.length }) : "";
    const look = JSON.stringify([row.label, mode, count, cells]);
    if (item.look === look) return item.node;
    item.look = look;
    write(item.name, row.label, false);
    write(item.count, count);
    const lines = cells.map((cell) => line(row, cell));
    if (mode === "rows") lines.unshift(h("li", {}, tools.head(row)));
    item.inside.replaceChildren(...lines);
    return item.node;
  }

  function update(rows) {
    const mode = model.get("activable");
    write(caption, model.get("caption"));
    const title = ({ key, group }) =>
      keep(titles, key, () => h("p", { class: "les-group" }, group));
    arrange(body, runs(rows).flatMap((run) => [
      ...(run.group ? [title(run)] : []),
      ...run.rows.map((row) => fill(row, mode)),
    ]));
    forget(items, rows.map((row) => row.id));
  }

  return { node: h("div", { class: "les-rows" }, caption, body), update, home: caption };
}
