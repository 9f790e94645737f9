/** What the server tells of the class, and what goes back to it. */

export type Phase = "think" | "open" | "closed" | "published";
export type Change = "gained" | "kept" | "lost" | "missed";

export interface Share {
  readonly option: string;
  readonly about: number;
}

/** Counts as everybody may see them: to the nearest 5, small groups left out. */
export interface Counts {
  readonly enough: boolean;
  readonly shown: readonly Share[];
  readonly few: readonly string[];
}

export interface Result extends Counts {
  readonly round: number;
}

export interface Answer {
  readonly option: string;
  readonly right: boolean;
  readonly answer: string;
  readonly view: string;
}

export interface Story {
  readonly title: string;
  readonly text: string;
  readonly ask: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
}

export interface Vote {
  readonly question: string;
  readonly kind: string;
  readonly text: string;
  readonly story: Story | null;
  readonly options: readonly Option[];
  readonly results: readonly Result[] | null;
  readonly answers: readonly Answer[] | null;
  readonly pairs: Counts | null;
}

export interface Step {
  readonly id: string;
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly activity: string;
  readonly question: string;
  readonly text: readonly string[];
  readonly view: string;
}

/** What all surfaces know: it holds no note, no open count and no secret. */
export interface Told {
  readonly server: string;
  readonly lesson: string;
  readonly version: number;
  readonly running: boolean;
  readonly ended: boolean;
  readonly black: boolean;
  readonly step: Step | null;
  readonly phase: Phase | null;
  readonly round: number | null;
  readonly rounds: readonly number[];
  readonly votes: readonly Vote[];
  readonly box: "open" | "closed" | null;
}

export interface Wall extends Told {
  readonly addresses?: readonly string[];
}

export interface Clock {
  readonly running: boolean;
  readonly step_seconds: number;
  readonly lesson_seconds: number;
  readonly planned_seconds: number;
  readonly late_by_minutes: number;
  readonly cuts: readonly { readonly title: string; readonly cut: string }[];
}

export interface Planned {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
}

export type Totals = Record<
  string,
  readonly {
    readonly round: number;
    readonly counts: Readonly<Record<string, number>>;
  }[]
>;

export interface Teacher extends Wall {
  readonly plan: readonly Planned[];
  readonly notes: Readonly<
    Record<"say" | "ask" | "watch" | "cut" | "safety", string>
  > | null;
  readonly next: { readonly title: string; readonly minutes: number } | null;
  readonly clock: Clock;
  readonly answered?: Readonly<Record<string, number>> | null;
  readonly totals?: Totals | null;
  readonly asked?: readonly string[] | null;
  readonly pairs_in?: number | null;
  readonly phones?: number;
  readonly preflight?: {
    readonly phones: number;
    readonly room: number;
    readonly visitors: number;
    readonly isolated: boolean | null;
    readonly country?: string;
  };
}

export interface Remote {
  readonly server: string;
  readonly version: number;
  readonly running: boolean;
  readonly black: boolean;
  readonly step: Pick<Step, "number" | "of" | "title"> | null;
  readonly clock: Clock;
}

/** What a teacher does; `do` says which, the rest is its own. */
export type Act = { readonly do: string } & Readonly<Record<string, unknown>>;
