import { arrange, dress, follow, forget, h, keep, report, write } from "./_shared.js";

const FREE_AFTER = 10000;

/** Hand a text to the reader as a file; nothing is fetched. */
function save(name, text) {
  const blob = new Blob([text], { type: "text/csv;charset=utf-8" });
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FREE_AFTER);
}

function render({ model, el }) {
  dress(el, "download");
  const buttons = new Map();
  let asked = 0;

  const make = (id) => {
    const ask = () => {
      asked += 1;
      report(model, { event: "ask", id });
    };
    return h("button", { type: "button", class: "les-button", onclick: ask });
  };

  const update = () => {
    const files = model.get("files");
    const wanted = files.map(({ id, label }) => {
      const button = keep(buttons, id, () => make(id));
      write(button, label, false);
      return button;
    });
    forget(buttons, files.map((file) => file.id));
    arrange(el, wanted);
  };

  // The answer goes to every view of this control: only the one that asked saves.
  const answer = (content) => {
    if (!asked) return;
    asked -= 1;
    if (content.event === "file") save(content.name, content.text);
  };

  follow(model, "files", update);
  model.on("msg:custom", answer);
  return () => model.off("msg:custom", answer);
}

export default { render };
