import { dress, h, write } from "./_shared.js";
import { later } from "./later.js";

const REST = 100;

function render({ model, el }) {
  dress(el, "notice-bar");
  const words = h("p", { class: "les-notice", hidden: true });
  // The region itself is always there: one that appears with its words may stay unspoken.
  el.append(h("div", { role: "status" }, words));
  const show = () => write(words, model.get("troubles") ? model.get("words") : "");
  const again = later(show, REST);
  // The same sentence is spoken again only if it was gone for a moment.
  model.on("change:troubles", () => {
    if (model.get("troubles")) words.textContent = "";
    again();
  });
  show();
  return again.stop;
}

export default { render };
