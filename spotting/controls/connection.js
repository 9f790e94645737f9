// What a kernel says of itself when it will not answer again.
const GONE = /dead|restarting|terminating/;

function render({ model, el }) {
  dress(el, "connection");
  const words = h("p", { class: "les-notice", role: "alert" });
  el.append(words);
  let gone = false;

  /** Say that answers no longer come, and mark the page, which then hides old ones. */
  const tell = (lost) => {
    document.documentElement.toggleAttribute("data-les-lost", lost);
    write(words, lost ? model.get("words") : "");
  };
  const onStatus = (_kernel, status) => {
    gone ||= GONE.test(status);
    if (gone) tell(true);
  };
  const onConnection = (_kernel, status) => tell(gone || status !== "connected");

  write(words, "");
  const kernel = model.widget_manager?.kernel;
  kernel?.statusChanged?.connect(onStatus);
  kernel?.connectionStatusChanged?.connect(onConnection);
  return () => {
    kernel?.statusChanged?.disconnect(onStatus);
    kernel?.connectionStatusChanged?.disconnect(onConnection);
  };
}

export default { render };
