const CODE = /^v=[a-z0-9=&.~-]{0,1998}$/;

/** Return the code in the address, "" where something else or nothing stands. */
function current() {
  const hash = location.hash.slice(1);
  return CODE.test(hash) ? hash : "";
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
  return () => removeEventListener("hashchange", read);
}

export default { render };
