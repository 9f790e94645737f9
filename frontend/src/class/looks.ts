/** What the wall looks at in a step: its words, or its view in the lesson. */
import type { Told } from "./shapes.ts";

export type Look = "words" | "view";

type Stage = Pick<Told, "step" | "phase" | "box" | "votes">;

/** Is there a view that may be looked at now? One could tell the answer of a vote. */
export const mayView = ({ step, phase, votes }: Stage) =>
  Boolean(step?.view) && (!phase || !votes.length || phase === "published");

/**
 * Return what is looked at first: how to join at the start, what the class chose after a
 * vote, the box until it is closed; else the view.
 */
export function firstLook(told: Stage): Look {
  const { step, phase, box } = told;
  const waits = step?.activity === "box" && box !== "closed";
  if (!mayView(told) || phase === "published" || waits) return "words";
  return step!.number === 1 ? "words" : "view";
}

/** Does another moment of a class begin, with a first look of its own? */
export const moved = (before: Stage | null, now: Stage) =>
  before?.step?.id !== now.step?.id ||
  before?.phase !== now.phase ||
  before?.box !== now.box;
