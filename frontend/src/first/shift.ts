/** Shift, pressed alone three times, leaves the page. */
import { say } from "../../../spotting/controls/words.js";
import { leave, mayLeave } from "./leave";

const PRESSES = 3;
const PATIENCE = 5000;

let count = 0;
let alone = false;
let timer = 0;

function show(words: string): void {
  const status = document.querySelector("[data-les-leave-status]");
  if (status) status.textContent = words;
  document.querySelectorAll("[data-les-dots] > *").forEach((dot, at) => {
    dot.classList.toggle("les-on", at < count);
  });
  document.querySelector("[data-les-dots]")?.classList.toggle("les-on", count > 0);
}

/** Count no further: another key came, or too much time went by. */
function reset(): void {
  clearTimeout(timer);
  if (!count) return;
  count = 0;
  show(say("page-shell-shift-over"));
  timer = window.setTimeout(() => show(""), PATIENCE);
}

function press(): void {
  clearTimeout(timer);
  count += 1;
  if (count === PRESSES) return leave();
  show(say("page-shell-shift", { n: PRESSES - count }));
  timer = window.setTimeout(reset, PATIENCE);
}

/** Shift with another key or a click is that key or click, and no press of its own. */
function spoil(): void {
  alone = false;
  reset();
}

function down(event: KeyboardEvent): void {
  const bare = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!bare) spoil();
  else if (!event.repeat) alone = true;
}

function up(event: KeyboardEvent): void {
  if (event.key !== "Shift" || !alone) return;
  alone = false;
  if (mayLeave()) press();
}

export function startShift(): void {
  addEventListener("keydown", down, true);
  addEventListener("keyup", up, true);
  addEventListener("pointerdown", spoil, true);
  addEventListener("blur", () => (alone = false));
}
