// Brings the widgets to their places in the text: first those that the reader is near.

import { Widget } from "@lumino/widgets";
import { say } from "../../spotting/controls/words.js";
import type { Manager } from "./widgets/manager.ts";

const PLACES = ".les-room[data-model]";
const NEAR = "1200px 0px";

/** Show every place of the page, the near ones at once, the others when there is time. */
export function showRooms(manager: Manager): void {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)];
  const shown = new Map<HTMLElement, Promise<void>>();
  const show = (place: HTMLElement) => {
    if (!shown.has(place)) shown.set(place, fill(place, manager));
    return shown.get(place)!;
  };

  for (const place of first(places)) void show(place);
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) void show(target as HTMLElement).then(() => foresee(target));
      }
    },
    { rootMargin: NEAR },
  );
  for (const place of places) sight.observe(place);

  const next = () => {
    const place = places.find((one) => !shown.has(one));
    if (place) void show(place).then(() => idle(next));
  };
  idle(next);
  // What is printed must be there: rooms first, then the charts in them.
  addEventListener("les-prepare", (event) => {
    const { waits } = (event as CustomEvent<{ waits: Promise<void>[] }>).detail;
    waits.push(...places.map(show));
  });
}

/** Return what is shown before all: the notes and the address, then the room it names. */
function first(places: HTMLElement[]): HTMLElement[] {
  const opening = places.filter(({ dataset }) => dataset.room === places[0]?.dataset.room);
  const heading = document.getElementById(location.hash.slice(1));
  const named = places.find((place) => heading && follows(place, heading));
  return named ? [...opening, named] : opening;
}

function follows(node: Node, other: Node): boolean {
  return Boolean(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
}

async function fill(place: HTMLElement, manager: Manager): Promise<void> {
  const waiting = place.querySelector(".les-waiting");
  try {
    const view = await manager.show(place.dataset.model!);
    waiting?.remove();
    Widget.attach(view.luminoWidget, place);
  } catch (error) {
    console.error(error);
    if (waiting) waiting.textContent = say("page-shell-failed");
  }
}

/** Have the library of charts there if one is near. */
function foresee(place: Element): void {
  idle(() => {
    if (place.querySelector(".les-chart")) startPlotly();
  });
}

/** Fetch and run the library of charts before the first of them asks for it. */
export function startPlotly(): void {
  (window as unknown as { lesPlotly: { start(): Promise<unknown> } }).lesPlotly.start();
}

function idle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 50);
}
