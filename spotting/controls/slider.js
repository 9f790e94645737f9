import { arrange, attribute, dress, follow, forget, h, hand, keep, uid, write } from "./_shared.js";
import { say } from "./words.js";

const PACE = 100;

function render({ model, el }) {
  dress(el, "slider");
  const id = uid();
  const label = h("label", { for: id, class: "les-label" });
  const hint = h("p", { id: `${id}-hint`, class: "les-hint" });
  const range = h("input", { id, type: "range", class: "les-range" });
  const ticks = h("div", { class: "les-ticks", "aria-hidden": "true" });
  const words = h("p", { class: "les-slider-words" });
  const box = h("input", { type: "number", class: "les-input", inputmode: "decimal" });
  const unit = h("span", { "aria-hidden": "true" });
  const boxed = h("div", { class: "les-slider-box" }, box, unit);
  const changed = h("p", { class: "les-hint", role: "status" });
  const line = h("div", { class: "les-slider-line" }, h("div", {}, range, ticks), boxed);
  const buttons = h("div", { class: "les-marks", role: "group" });
  const kept = new Map();

  const close = (a, b) => Math.abs(a - b) < model.get("step") / 2;
  const written = (value) =>
    say("controls-slider-value", { number: value, unit: model.get("unit") });
  const meaning = (value, means) =>
    say("controls-slider-said", { value: written(value), meaning: means });
  const said = (value) => {
    const mark = model.get("marks").find((one) => close(one.value, value));
    const what = mark ? mark.label : model.get("between");
    return what ? meaning(value, what) : written(value);
  };

  let shown = model.get("value");
  let filled = "";
  // A number that is half typed is the reader's, whatever comes from Python meanwhile.
  const typing = () => document.activeElement === box && box.value !== filled;
  const fill = (value) => {
    box.value = value;
    filled = box.value;
  };
  const paint = (value) => {
    shown = value;
    if (Number(range.value) !== value) range.value = value;
    if (!typing()) fill(value);
    attribute(range, "aria-valuetext", said(value));
    write(words, said(value));
    for (const { button, mark } of kept.values()) {
      attribute(button, "aria-pressed", String(close(mark.value, value)));
    }
  };

  // While the thumb moves, at most one message every PACE; the last one always goes.
  let timer = 0;
  let sent = 0;
  const waits = () => timer !== 0;
  const send = () => {
    clearTimeout(timer);
    timer = 0;
    sent = performance.now();
    if (shown !== model.get("value")) hand(model, "value", shown);
  };
  const move = (value) => {
    changed.textContent = "";
    paint(value);
    if (!waits()) timer = setTimeout(send, Math.max(0, sent + PACE - performance.now()));
  };

  const typed = () => {
    const [low, high, step] = ["low", "high", "step"].map((name) => model.get(name));
    const value = box.valueAsNumber;
    if (Number.isFinite(value)) {
      const near = low + Math.round((value - low) / step) * step;
      move(Number(Math.min(high, Math.max(low, near)).toFixed(10)));
    }
    // A number that cannot be had is not put right behind the reader's back.
    const kept = Math.abs(value - shown) < 1e-9;
    const ends = { low: written(low), high: written(high), value: written(shown) };
    changed.textContent = kept ? "" : say("controls-slider-moved", ends);
    fill(shown);
  };

  range.addEventListener("input", () => move(range.valueAsNumber));
  range.addEventListener("change", send);
  box.addEventListener("change", typed);

  const makeMark = (mark) => {
    const press = () => move(mark.value);
    const button = h("button", { type: "button", class: "les-button", onclick: press });
    return { mark, button, tick: h("span") };
  };

  follow(model, "label hint unit", () => {
    write(label, model.get("label"));
    write(hint, model.get("hint"));
    write(unit, model.get("unit"));
    attribute(range, "aria-describedby", model.get("hint") ? hint.id : null);
    const named = { label: model.get("label") };
    attribute(box, "aria-label", say("controls-slider-number", named));
    attribute(buttons, "aria-label", say("controls-slider-marks", named));
  });
  follow(model, "low high step", () => {
    for (const input of [range, box]) {
      attribute(input, "min", model.get("low"));
      attribute(input, "max", model.get("high"));
      attribute(input, "step", model.get("step"));
    }
  });
  follow(model, "marks between", () => {
    const marks = model.get("marks");
    const [low, high] = [model.get("low"), model.get("high")];
    const rows = marks.map((mark) => {
      const row = keep(kept, `${mark.value} ${mark.label}`, () => makeMark(mark));
      write(row.button, meaning(mark.value, mark.label), false);
      row.tick.style.setProperty("--at", (mark.value - low) / (high - low));
      return row;
    });
    forget(kept, marks.map((mark) => `${mark.value} ${mark.label}`));
    arrange(buttons, rows.map((row) => row.button));
    arrange(ticks, rows.map((row) => row.tick));
    buttons.hidden = !rows.length;
    paint(shown);
  });
  // What moves here and is not sent yet wins over what comes from Python.
  model.on("change:value", () => {
    if (!waits()) paint(model.get("value"));
  });
  el.append(label, hint, line, changed, words, buttons);
  paint(shown);
  return () => clearTimeout(timer);
}

export default { render };
