/**
 * The ballots of one open page: they live in its memory, under a random number, and go
 * with it. The server keeps them only while a vote is open, and not over a restart, so
 * the page sends them again to a server that is new.
 */
import type { Change, Told } from "./shapes.ts";

export type Round = number | "pair";
export interface Ballot {
  readonly page: string;
  readonly question: string;
  readonly round: Round;
  readonly option: string;
}

/** How a ballot got on: on its way, taken, too late, or to be tried again. */
export type Sent = "sending" | "in" | "late" | "waits";

/** Send a ballot; the answer is the status of HTTP, 0 where nobody answers. */
export type Send = (ballot: Ballot) => Promise<number>;

/** Return a number that nobody can tell a person from: 32 hex digits. */
export function randomPage(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Return what became of an answer between the two rounds. */
export function change(first: string, second: string, right: string): Change {
  if (first === right) return second === right ? "kept" : "lost";
  return second === right ? "gained" : "missed";
}

/** Milliseconds until a ballot that did not get through is tried again. */
const PATIENCE = 2_000;

interface Kept {
  option: string;
  state: Sent;
}

export class Ballots {
  readonly page: string;
  private readonly kept = new Map<string, Map<Round, Kept>>();
  private server = "";
  private lesson = "";
  private sending = false;

  private readonly send: Send;
  private readonly changed: () => void;

  constructor(send: Send, changed: () => void = () => {}) {
    this.send = send;
    this.changed = changed;
    this.page = randomPage();
  }

  /** Return what this page chose, "" for nothing. */
  choice(question: string, round: Round): string {
    return this.kept.get(question)?.get(round)?.option ?? "";
  }

  state(question: string, round: Round): Sent | null {
    return this.kept.get(question)?.get(round)?.state ?? null;
  }

  /** Choose, or choose anew. */
  choose(question: string, round: Round, option: string): void {
    if (!this.kept.has(question)) this.kept.set(question, new Map());
    this.kept.get(question)!.set(round, { option, state: "waits" });
    this.changed();
    void this.flush();
  }

  /** Take in how the class stands: send what this server lacks and still takes. */
  follow(told: Told): void {
    if (told.lesson !== this.lesson) this.kept.clear();
    this.lesson = told.lesson;
    const fresh = told.server !== this.server;
    this.server = told.server;
    for (const vote of told.votes) {
      const rounds = this.kept.get(vote.question);
      for (const [round, kept] of rounds ?? []) {
        const taken = taking(told, round);
        if (fresh && taken && kept.state === "in") kept.state = "waits";
        if (!taken && ["waits", "sending"].includes(kept.state)) kept.state = "late";
      }
      this.pair(told, vote.question);
    }
    void this.flush();
  }

  /** After a second round, say what became of the answer; once, and only then. */
  private pair(told: Told, question: string): void {
    const vote = told.votes.find((one) => one.question === question);
    const right = vote?.answers?.find((one) => one.right)?.option;
    const [first, second] = [this.choice(question, 1), this.choice(question, 2)];
    if (!right || !first || !second || !taking(told, "pair")) return;
    if (this.state(question, 2) === "late" || this.state(question, 1) === "late")
      return;
    if (this.choice(question, "pair")) return;
    this.choose(question, "pair", change(first, second, right));
  }

  /** Send what waits, one after the other: two on their way could change places. */
  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.waiting(); next; next = this.waiting()) {
        const [question, round, kept] = next;
        kept.state = "sending";
        const { option } = kept;
        const status = await this.send({
          page: this.page,
          question,
          round,
          option,
        });
        if (this.kept.get(question)?.get(round) !== kept) continue;
        if (status === 0 || status === 429 || status >= 500) {
          if (kept.state === "sending") kept.state = "waits";
          setTimeout(() => void this.flush(), PATIENCE);
          return;
        }
        kept.state = status < 300 ? "in" : "late";
        this.changed();
      }
    } finally {
      this.sending = false;
      this.changed();
    }
  }

  private waiting(): [string, Round, Kept] | undefined {
    for (const [question, rounds] of this.kept) {
      for (const [round, kept] of rounds) {
        if (kept.state === "waits") return [question, round, kept];
      }
    }
    return undefined;
  }
}

/** Does the class take ballots of this round now? */
export function taking(told: Told, round: Round): boolean {
  if (round !== "pair") return told.phase === "open" && told.round === round;
  const shown = told.votes.some((vote) => vote.pairs);
  return (
    told.phase === "published" &&
    told.rounds.length === 1 &&
    told.rounds[0] === 2 &&
    !shown
  );
}
