// Helpers that the scripts of this folder share.

/** Make an element; attributes starting with "on" are listeners, kids are nodes or text. */
export function h(tag, attributes = {}, ...kids) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...kids);
  return node;
}

/** Return an id that no other element of the page has. */
export const uid = () => `les-${Math.random().toString(36).slice(2)}`;

/** Set an attribute, or take it off where the value is null, undefined or false. */
export function attribute(node, name, value) {
  if (value == null || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Write text where it differs; an element without text is hidden. */
export function write(node, text, hide = true) {
  if (node.textContent !== text) node.textContent = text;
  if (hide) node.hidden = !text;
}

/** Make `nodes` the children of `parent`, moving as few as possible. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let place = parent.firstElementChild;
  for (const node of nodes) {
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
}

/** Return what `kept` holds under `key`, made first if need be. */
export function keep(kept, key, make) {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key);
}

/** Forget what is kept under keys that are no longer there. */
export function forget(kept, keys) {
  const wanted = new Set(keys);
  for (const key of [...kept.keys()]) if (!wanted.has(key)) kept.delete(key);
}

/** Call `act` now, and whenever one of the traits (names with blanks between) changes. */
export function follow(model, names, act) {
  for (const name of names.split(" ")) model.on(`change:${name}`, act);
  act();
}

/**
 * Wait until every widget of the page is there. What Python answers to one that is not
 * yet made is lost without a word, so nothing is sent before; five seconds at most.
 */
function whole(model) {
  const manager = model.widget_manager;
  if (manager?.restoredStatus !== false) return Promise.resolve();
  return (manager.lesWhole ??= new Promise((resolve) => {
    manager.restored?.connect(() => resolve());
    setTimeout(resolve, 5000);
  }));
}

/** Hand a value to Python. */
export function hand(model, name, value) {
  model.set(name, value);
  whole(model).then(() => model.save_changes());
}

/** Tell Python of an event. */
export function report(model, content) {
  whole(model).then(() => model.send(content));
}

/** Dress the widget's own element; keys are the control's, not JupyterLab's. */
export function dress(el, name) {
  el.classList.add("les-control", `les-${name}`);
  el.dataset.lmSuppressShortcuts = "true";
  const mark = () => el.parentElement?.classList.add("les-around");
  el.addEventListener("focusin", mark, { once: true });
}
