const REST = 200;

function render({ model, el }) {
  dress(el, "announcer");
  // Seen at once, and spoken when it rests; a reader who listens meets it only once.
  const seen = h("p", { "aria-hidden": "true" });
  const spoken = h("p", { role: "status", class: "les-sr" });
  const speak = later(() => write(spoken, model.get("text"), false), REST);
  follow(model, "text", () => write(seen, model.get("text")));
  follow(model, "live", () =>
    attribute(spoken, "aria-live", model.get("live") ? "polite" : "off"));
  // A live region speaks changes only: what it holds when it arrives is just read.
  speak.now();
  model.on("change:text", speak);
  el.append(seen, spoken);
  return speak.stop;
}

export default { render };
