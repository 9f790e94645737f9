import { arrange, attribute, dress, follow, forget, h, hand, keep, uid, write } from "./_shared.js";
import { later } from "./later.js";
import { around, number, say } from "./words.js";

const REST = 500;
const WIDE = "(min-width: 48rem)";
const ROWS = 132;

/** Fold case and accents, so that "oedeme" finds "Oedème". */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function render({ model, el }) {
  dress(el, "checklist");
  const id = uid();
  const rows = new Map();
  const groups = new Map();
  const chips = new Map();
  let found = 0;

  const legend = h("legend", { class: "les-label" });
  const hint = h("p", { id: `${id}-hint`, class: "les-hint" });
  const chosen = h("ul", { class: "les-chosen" });
  const label = h("label", { for: id });
  const box = h("input", {
    id,
    type: "search",
    class: "les-input",
    maxlength: 80,
    autocomplete: "off",
    autocapitalize: "off",
    enterkeyhint: "done",
  });
  const status = h("p", { role: "status", class: "les-status" });
  const clear = h("button", { type: "button", class: "les-button", onclick: wipe });
  const list = h("div", { class: "les-list" });
  const frame = h("fieldset", { class: "les-frame", "aria-describedby": hint.id },
    legend, hint, chosen, h("div", { class: "les-search" }, label, box), status, clear, list);

  const values = () => model.get("value");
  const things = () => model.get("noun");

  function choose(key, on) {
    const rest = values().filter((value) => value !== key);
    hand(model, "value", on ? [...rest, key] : rest);
  }

  function makeRow(option) {
    const key = uid();
    const onchange = () => choose(option.id, input.checked);
    const input = h("input", { id: key, type: "checkbox", onchange });
    const words = h("label", { for: key });
    const note = h("span", { id: `${key}-note`, class: "les-note" });
    return { input, words, note, node: h("div", { class: "les-option" }, input, words, note) };
  }

  function makeGroup(name) {
    const title = h("span", { id: uid(), class: "les-group-name" }, name);
    const count = h("span", { class: "les-count" });
    const body = h("div", { role: "group", "aria-labelledby": title.id });
    const node = h("details", { class: "les-group", open: matchMedia(WIDE).matches },
      h("summary", {}, title, " ", count), body);
    return { node, body, count, rows: [], before: null };
  }

  function makeChip(key, words) {
    const remove = () => {
      const all = [...chosen.children];
      const next = all[all.indexOf(node) + 1] ?? all[all.indexOf(node) - 1];
      choose(key, false);
      (next?.querySelector("button") ?? box).focus();
    };
    const unseen = (part) => (part ? [h("span", { class: "les-sr" }, part)] : []);
    const [before, after] = around("controls-checklist-remove", "label").map(unseen);
    const node = h("li", {}, h("button", { type: "button", onclick: remove },
      ...before, words, ...after,
      h("span", { class: "les-cross", "aria-hidden": "true" }, "×")));
    return node;
  }

  /** Tick the boxes, count in the headings, and put the chosen ones on top. */
  function mark() {
    for (const [key, { input }] of rows) input.checked = values().includes(key);
    for (const { rows: all, count } of groups.values()) {
      const ticked = all.filter(({ input }) => input.checked).length;
      const some = { ticked, all: all.length };
      write(count, ticked ? say("controls-checklist-ticked", some) : number(all.length));
    }
    const names = new Map(model.get("options").map((option) => [option.id, option.label]));
    arrange(chosen, values().map((key) => keep(chips, key, () => makeChip(key, names.get(key)))));
    forget(chips, values());
    chosen.hidden = !values().length;
  }

  function build() {
    const nodes = [];
    for (const group of groups.values()) group.rows = [];
    for (const option of model.get("options")) {
      const row = keep(rows, option.id, () => makeRow(option));
      write(row.words, option.label, false);
      row.hay = fold(`${option.label} ${option.words}`);
      const group = option.group && keep(groups, option.group, () => makeGroup(option.group));
      if (group) group.rows.push(row);
      if (!nodes.includes(group ? group.node : row.node)) nodes.push((group || row).node);
    }
    forget(rows, model.get("options").map((option) => option.id));
    forget(groups, model.get("options").map((option) => option.group));
    for (const group of groups.values()) arrange(group.body, group.rows.map((row) => row.node));
    arrange(list, nodes);
    chips.clear();
    tell();
    mark();
    filter();
  }

  /** Write what is said of each option: its own note, and what is told of it now. */
  function tell() {
    for (const { id: key, note } of model.get("options")) {
      const row = rows.get(key);
      const words = [note, model.get("told")[key]].filter(Boolean).join(" ");
      write(row.note, words);
      attribute(row.input, "aria-describedby", words ? row.note.id : null);
    }
  }

  /** Show what holds every typed word; groups open while a search lasts. */
  function filter() {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    found = 0;
    for (const row of rows.values()) {
      row.node.hidden = !words.every((word) => row.hay.includes(word));
      if (!row.node.hidden) found += 1;
    }
    for (const group of groups.values()) {
      group.node.hidden = group.rows.every((row) => row.node.hidden);
      if (words.length) group.before ??= group.node.open;
      if (words.length) group.node.open = true;
      else if (group.before != null) {
        group.node.open = group.before;
        group.before = null;
      }
    }
    write(clear, say("controls-checklist-all", { things: things(), n: rows.size }), false);
    clear.hidden = found > 0;
    list.hidden = !found;
    if (!found) report.now();
    else if (words.length) report();
    else {
      report.stop();
      write(status, "", false);
    }
  }

  const report = later(() => {
    const gaps = { things: things(), found, all: rows.size };
    write(status, say(found ? "controls-checklist-found" : "controls-checklist-none", gaps), false);
  }, REST);

  /** Bring the field up where a keyboard or the window's end hides what it finds. */
  function bring() {
    const { offsetTop, height } = visualViewport;
    if (!box.value || list.getBoundingClientRect().top + ROWS < offsetTop + height) return;
    box.parentElement.scrollIntoView({ behavior: "instant" });
  }

  function wipe() {
    box.value = "";
    filter();
    box.focus();
  }

  box.addEventListener("input", filter);
  box.addEventListener("input", bring);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    wipe();
  });

  follow(model, "label hint search_label noun disabled", () => {
    write(legend, model.get("label"));
    write(hint, model.get("hint"));
    write(label, model.get("search_label"), false);
    attribute(frame, "aria-describedby", model.get("hint") ? hint.id : null);
    chosen.setAttribute("aria-label", say("controls-checklist-chosen", { things: things() }));
    frame.disabled = model.get("disabled");
  });
  follow(model, "options noun", build);
  model.on("change:value", mark);
  model.on("change:told", tell);
  el.append(frame);
  return report.stop;
}

export default { render };
