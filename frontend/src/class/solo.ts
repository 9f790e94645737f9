/**
 * The lesson taken alone, at one's own pace. It is the class of one phone: what a server
 * tells a class is worked out here, and nothing of it leaves the page.
 */
import type { Ballots } from "./ballots.ts";
import type { Phase, Step, Story, Told, Vote } from "./shapes.ts";

export interface SoloOption {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly answer: string;
  readonly view: string;
}

export interface SoloQuestion {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly story: Story | null;
  readonly options: readonly SoloOption[];
}

export interface SoloStep extends Omit<Step, "of"> {
  readonly questions: readonly SoloQuestion[];
  readonly rounds: readonly number[];
}

export interface SoloPlan {
  readonly steps: readonly SoloStep[];
}

/** Where a reader is: which step, and whether its answers are shown. */
export interface Place {
  readonly at: number;
  readonly shown: boolean;
}

/** Return the round in which a step's questions are answered alone, null for none. */
export function roundOf({ rounds, questions }: SoloStep): number | null {
  // There is nobody to talk to between two rounds: one is enough.
  return questions.length ? (rounds[0] ?? 1) : null;
}

/** Are the answers of a step told in it? Those of the first six come with the last. */
export const answered = (step: SoloStep) =>
  step.questions.some(({ kind }) => kind !== "opinion") &&
  !(step.rounds.length === 1 && step.rounds[0] === 1);

/** Return a step as a class would be told of it. */
export function told(plan: SoloPlan, { at, shown }: Place): Told {
  const step = plan.steps[at]!;
  const { id, number, title, activity, question, text, view } = step;
  const round = roundOf(step);
  const phase: Phase | null = round === null ? null : shown ? "published" : "open";
  return {
    server: "",
    lesson: "",
    version: 1,
    running: true,
    ended: false,
    black: false,
    step: {
      id,
      number,
      of: plan.steps.length,
      title,
      activity,
      question,
      text,
      view,
    },
    phase,
    round,
    rounds: step.rounds,
    box: null,
    votes: step.questions.map((one) => vote(one, shown)),
  };
}

function vote({ id, kind, text, story, options }: SoloQuestion, shown: boolean): Vote {
  const answers = options.map(({ id: option, right, answer, view }) => ({
    option,
    right,
    answer,
    view,
  }));
  return {
    question: id,
    kind,
    text,
    story,
    options,
    results: null,
    pairs: null,
    answers: shown && kind !== "opinion" ? answers : null,
  };
}

/** Return how many were right before and after, of those answered twice. */
export function compared(plan: SoloPlan, ballots: Pick<Ballots, "choice">) {
  const twice = new Map(
    plan.steps
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === "item")
      .map((one) => [one.id, one]),
  );
  const right = (round: number) =>
    [...twice.values()].filter(({ id, options }) =>
      options.some((one) => one.right && one.id === ballots.choice(id, round)),
    ).length;
  const both = [...twice.values()].filter(
    ({ id }) => ballots.choice(id, 1) && ballots.choice(id, 2),
  ).length;
  return { both, before: right(1), after: right(2) };
}
