/** Colours and type size: the system's, unless this tab was told otherwise. */
import { keep, recall } from "./store";

const root = document.documentElement;
const PRESENTER_KEY = "F8";

function redraw(): void {
  dispatchEvent(new Event("les-scheme"));
}

function setScheme(scheme: string): void {
  if (scheme === "light" || scheme === "dark") root.dataset.lesScheme = scheme;
  else delete root.dataset.lesScheme;
  keep("scheme", root.dataset.lesScheme ?? "");
}

function setSize(size: string): void {
  if (size === "presenter") root.dataset.lesSize = size;
  else delete root.dataset.lesSize;
  keep("size", root.dataset.lesSize ?? "");
}

/** Have the switches say what holds. */
function showChoices(): void {
  const scheme = root.dataset.lesScheme ?? "system";
  const chosen = document.querySelector<HTMLInputElement>(`[name=les-scheme][value=${scheme}]`);
  if (chosen) chosen.checked = true;
  document.querySelector("[data-les-presenter]")
    ?.setAttribute("aria-pressed", String(root.dataset.lesSize === "presenter"));
}

/** Change the size, and keep in sight what stood at the top. */
function toggleSize(): void {
  const top = scrollY > 0 ? anchor() : null;
  const before = top?.getBoundingClientRect().top ?? 0;
  setSize(root.dataset.lesSize ? "" : "presenter");
  showChoices();
  if (top) scrollBy({ top: top.getBoundingClientRect().top - before, behavior: "instant" });
  redraw();
}

/** Return the first part that begins below the bar. */
function anchor(): Element | null {
  const bar = document.querySelector(".les-header")?.getBoundingClientRect().bottom ?? 0;
  const parts = document.querySelectorAll("#lesson :is(h1, h2, h3, p, li, fieldset)");
  return [...parts].find((part) => part.getBoundingClientRect().top > Math.max(bar, 0)) ?? null;
}

/** Is something open that Escape closes, or being typed in? */
function busy(event: KeyboardEvent): boolean {
  const field = event.target instanceof Element && event.target.closest("input, select, textarea");
  return event.defaultPrevented || Boolean(field) || menuIsOpen();
}

function menuIsOpen(): boolean {
  return CSS.supports("selector(:popover-open)")
    && document.querySelector(":popover-open") !== null;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
  const ends = event.key === "Escape" && root.dataset.lesSize && !busy(event);
  if (event.key !== PRESENTER_KEY && !ends) return;
  event.preventDefault();
  toggleSize();
}

export function startDisplay(): void {
  setScheme(recall("scheme") ?? "");
  setSize(recall("size") ?? "");
  addEventListener("keydown", onKey);
  addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "les-scheme") return;
    setScheme(target.value);
    redraw();
  });
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-les-presenter]")) toggleSize();
  });
  addEventListener("DOMContentLoaded", showChoices);
}
