import { arrange, attribute, dress, follow, forget, h, keep, report, write } from "./_shared.js";
import { cover, goTo } from "./sheet.js";

function render({ model, el }) {
  dress(el, "actions");
  const buttons = new Map();

  const make = (id) => {
    const press = () => {
      if (button.getAttribute("aria-disabled") !== "true") {
        report(model, { event: "press", id });
      }
    };
    const button = h("button", { type: "button", class: "les-button", onclick: press });
    return button;
  };

  const update = () => {
    const focused = [...el.children].indexOf(document.activeElement);
    const actions = model.get("actions");
    const wanted = actions.map(({ id, label, kind, enabled }) => {
      const button = keep(buttons, id, () => make(id));
      write(button, label, false);
      attribute(button, "data-kind", kind || null);
      attribute(button, "aria-disabled", enabled ? null : "true");
      return button;
    });
    forget(buttons, actions.map((action) => action.id));
    arrange(el, wanted);
    el.hidden = !wanted.length;
    // The focused button went away: its neighbour takes the focus.
    if (focused >= 0 && !el.contains(document.activeElement)) {
      wanted[Math.min(focused, wanted.length - 1)]?.focus();
    }
  };

  // A button that closes its own part of the page goes with it: the focus then returns
  // to where the reader was before. A press counts as well: not every phone gives what is
  // pressed the focus.
  let before = null;
  let inside = false;
  let acted = false;
  const part = () => el.parentElement?.parentElement;
  const remember = (target, stop) => {
    acted = true;
    inside = part()?.contains(target) ?? false;
    if (!inside) before = stop;
  };
  const onFocus = ({ target }) => remember(target, target);
  const onPress = ({ target }) => {
    remember(target, target.closest("a, button, input, select, summary, textarea, [tabindex='0']"));
  };

  // What is made as its part is shown was not there either.
  let there = false;
  let opener = null;
  const open = (over) => {
    opener = over ? before : null;
    if (over) el.querySelector("button")?.focus({ preventScroll: true });
    else if (acted) goTo(part());
  };
  const close = () => {
    const lost = inside || document.activeElement === document.body;
    if (lost) (opener ?? (inside ? before : null))?.focus();
    opener = null;
  };
  const size = new ResizeObserver(() => {
    const shown = el.clientWidth > 0;
    if (model.get("escape")) {
      const over = cover(part(), shown);
      if (shown && !there) open(over);
    }
    if (!shown && there) close();
    there = shown;
  });

  // A note on a term that is open takes the key for itself; what is closed here takes it
  // from the type of a projector, which the next press ends.
  const onKey = (event) => {
    const id = model.get("escape");
    if (event.key !== "Escape" || event.defaultPrevented || !id || !el.clientWidth) return;
    if (document.querySelector(":popover-open")) return;
    event.preventDefault();
    report(model, { event: "press", id });
  };

  follow(model, "actions", update);
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("click", onPress, true);
  size.observe(el);
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("click", onPress, true);
    size.disconnect();
  };
}

export default { render };
