/**
 * One room at a time: home and the rooms are views of the one document.
 *
 * The address names the place, before the code of what is chosen: `#Explore&v=1&s=...`. A
 * place is a room, a step of one, or anything in either that has an id. Without this
 * script, in print and for whoever asks for it, the document is there as a whole.
 */
import { readAddress } from "../../../spotting/controls/places.js";
import { say } from "../../../spotting/controls/words.js";
import { keep, recall } from "./store";

const root = document.documentElement;
const HOME = "Home";
const ROOMS = "[data-les-places='rooms']";
/** The links of the bar and of steps; the root has the attribute too, for its codes. */
const LINKS = "ul[data-les-places] a";
const STEPS_BACK = new Set(["ArrowLeft", "PageUp"]);
const STEPS_ON = new Set(["ArrowRight", "PageDown"]);

const sheet = document.createElement("style");

/** Which place a setting belongs to: older addresses name none. */
const places = new Map((root.dataset.lesPlaces ?? "").split(" ")
  .map((pair) => pair.split("=") as [string, string]));

interface Address { place: string; code: string; understood: boolean }

/** Return what the address asks for; where it names no place, its code tells one. */
function current(): Address {
  const asked = readAddress(location.hash);
  return asked.place || !asked.code ? asked : { ...asked, place: placeOf(asked.code) };
}

function placeOf(code: string): string {
  const keys = code.split("&").map((pair) => pair.split("=")[0]!);
  const set = keys.filter((key) => key.length > 1).map((key) => places.get(key)).find(Boolean);
  const pair = keys.includes("a") && keys.includes("b");
  return set ?? places.get(pair ? "ab" : "v") ?? "";
}

/** Return the views in their order, as the bar links to them: home, then the rooms. */
const views = () => [...document.querySelectorAll<HTMLAnchorElement>(`${ROOMS} a`)]
  .map(({ hash }) => hash.slice(1));

const whole = () => recall("whole") === "yes";
const section = (view: string) => document.querySelector(`.les-view[data-view="${view}"]`);

/** Hide what is in no view that is looked at; the rest of the document stays in reach. */
function draw(view: string, step: string): void {
  // A card that lies over its room goes with it.
  if (view !== root.dataset.lesView) delete root.dataset.lesSheet;
  root.dataset.lesView = view;
  root.dataset.lesStep = step;
  const screen = ":root:not([data-les-print]) .les-view";
  const off = `${screen}:not([data-view="${view}"])`;
  const later = step
    ? `${screen} [data-step]:not([data-step="${step}"])`
    : `${screen} [data-step]:not([data-first])`;
  sheet.textContent = view ? `@media screen { ${off}, ${later} { display: none; } }` : "";
  if (view) mark(view, step);
  label(view);
}

/** Have the bar, the foot and the steps say where the reader is. */
function mark(view: string, step: string): void {
  const first = section(view)?.querySelector("[data-first]")?.getAttribute("data-step") ?? "";
  const here = new Set([`#${view}`, `#${step || first}`]);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
    if (here.has(link.hash)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const all = views();
  const at = all.indexOf(view);
  put("previous", all[at - 1]);
  put("next", all[at + 1]);
  const place = document.querySelector<HTMLElement>("[data-les-at]");
  if (place) {
    place.textContent = say("page-shell-at", { at, all: all.length - 1 });
    place.hidden = at < 1;
  }
}

/** Have the button that opens the list of rooms name the one that is looked at. */
function label(view: string): void {
  const name = document.querySelector<HTMLElement>("[data-les-room-name]");
  if (!name) return;
  name.dataset.lesRoomName ||= name.textContent!;
  const room = view && nameOf(view);
  name.textContent = room || name.dataset.lesRoomName;
  const button = name.parentElement!;
  if (room) button.setAttribute("aria-label", say("page-shell-rooms", { room }));
  else button.removeAttribute("aria-label");
}

function put(way: "previous" | "next", view: string | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>(`[data-les-${way}]`);
  if (!link) return;
  link.hidden = !view;
  if (!view) return;
  link.hash = view;
  link.querySelector("[data-les-name]")!.textContent = nameOf(view);
}

function nameOf(view: string): string {
  return document.querySelector(`${ROOMS} a[href="#${view}"]`)?.textContent ?? "";
}

/** Return the view and the step that hold an element. */
function holding(id: string): { view: string; step: string; target: HTMLElement | null } | null {
  const target = document.getElementById(id);
  const view = target?.closest<HTMLElement>(".les-view")?.dataset.view;
  if (!target || !view) return null;
  // The section itself stands for its room, whose heading takes the focus.
  if (target.matches(".les-view")) return { view, step: "", target: null };
  return { view, step: target.closest<HTMLElement>("[data-step]")?.dataset.step ?? "", target };
}

/** Show what the address names; return the element that it names, if it is there. */
function show({ place, understood }: Address): HTMLElement | null {
  const found = place ? holding(place) : null;
  // What is still to come in is waited for.
  const coming = document.readyState === "loading" || views().includes(place);
  const known = found?.view ?? (coming ? place : "");
  const strange = !understood || Boolean(place && !known);
  document.querySelector("[data-les-strange]")?.toggleAttribute("hidden", !strange);
  draw(whole() ? "" : known || HOME, found?.step ?? "");
  return found?.target ?? null;
}

/** Go to what the address names now, as a reader who pressed a link expects it. */
function arrive(): void {
  const before = root.dataset.lesView;
  const target = show(current());
  const view = root.dataset.lesView;
  unfold(target);
  if (!view) return comeBack();
  const heading = target ?? section(view)?.querySelector<HTMLElement>("h1, h2");
  if (!heading) return;
  // Where the class leads, a reader's focus stays where it is.
  if (!root.dataset.lesLed) focus(heading);
  bring(target);
  if (before !== view) dispatchEvent(new CustomEvent("les-view", { detail: view }));
  comeBack();
}

/** What the reader looked at in each step of the history as a link led away, and where. */
const left = new Map<number, { one: Element; top: number }>();

/** Keep where the reader stands before an address changes; a step gets a number for that. */
function leave(one: Element): void {
  const number = history.state?.lesVisit ?? Math.random();
  if (!history.state?.lesVisit) history.replaceState({ ...history.state, lesVisit: number }, "");
  left.set(number, { one, top: one.getBoundingClientRect().top });
}

/** Bring a link that led away to where it was, and not the top, when a reader comes back. */
function comeBack(): void {
  const found = left.get(history.state?.lesVisit);
  if (!found) return;
  const top = found.one.getBoundingClientRect().top - found.top;
  scrollBy({ top, behavior: "instant" });
}

/** Stay where the reader is, where another address names the same place. */
function onAddress({ oldURL, newURL }: HashChangeEvent): void {
  const [before, now] = [oldURL, newURL].map((url) => readAddress(new URL(url).hash).place);
  if (now && now === before) show(current());
  else arrive();
}

/**
 * Open what is named, and all that it lies in. A browser opens what holds a place only
 * where the address is that place alone.
 */
function unfold(target: Element | null): void {
  for (let one = target?.closest("details"); one; one = one.parentElement?.closest("details")) {
    one.open = true;
  }
}

/** Bring into sight what is named; a room and a step of it are seen from their top. */
function bring(target: HTMLElement | null): void {
  const step = target?.closest<HTMLElement>("[data-step]")?.dataset.step;
  const begins = !target || target.matches(".les-view, h1, h2") || target.id === step;
  if (begins) scrollTo({ top: 0, behavior: "instant" });
  else target.scrollIntoView({ behavior: "instant" });
}

function focus(target: HTMLElement): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** A link to where the address already leads is followed once more. */
function onPress(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest("a[href^='#']");
  if (link && link.getAttribute("href") === `#${current().place}`) arrive();
}

/** Step to the view before or after, with the keys that a clicker sends. */
function onKey(event: KeyboardEvent): void {
  const way = Number(STEPS_ON.has(event.key)) - Number(STEPS_BACK.has(event.key));
  const plain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
  const asked = root.dataset.lesSize === "presenter" && recall("clicker") !== "off";
  if (!way || !plain || !asked || !root.dataset.lesView || event.defaultPrevented) return;
  if (controlled(event) || document.querySelector(":popover-open")) return;
  const all = views();
  const to = all[all.indexOf(root.dataset.lesView) + way];
  if (!to) return;
  event.preventDefault();
  leave(root);
  location.hash = to;
}

/** Has what needs this key the focus? A button that was pressed needs no PageDown. */
function controlled({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const arrows = ["ArrowLeft", "ArrowRight"].includes(key);
  const pressed = target.closest("a, button, summary, [type='radio'], [type='checkbox']");
  if (pressed) return arrows;
  return target.closest("input, select, textarea, [tabindex='0']") !== null
    || (arrows && target.closest("[role]") !== null);
}

function showSwitches(): void {
  const all = document.querySelector<HTMLInputElement>("[data-les-whole]");
  if (all) all.checked = whole();
  const keys = document.querySelector<HTMLInputElement>("[data-les-clicker]");
  if (keys) keys.checked = recall("clicker") !== "off";
}

function onSwitch({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.matches("[data-les-clicker]")) keep("clicker", target.checked ? "" : "off");
  if (!target.matches("[data-les-whole]")) return;
  keep("whole", target.checked ? "yes" : "");
  show(current());
  dispatchEvent(new Event("les-scheme"));
}

/** Show the address's view as soon as its place has come in. */
function watch(): void {
  const asked = current();
  show(asked);
  if (document.readyState !== "loading") return;
  const coming = new MutationObserver(() => {
    if (document.getElementById(asked.place)) (coming.disconnect(), show(asked));
  });
  if (asked.place) coming.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    coming.disconnect();
    showSwitches();
    const target = show(asked);
    unfold(target);
    if (target && root.dataset.lesView) bring(target);
  });
}

/**
 * Have the page's script run before the last word has come in: at once for who comes by a
 * link to a room, and on Home once its words are painted. What a room draws with is fetched.
 */
function hasten(): void {
  const { lesView, lesScript, lesPlotly, lesCharts = "" } = root.dataset;
  if (!lesScript) return;
  const run = () => import(new URL(lesScript, location.href).href);
  const { place } = current();
  if (place && place !== HOME) void run();
  else requestAnimationFrame(() => setTimeout(run));
  if (!lesView || !lesCharts.split(" ").includes(lesView) || !lesPlotly) return;
  root.dataset.lesDraws = "";
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "script", href: lesPlotly });
  document.head.append(link);
}

export function startViews(): void {
  document.head.append(sheet);
  watch();
  hasten();
  addEventListener("hashchange", onAddress);
  addEventListener("les-place", arrive);
  addEventListener("click", onPress);
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
    // A link to a view has its whole address by now: its hash was put in as it was neared.
    if (link && link.hash && link.pathname === location.pathname) leave(link);
  }, true);
  addEventListener("keydown", onKey);
  addEventListener("change", onSwitch);
}
