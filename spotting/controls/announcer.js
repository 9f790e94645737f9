import { attribute, dress, follow, h, write } from "./_shared.js";
import { later } from "./later.js";

const REST = 200;
const HEARD = 3000;

function render({ model, el }) {
  dress(el, "announcer");
  // Seen at once, and spoken when it rests. What was spoken goes: a reader who listens
  // meets the sentence once, where it is seen.
  const seen = h("p", { class: "les-said" });
  const spoken = h("p", { role: "status", class: "les-sr" });
  const forget = later(() => write(spoken, "", false), HEARD);
  const speak = later(() => {
    write(spoken, model.get("text"), false);
    forget();
  }, REST);
  follow(model, "text", () => write(seen, model.get("text")));
  follow(model, "live", () =>
    attribute(spoken, "aria-live", model.get("live") ? "polite" : "off"));
  model.on("change:text", speak);
  el.append(seen, spoken);
  return () => {
    speak.stop();
    forget.stop();
  };
}

export default { render };
