import { dress, hand } from "./_shared.js";
import { later } from "./later.js";
import { readAddress, writeAddress } from "./places.js";
import { fills } from "./sheet.js";

const REST = 100;

/** Return the code in the address, "" where none stands. */
const current = () => readAddress(location.hash).code;

/** Return the place that the address names: a room, or what it shows of one. */
const place = () => readAddress(location.hash).place;

/** Return the room that is looked at, "" where the document is there as a whole. */
const view = () => document.documentElement.dataset.lesView ?? "";

/** Return what an address without a place means: Home, or what an old one shows. */
const unnamed = () => (current() || !view() ? view() : "Home");

/** Return a code with other pairs set in it. */
function withPairs(code, pairs) {
  const all = new URLSearchParams(code || "v=1");
  for (const [key, value] of new URLSearchParams(pairs)) all.set(key, value);
  return [...all].map((pair) => pair.join("=")).join("&");
}

/** Return the cause whose card is open in a code; its key is f. */
const card = (code) => new URLSearchParams(code).get("f");
const opens = (code) => card(code) !== null;

/** Begin a card at its top: its box keeps the place where another one was read. */
function begin() {
  for (const box of document.querySelectorAll(".les-side, .les-beside")) box.scrollTop = 0;
}

/** Return the pairs of a code that set rooms; their keys have two letters. */
function settings(code) {
  return code.split("&").filter((pair) => pair.indexOf("=") === 2).join("&");
}

/** Return the code that a link of the page asks for. */
function codeOf({ dataset: { lesAdds, lesCode } }) {
  return lesAdds ? withPairs(current(), lesAdds) : withPairs(lesCode, settings(current()));
}

/** Return the hash that a link leads to: its room, and what it asks for there. */
const hashOf = (link) => writeAddress(link.dataset.lesRoom, codeOf(link));

const linkAt = ({ target }) => target.closest?.("a[data-les-room]");

/** Go to a room where the document is there as a whole. */
function arrive(room) {
  if (!room) return;
  room.tabIndex = -1;
  room.focus({ preventScroll: true });
  room.scrollIntoView();
}

/** Write its view into a link that a reader comes near, and may copy or open elsewhere. */
function ready(event) {
  const link = linkAt(event);
  if (link) link.hash = hashOf(link);
}

const NEAR = ["pointerover", "focusin"];

function render({ model, el }) {
  dress(el, "address");
  el.hidden = true;
  // Links to a view or a setting are steps of the browser's history, and so is a view that
  // a reader types or pastes; links to a heading are not: going back over one of these
  // leaves what is chosen as it is. A card that fills the window is a step of its own.
  let step = history.state?.lesStep ?? 0;
  let open = opens(current());
  let closing = false;
  let lying = card(model.get("code"));
  let known = model.get("code");
  const left = new Map();

  const put = () => {
    if (closing) return;
    const code = model.get("code");
    const was = open;
    open = opens(code);
    if (open && !was && fills()) return stepIn(code);
    if (was && !open && history.state?.lesCard) return stepOut();
    write(code);
  };

  const write = (code) => {
    const { pathname, search } = location;
    const words = writeAddress(place() || (code && unnamed()), code);
    const hash = words && `#${words}`;
    history.replaceState({ ...history.state, lesStep: step }, "", pathname + search + hash);
  };

  const stepIn = (code) => {
    left.delete(step);
    step += 1;
    const hash = `#${writeAddress(place() || view(), code)}`;
    history.pushState({ lesStep: step, lesCard: true }, "", hash);
  };

  /** Take the step of a card that was closed back; what is chosen now stays. */
  const stepOut = () => {
    closing = true;
    history.back();
  };

  const read = () => {
    const at = history.state?.lesStep;
    if (closing) {
      closing = false;
      step = at ?? step;
      return put();
    }
    const stays = at === step || (at === undefined && !current());
    // A reader who goes back goes on from the link that led away.
    if (at < step) left.get(at)?.focus({ preventScroll: true });
    step = at ?? (current() ? step + 1 : step);
    if (!stays && current() !== model.get("code")) {
      open = opens(current());
      hand(model, "code", current());
    }
    put();
  };

  /** Follow a link of the page to a view or a setting, and go to its room. */
  const go = (event) => {
    const link = linkAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const code = codeOf(link);
    put();
    left.set(step, link);
    step += 1;
    open = opens(code);
    history.pushState({ lesStep: step }, "", `#${hashOf(link)}`);
    if (code !== model.get("code")) hand(model, "code", code);
    if (view()) dispatchEvent(new Event("les-place"));
    else arrive(document.getElementById(link.dataset.lesRoom));
    document.getElementById(link.dataset.lesSight)?.scrollIntoView({ behavior: "instant" });
  };

  // What a click changes on the page comes first: the browser takes 10 ms for an address.
  const soon = later(put, REST);
  if (current() && current() !== model.get("code")) hand(model, "code", current());
  soon();
  model.on("change:code", () => {
    const now = card(model.get("code"));
    if (now !== lying) begin();
    lying = now;
    // A reader may go back from a card at once.
    const before = known;
    known = model.get("code");
    if (!fills() || opens(known) === open) return soon();
    // What was chosen right before has to stand in the step that is left.
    if (soon.waits()) write(before);
    soon.now();
  });
  addEventListener("hashchange", read);
  addEventListener("popstate", read);
  document.addEventListener("click", go);
  for (const type of NEAR) document.addEventListener(type, ready);
  return () => {
    soon.stop();
    removeEventListener("hashchange", read);
    removeEventListener("popstate", read);
    document.removeEventListener("click", go);
    for (const type of NEAR) document.removeEventListener(type, ready);
  };
}

export default { render };
