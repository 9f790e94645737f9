// The link to what is shown, put where a reader can paste it.

import { h, write } from "./_shared.js";
import { later } from "./later.js";
import { readAddress, writeAddress } from "./places.js";
import { say } from "./words.js";

const HEARD = 4000;

/** Return the link to what is shown in the room of an element, as codes after the #. */
function linkOf(element) {
  const { place, code } = readAddress(location.hash);
  const room = element.closest(".les-view")?.dataset.view ?? "";
  const there = document.getElementById(place)?.closest(".les-view")?.dataset.view;
  const hash = writeAddress(!room || there === room ? place : room, code);
  return location.origin + location.pathname + (hash && `#${hash}`);
}

/** Make the button that copies the link, with what it says and shows after a press. */
export function copier(button) {
  const status = h("p", { role: "status", class: "les-hint" });
  const field = h("input", { class: "les-input", readonly: true, "aria-label": say("controls-copy-field") });
  const own = h("div", { class: "les-control", hidden: true }, field);
  const rest = later(() => write(status, "", false), HEARD);

  /** Copy what is marked in the field: a page without https has no other way. */
  const mark = () => {
    own.hidden = false;
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand("copy");
  };

  /** Leave the link in the field, marked, where no way to copy it is open. */
  const done = (copied) => {
    if (copied && own.contains(document.activeElement)) button.focus({ preventScroll: true });
    own.hidden = copied;
    write(status, copied ? say("controls-copy-done") : "", false);
    rest();
  };

  button.addEventListener("click", async () => {
    write(status, "", false);
    field.value = linkOf(button);
    try {
      await navigator.clipboard.writeText(field.value);
      done(true);
    } catch {
      done(mark());
    }
  });
  return [status, own];
}
