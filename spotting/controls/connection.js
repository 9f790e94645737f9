// What a kernel says of itself when it will not answer again.

import { dress, h, write } from "./_shared.js";
import { later } from "./later.js";

const GONE = /dead|restarting|terminating/;
const REST = 8000;

function render({ model, el }) {
  dress(el, "connection");
  const words = h("p", { class: "les-notice", role: "alert" });
  const answer = h("p", { class: "les-notice", role: "status" });
  el.append(words, answer);
  const kernel = model.widget_manager?.kernel;
  let gone = false;
  let lost = false;

  /** Return what to say: a page of ours comes back by itself, others need a reload. */
  const sentence = (status) => {
    if (!kernel.reconnects) return model.get("words");
    return model.get(status === "full" ? "full" : "again");
  };
  const hush = later(() => write(answer, ""), REST);

  /** Say whether answers come, and mark the page, which then hides old ones. */
  const tell = (status) => {
    const back = lost && status === "connected";
    lost = status !== "connected";
    document.documentElement.toggleAttribute("data-les-lost", lost);
    write(words, lost ? sentence(status) : "");
    write(answer, back ? model.get("back") : "");
    if (back) hush();
  };
  const onStatus = (_kernel, status) => {
    gone ||= GONE.test(status);
    if (gone) tell(status);
  };
  const onConnection = (_kernel, status) => tell(gone ? "gone" : status);

  write(words, "");
  write(answer, "");
  // What was lost before this control was there is told now.
  const now = kernel?.reconnects ? kernel.connectionStatus : "connected";
  if (now !== "connected" && now !== "connecting") tell(now);
  kernel?.statusChanged?.connect(onStatus);
  kernel?.connectionStatusChanged?.connect(onConnection);
  return () => {
    hush.stop();
    kernel?.statusChanged?.disconnect(onStatus);
    kernel?.connectionStatusChanged?.disconnect(onConnection);
  };
}

export default { render };
