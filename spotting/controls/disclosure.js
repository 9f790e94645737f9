import { arrange, dress, follow, forget, h, hand, keep, write } from "./_shared.js";

const WIDE = "(min-width: 64rem)";

/** Tell a child what Jupyter's own boxes tell theirs; some widgets wait for it. */
function tell(view, type) {
  const widget = view.luminoWidget ?? view.pWidget;
  widget?.processMessage?.({ type, isConflatable: false, conflate: () => false });
}

function remove(view) {
  tell(view, "before-detach");
  view.el.remove();
  tell(view, "after-detach");
  view.remove();
}

function render({ model, el }) {
  dress(el, "disclosure");
  const wide = matchMedia(WIDE);
  const summary = h("summary");
  const prose = h("div", { class: "les-prose" });
  const inside = h("div", { class: "les-children" });
  const box = h("details", {}, summary, h("div", { class: "les-inside" }, prose, inside));
  const views = new Map();
  let gone = false;

  const makeView = async (reference) => {
    const manager = model.widget_manager;
    const child = await manager.get_model(reference.replace("IPY_MODEL_", ""));
    return manager.create_view(child);
  };

  const update = async () => {
    const wanted = model.get("children");
    const shown = await Promise.all(
      wanted.map((reference) => keep(views, reference, () => makeView(reference))),
    );
    // Another change came while the views were made: it takes over.
    if (gone || wanted !== model.get("children")) return;
    const fresh = shown.filter((view) => !inside.contains(view.el));
    for (const view of fresh) tell(view, "before-attach");
    arrange(inside, shown.map((view) => view.el));
    for (const view of fresh) tell(view, "after-attach");
    for (const [reference, view] of views) {
      if (!wanted.includes(reference)) view.then(remove);
    }
    forget(views, wanted);
  };

  // Type for a projector makes any window narrow.
  const roomy = () => wide.matches && !document.documentElement.dataset.lesSize;
  const fixed = () => model.get("open_wide") && roomy();
  const unfold = () => {
    summary.hidden = fixed();
    el.classList.toggle("les-fixed", fixed());
    box.open = fixed() || model.get("opened");
    mark();
  };
  const mark = () => el.classList.toggle("les-unfolded", box.open);
  box.addEventListener("toggle", () => {
    mark();
    if (fixed() || box.open === model.get("opened")) return;
    hand(model, "opened", box.open);
  });

  follow(model, "summary", () => write(summary, model.get("summary"), false));
  // The only markup: Python builds it from escaped text, no browser can set it.
  follow(model, "html", () => {
    prose.innerHTML = model.get("html");
    prose.hidden = !model.get("html");
  });
  follow(model, "opened open_wide", unfold);
  follow(model, "children", update);
  wide.addEventListener("change", unfold);
  addEventListener("les-scheme", unfold);
  el.append(box);
  return () => {
    gone = true;
    wide.removeEventListener("change", unfold);
    removeEventListener("les-scheme", unfold);
    for (const view of views.values()) view.then(remove);
  };
}

export default { render };
