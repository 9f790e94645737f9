/** The one thing that comes next in a class, for the one big button. */
import type { Act, Teacher } from "./shapes.ts";

export interface Coming {
  /** The message that the button says. */
  readonly name: string;
  readonly act: Act;
  readonly title?: string;
}

type Standing = Pick<
  Teacher,
  "running" | "ended" | "step" | "phase" | "round" | "rounds" | "next" | "box" | "votes"
>;

/** Return what comes next: the phases of a step's vote, its box, then the next step. */
export function coming(told: Standing): Coming {
  const { phase, round, rounds } = told;
  const both = rounds.includes(1) && rounds.includes(2);
  if (told.ended) return { name: "class-teacher-anew", act: { do: "anew" } };
  if (!told.running) return { name: "class-teacher-begin", act: { do: "begin" } };
  if (phase === "think") return { name: "class-teacher-open", act: { do: "open" } };
  if (phase === "open") return { name: "class-teacher-close", act: { do: "close" } };
  if (phase === "closed" && both && round === 1) {
    return { name: "class-teacher-open-again", act: { do: "open" } };
  }
  if (phase === "closed" && rounds.includes(2)) {
    return { name: "class-teacher-publish", act: { do: "publish" } };
  }
  if (phase === "published" && unpaired(told)) {
    return { name: "class-teacher-pairs", act: { do: "show-pairs" } };
  }
  if (told.step?.activity === "box" && told.box !== "closed") {
    return told.box === "open"
      ? { name: "class-teacher-box-close", act: { do: "box-close" } }
      : { name: "class-teacher-box-open", act: { do: "box-open" } };
  }
  if (told.next)
    return {
      name: "class-teacher-next",
      act: { do: "next" },
      title: told.next.title,
    };
  return { name: "class-teacher-end", act: { do: "end" } };
}

/** Are first and second answers still to be laid beside each other? */
function unpaired({ rounds, votes }: Pick<Teacher, "rounds" | "votes">): boolean {
  return (
    rounds.length === 1 &&
    rounds[0] === 2 &&
    votes.some(({ kind, pairs }) => kind === "item" && !pairs)
  );
}
