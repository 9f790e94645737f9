/**
 * Leaving at once: the lesson is taken off the screen before anything is asked of a
 * network, and a neutral page that this script already holds stands in its place.
 *
 * The neutral page's own address is then opened if it can be reached or is cached. Only
 * that page goes further, to a site outside; see away.ts.
 */
import { say } from "../../../spotting/controls/words.js";
import neutral from "../../../share/jupyter/voila/templates/lesson/static/times-tables.html";
import { keep, recall } from "./store";

const GAP = /\{(page-shell-[a-z-]+)\}/g;
const LINKS = "a[data-les-leave]";

// Taken now: it is no longer known once the script has run.
const beside = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
let address = "";

/** Is there a way out? A teacher may have switched it off. */
export function mayLeave(): boolean {
  return document.documentElement.dataset.lesExit !== "off" && !address;
}

export function leave(): void {
  if (address) return;
  address = document.querySelector<HTMLAnchorElement>(LINKS)?.href
    ?? new URL("times-tables.html", beside).href;
  const kernel = shutdown();
  dispatchEvent(new Event("les-leave"));
  cover();
  if (kernel) navigator.sendBeacon(kernel);
  keep("left", "yes");
  keep("scheme", "");
  keep("size", "");
  history.replaceState(null, "", address);
  void goOn(address);
}

/** Return where this visitor's kernel is ended, "" if the page names none yet. */
function shutdown(): string {
  const text = document.getElementById("jupyter-config-data")?.textContent;
  try {
    const { baseUrl, kernelId } = JSON.parse(text ?? "{}");
    return kernelId ? `${baseUrl}voila/api/shutdown/${kernelId}` : "";
  } catch {
    return "";
  }
}

/** Put the neutral page in the lesson's place, also while the lesson still comes in. */
function cover(): void {
  window.stop();
  // The words go with the lesson: they are asked for while it still stands.
  const loading = say("page-shell-loading");
  const spoken = neutral.replace(GAP, (_, name) => say(name));
  const fresh = new DOMParser().parseFromString(spoken, "text/html").documentElement;
  document.documentElement.replaceWith(fresh);
  // A text that comes after its region is spoken more surely.
  tell(loading);
}

function tell(words: string): void {
  const region = document.querySelector("[role=alert]");
  if (region) region.textContent = words;
}

/** Open the neutral page itself, unless that would end in an error of the browser. */
async function goOn(page: string): Promise<void> {
  try {
    const answer = await fetch(page, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.statusText);
    location.replace(page);
  } catch {
    tell("");
  }
}

/** Back leads to an older step of the lesson: there, too, the neutral page stands. */
function stayAway(event: Event): void {
  if (!address) return;
  event.stopImmediatePropagation();
  history.replaceState(null, "", address);
}

function cameBack(): boolean {
  const [way] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return way?.type === "back_forward";
}

export function startLeaving(): void {
  addEventListener("popstate", stayAway, true);
  addEventListener("hashchange", stayAway, true);
  addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest(LINKS))) return;
    event.preventDefault();
    leave();
  }, true);
  if (recall("left") && cameBack()) leave();
  else keep("left", "");
}
