import { attribute, dress, follow, h, hand, uid, write } from "./_shared.js";
import { later } from "./later.js";

const REST = 150;

function render({ model, el }) {
  dress(el, "search-box");
  const id = uid();
  const label = h("label", { for: id, class: "les-label" });
  const hint = h("p", { id: `${id}-hint`, class: "les-hint" });
  const box = h("input", {
    id,
    type: "search",
    class: "les-input",
    maxlength: 80,
    autocomplete: "off",
    autocapitalize: "off",
    enterkeyhint: "search",
  });
  const send = later(() => {
    if (box.value !== model.get("value")) hand(model, "value", box.value);
  }, REST);

  box.addEventListener("input", send);
  box.addEventListener("change", send.now);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send.now();
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    box.value = "";
    send.now();
  });

  follow(model, "label hint", () => {
    write(label, model.get("label"));
    write(hint, model.get("hint"));
    attribute(box, "aria-describedby", model.get("hint") ? hint.id : null);
  });
  // What is typed and not sent yet wins over what comes from Python.
  follow(model, "value", () => {
    const value = model.get("value");
    if (!send.waits() && box.value !== value) box.value = value;
  });
  el.append(label, hint, box);
  return send.stop;
}

export default { render };
