const REST = 200;

function render({ model, el }) {
  dress(el, "announcer");
  const sentence = h("p", { role: "status", "aria-live": "polite" });
  const show = () => write(sentence, model.get("text"));
  const speak = later(show, REST);
  show();
  follow(model, "tone", () => attribute(el, "data-tone", model.get("tone") || null));
  // A live region speaks changes only: what it holds when it arrives is just read.
  model.on("change:text", () => {
    sentence.hidden = false;
    speak();
  });
  el.append(sentence);
  return speak.stop;
}

export default { render };
