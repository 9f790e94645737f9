/**
 * Printing: light colours, the width of paper, every chart drawn.
 *
 * A print from the browser's menu gives no time to wait, so what can be drawn at once is
 * drawn; the page's own button, and Ctrl+P, wait until everything is there.
 */

const root = document.documentElement;
const PATIENCE = 15_000;

/** Whoever draws late adds a promise: first the rooms, then the charts in them. */
function ask(): Promise<unknown>[] {
  const waits: Promise<unknown>[] = [];
  dispatchEvent(new CustomEvent("les-prepare", { detail: { waits } }));
  return waits;
}

async function allThere(): Promise<void> {
  for (let round = 0; round < 2; round += 1) await Promise.allSettled(ask());
}

function rest(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function onPaper(on: boolean): void {
  root.toggleAttribute("data-les-print", on);
}

/** Return the blocks of the page, each with the name of the room that it is part of. */
function blocks(): [Element, string][] {
  const headings = [...document.querySelectorAll("#lesson .jp-MarkdownOutput h2")];
  let list: Element | null | undefined = headings[0]?.parentElement;
  while (list && !headings.every((heading) => list!.contains(heading))) list = list.parentElement;
  let room = "";
  return [...(list?.children ?? [])].map((block) => {
    const heading = headings.find((one) => block.contains(one));
    room = heading?.id ?? room;
    return [block, room];
  });
}

/** Leave every room but one out of the print; none if no room is named. */
function only(room: string): void {
  root.toggleAttribute("data-les-one-room", Boolean(room));
  for (const [block, own] of blocks()) {
    block.toggleAttribute("data-les-unprinted", Boolean(room && own && own !== room));
  }
}

async function print(room: string, unfold: boolean): Promise<void> {
  only(room);
  root.toggleAttribute("data-les-unfold", unfold);
  onPaper(true);
  await Promise.race([allThere(), rest(PATIENCE)]);
  window.print();
}

/** What is printed from the browser's own menu is what is looked at. */
function before(): void {
  if (!root.hasAttribute("data-les-print")) only(viewed());
  onPaper(true);
  ask();
}

function after(): void {
  onPaper(false);
  only("");
  root.removeAttribute("data-les-unfold");
  dispatchEvent(new Event("les-scheme"));
}

/** Return the one room that is shown, "" where all are, or none is. */
function viewed(): string {
  const view = root.dataset.lesView ?? "";
  return document.getElementById(view)?.matches("h2") ? view : "";
}

/** Return the room that stands at the top of the window. */
function roomInSight(): string {
  if (viewed()) return viewed();
  const above = [...document.querySelectorAll("#lesson .jp-MarkdownOutput h2")]
    .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
  return above.at(-1)?.id ?? "";
}

function field<T extends Element>(name: string): T | null {
  return document.querySelector<T>(`[data-les-print-${name}]`);
}

export function startPrinting(): void {
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  addEventListener("keydown", (event) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!asked || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    void print(viewed(), false);
  });
  addEventListener("beforetoggle", (event) => {
    const room = field<HTMLSelectElement>("room");
    const opens = (event as ToggleEvent).newState === "open";
    if (room && opens && (event.target as Element).contains(room)) room.value = roomInSight();
  }, true);
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-les-print-now]"))) return;
    void print(field<HTMLSelectElement>("room")?.value ?? "",
      field<HTMLInputElement>("unfold")?.checked ?? false);
  });
}
