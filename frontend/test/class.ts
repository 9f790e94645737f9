// A class of straw, for the tests.

import type { Answer, Option, Told, Vote } from "../src/class/shapes.ts";

export const OPTIONS: Option[] = ["a", "b", "c"].map((id) => ({
  id,
  text: `text ${id}`,
}));

export function vote(changes: Partial<Vote> = {}): Vote {
  return {
    question: "q",
    kind: "item",
    text: "asked",
    story: null,
    options: OPTIONS,
    results: null,
    answers: null,
    pairs: null,
    ...changes,
  };
}

export const answers = (right: string): Answer[] =>
  OPTIONS.map(({ id }) => ({
    option: id,
    right: id === right,
    answer: "why",
    view: "",
  }));

export function told(changes: Partial<Told> = {}): Told {
  return {
    server: "one",
    lesson: "l",
    version: 1,
    running: true,
    ended: false,
    black: false,
    step: {
      id: "s1",
      number: 1,
      of: 9,
      title: "title",
      activity: "items",
      question: "",
      text: [],
      view: "",
    },
    phase: "open",
    round: 1,
    rounds: [1],
    votes: [vote()],
    box: null,
    ...changes,
  };
}

/** Wait until what was promised so far has been done. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Words that are their own names: what a message says is not what is tested. */
export const page = {
  getElementById: () => null,
  documentElement: { dataset: {} },
  createElement: () => ({ setAttribute() {} }),
  createTreeWalker: () => ({}),
};
