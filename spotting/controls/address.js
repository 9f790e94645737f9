const CODE = /^v=[a-z0-9=&.~-]{0,1998}$/;

/** Return the code in the address, "" where something else or nothing stands. */
function current() {
  const hash = location.hash.slice(1);
  return CODE.test(hash) ? hash : "";
}

/** Return a code with other pairs set in it. */
function withPairs(code, pairs) {
  const all = new URLSearchParams(code || "v=1");
  for (const [key, value] of new URLSearchParams(pairs)) all.set(key, value);
  return [...all].map((pair) => pair.join("=")).join("&");
}

/** Follow a link of the page to a view or a setting, and go to its room. */
function goToRoom(event) {
  const link = event.target.closest?.("a[data-les-room]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { lesAdds, lesRoom } = link.dataset;
  location.hash = lesAdds ? withPairs(current(), lesAdds) : link.hash;
  const room = document.getElementById(lesRoom);
  if (!room) return;
  room.tabIndex = -1;
  room.focus({ preventScroll: true });
  room.scrollIntoView();
}

function render({ model, el }) {
  dress(el, "address");
  el.hidden = true;

  // A link to a heading is no code: the reader is taken there, the view stays as it
  // is, and its code comes back so that a reload or a shared address still has it.
  const read = () => {
    const code = current();
    if (!code) put();
    else if (code !== model.get("code")) hand(model, "code", code);
  };

  const put = () => {
    const code = model.get("code");
    if (code === current()) return;
    const { pathname, search } = location;
    const hash = code ? `#${code}` : "";
    history.replaceState(history.state, "", pathname + search + hash);
  };

  if (current()) read();
  else put();
  model.on("change:code", put);
  addEventListener("hashchange", read);
  document.addEventListener("click", goToRoom);
  return () => {
    removeEventListener("hashchange", read);
    document.removeEventListener("click", goToRoom);
  };
}

export default { render };
