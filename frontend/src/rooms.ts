// Brings the widgets to their places in the text: first those that the reader is near.

import { Widget } from "@lumino/widgets";
import { readAddress } from "../../spotting/controls/places.js";
import { say } from "../../spotting/controls/words.js";
import { idle } from "./idle.ts";
import type { Manager } from "./widgets/manager.ts";

const PLACES = ".les-room[data-model]";
const NEAR = "1200px 0px";

/** Show every place of the page, the near ones at once, the others when there is time. */
export function showRooms(manager: Manager): void {
  const shown = new Map<HTMLElement, Promise<void>>();
  const show = (place: HTMLElement) => {
    if (!shown.has(place)) shown.set(place, fill(place, manager));
    return shown.get(place)!;
  };

  if (document.readyState !== "loading") return showAll(show, shown);
  const early = whenIn(() => {
    charts().measure();
    if (draws()) startPlotly();
    first().forEach(show);
  });
  addEventListener("DOMContentLoaded", () => {
    early.disconnect();
    showAll(show, shown);
  });
}

type Show = (place: HTMLElement) => Promise<void>;

/** Whether the room that the address names shows a chart at once. */
const draws = () => document.documentElement.hasAttribute("data-les-draws");

function showAll(show: Show, shown: ReadonlyMap<HTMLElement, unknown>): void {
  if (draws()) startPlotly();
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)];
  for (const place of first()) void show(place);
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

/** Act once the room that is looked at has come in, while the page still does. */
function whenIn(act: () => void): MutationObserver {
  const coming = new MutationObserver(() => {
    if (!document.querySelector(`${sectionOf(view())} + .les-view`) || !styled()) return;
    coming.disconnect();
    // Its words are painted first.
    if (document.hidden) act();
    else requestAnimationFrame(() => setTimeout(act));
  });
  coming.observe(document, { childList: true, subtree: true });
  return coming;
}

/** Whether the page looks as it will: a script that is not waited for may be before that. */
const styled = () => document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.sheet;

const view = () => document.documentElement.dataset.lesView ?? "";
const sectionOf = (name: string) => `.les-view[data-view="${name}"]`;
const section = () => view() && document.querySelector<HTMLElement>(sectionOf(view()));

/** Return what is shown before all: the notes and the address, then the room it names. */
function first(): HTMLElement[] {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)];
  const opening = places.filter(({ dataset }) => dataset.room === places[0]?.dataset.room);
  const heading = document.getElementById(readAddress(location.hash).place) ?? section();
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
function startPlotly(): void {
  void charts().start();
}

/** What all charts of the page share. */
function charts(): { start(): Promise<unknown>; measure(): number } {
  return (window as unknown as { lesPlotly: ReturnType<typeof charts> }).lesPlotly;
}
