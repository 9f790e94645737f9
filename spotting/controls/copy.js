import { dress, h } from "./_shared.js";
import { copier } from "./copying.js";
import { say } from "./words.js";

function render({ el }) {
  dress(el, "copy");
  const button = h("button", { type: "button", class: "les-button" }, say("controls-copy-link"));
  el.append(button, ...copier(button));
}

export default { render };
