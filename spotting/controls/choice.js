import { arrange, attribute, dress, follow, forget, h, hand, keep, uid, write } from "./_shared.js";

/**
 * Bring the reader to a place as soon as something is chosen. In a list that stays closed
 * arrow keys choose on the way to what is wanted: with them, Enter goes there.
 */
function follows(select, place) {
  let byKey = false;
  let chosen = false;
  const go = () => {
    chosen = false;
    location.hash = place();
  };
  select.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" && chosen) return go();
    // What such a key chooses is told at once; a list that it opened tells later.
    byKey = key !== "Enter";
    setTimeout(() => (byKey = false));
  });
  select.addEventListener("change", () => {
    chosen = byKey;
    if (!byKey) go();
  });
}

function render({ model, el }) {
  dress(el, "choice");
  const id = uid();
  const rows = new Map();
  const groups = new Map();
  const select = model.get("kind") === "select" ? h("select", { id, class: "les-input" }) : null;
  const label = select
    ? h("label", { for: id, class: "les-label" })
    : h("legend", { class: "les-label" });
  const hint = h("p", { id: `${id}-hint`, class: "les-hint" });
  const list = select ?? h("div", { class: "les-options" });
  const frame = h(select ? "div" : "fieldset", { class: "les-frame" }, label, hint, list);

  const makeRow = (option) => {
    const key = uid();
    const input = h("input", {
      id: key,
      type: model.get("kind"),
      name: id,
      value: option.id,
      onchange: change,
    });
    const words = h("label", { for: key });
    const note = h("span", { id: `${key}-note`, class: "les-note" });
    return { input, words, note, node: h("div", { class: "les-option", "data-option": option.id }, input, words, note) };
  };

  const makeOption = (option) => {
    const node = h("option", { value: option.id });
    return { node, words: node };
  };

  // Return what stands in the list itself: options without a group, and the groups.
  const grouped = (options, nodes) => {
    const inside = new Map();
    const outer = [];
    options.forEach(({ group }, place) => {
      const kids = inside.get(group);
      if (kids) kids.push(nodes[place]);
      else if (group) {
        inside.set(group, [nodes[place]]);
        outer.push(keep(groups, group, () => h("optgroup", { label: group })));
      } else outer.push(nodes[place]);
    });
    for (const [group, kids] of inside) arrange(groups.get(group), kids);
    forget(groups, [...inside.keys()]);
    return outer;
  };

  function change() {
    const checked = (option) => rows.get(option.id).input.checked;
    if (select) hand(model, "value", select.value);
    else {
      const chosen = model.get("options").filter(checked).map((option) => option.id);
      hand(model, "value", model.get("multiple") ? chosen : (chosen[0] ?? ""));
    }
  }
  select?.addEventListener("change", change);
  if (select && model.get("leads")) follows(select, () => model.get("leads"));

  const mark = () => {
    const value = model.get("value");
    if (select) {
      if (select.value !== value || select.selectedIndex < 0) select.value = value;
      return;
    }
    for (const [key, { input }] of rows) {
      input.checked = model.get("multiple") ? value.includes(key) : value === key;
    }
  };

  follow(model, "label hint disabled arrange", () => {
    write(label, model.get("label"));
    write(hint, model.get("hint"));
    attribute(select ?? frame, "aria-describedby", model.get("hint") ? hint.id : null);
    (select ?? frame).disabled = model.get("disabled");
    frame.dataset.arrange = model.get("arrange");
  });
  follow(model, "options", () => {
    const options = model.get("options");
    const nodes = options.map((option) => {
      const row = keep(rows, option.id, () => (select ? makeOption : makeRow)(option));
      write(row.words, option.label, false);
      if (row.note) {
        write(row.note, option.note);
        attribute(row.input, "aria-describedby", option.note ? row.note.id : null);
      }
      return row.node;
    });
    forget(rows, options.map((option) => option.id));
    arrange(list, select ? grouped(options, nodes) : nodes);
    mark();
  });
  model.on("change:value", mark);
  el.append(frame);
}

export default { render };
