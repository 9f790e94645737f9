const REST = 200;

function render({ model, el }) {
  dress(el, "announcer");
  const sentence = h("p", { role: "status", "aria-live": "off" });
  const show = () => write(sentence, model.get("text"));
  const speak = later(show, REST);
  show();
  follow(model, "tone", () => attribute(el, "data-tone", model.get("tone") || null));
  // Live only from the first change on: what stands there first is just read.
  model.on("change:text", () => {
    sentence.setAttribute("aria-live", "polite");
    sentence.hidden = false;
    speak();
  });
  el.append(sentence);
  return speak.stop;
}

export default { render };
