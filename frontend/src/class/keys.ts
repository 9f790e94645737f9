/** The keys of a presenter's clicker, on the teacher's page and on the wall. */
import type { Look } from "./looks.ts";

export type Stroke = "next" | "back" | "black";

const STROKES: Readonly<Record<string, Stroke>> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  b: "black",
  B: "black",
};
const CONTROLS =
  "a, button, summary, input, select, textarea, [contenteditable], [role='slider']";

interface Key extends Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey"
> {
  readonly target: EventTarget | null;
}

/**
 * Return what a key asks for, null for nothing: never what has the focus and needs it
 * itself. A button that was pressed needs no PageDown, and no clicker sends arrows to it.
 */
export function stroke({
  key,
  ctrlKey,
  altKey,
  metaKey,
  shiftKey,
  target,
}: Key): Stroke | null {
  if (ctrlKey || altKey || metaKey || (shiftKey && key !== "B")) return null;
  const found = STROKES[key] ?? null;
  const control = (target as Element | null)?.closest?.(CONTROLS);
  if (!control) return found;
  return control.matches("a, button, summary") && ["PageUp", "PageDown"].includes(key)
    ? found
    : null;
}

/** What wall and teacher's page tell each other; both are in one browser. */
export type Word =
  | { readonly kind: "stroke"; readonly stroke: Stroke }
  | { readonly kind: "size"; readonly width: number; readonly height: number }
  | { readonly kind: "ask" }
  | { readonly kind: "look"; readonly at: Look };

/** Open the line between the two; a browser without one gives a line to nobody. */
export function line(take: (word: Word) => void): (word: Word) => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel("class");
  channel.addEventListener("message", ({ data }) => take(data as Word));
  return (word) => channel.postMessage(word);
}
