/**
 * The line from the class to one page: a stream of snapshots that mends by itself.
 *
 * The stream is read with `fetch`, for a teacher because a secret goes along, for all
 * because a script hears the comment lines of a stream only so: a socket that looks open
 * after a phone's screen was locked is noticed by their absence. Where nothing comes
 * through, as behind a proxy that keeps streams back, the page asks again and again.
 */
import { Events } from "./events.ts";

/** Milliseconds until a stream that says nothing is given up for asking. */
const FIRST = 8_000;
/** Milliseconds without a comment line after which a stream counts as dead. */
const SILENCE = 40_000;
const SHORTEST = 1_000;
const LONGEST = 5_000;

export interface Ways {
  /** Where the stream is; none where only asking is offered. */
  readonly stream?: string;
  /** Where the present snapshot is asked for. */
  readonly now: string;
  readonly secret?: string;
}

interface Known {
  readonly server: string;
  readonly version: number;
}

export type State = "connected" | "lost" | "refused";

/** Return how long to wait before a try, from the first one up, in milliseconds. */
export const pause = (tries: number) =>
  Math.min(SHORTEST * 2 ** Math.max(tries - 1, 0), LONGEST);

export class Connection<Snapshot extends Known> {
  private ending: AbortController | null = null;
  private known: Known | null = null;
  private asks: boolean;
  private tries = 0;
  private stopped = false;
  private wake: (() => void) | null = null;

  private readonly ways: Ways;
  private readonly take: (snapshot: Snapshot) => void;
  private readonly tell: (state: State) => void;

  constructor(
    ways: Ways,
    take: (snapshot: Snapshot) => void,
    tell: (state: State) => void = () => {},
  ) {
    this.ways = ways;
    this.take = take;
    this.tell = tell;
    this.asks = !ways.stream;
  }

  /** Keep the line until it is stopped or refused. */
  async keep(): Promise<void> {
    addEventListener("visibilitychange", this.onReturn);
    addEventListener("online", this.renew);
    while (!this.stopped) {
      try {
        await (this.asks ? this.ask() : this.listen());
      } catch {
        // A server that is gone, and one that has just come back, end the same way.
      }
      if (this.stopped) return;
      this.tries += 1;
      if (this.tries > 1) this.tell("lost");
      await this.rest(pause(this.tries));
    }
  }

  stop(): void {
    this.stopped = true;
    this.ending?.abort();
    this.wake?.();
  }

  /** Take a line up anew at once: this one may have died unseen. */
  readonly renew = (): void => {
    this.ending?.abort();
    this.wake?.();
  };

  private readonly onReturn = (): void => {
    if (document.visibilityState === "visible") this.renew();
  };

  private rest(time: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      this.wake = () => (clearTimeout(timer), resolve());
    });
  }

  /** Ask for an address; who is not known is told so, once and for all. */
  private async fetch(address: string, accept: string): Promise<Response> {
    this.ending = new AbortController();
    const { secret } = this.ways;
    const answer = await fetch(address, {
      cache: "no-store",
      credentials: "omit",
      headers: {
        Accept: accept,
        ...(secret ? { Authorization: `Bearer ${secret}` } : {}),
      },
      signal: this.ending.signal,
    });
    if (secret && [401, 403, 404].includes(answer.status)) {
      this.stopped = true;
      this.tell("refused");
    }
    if (!answer.ok) throw new Error(`the class answers ${answer.status}`);
    return answer;
  }

  private async listen(): Promise<void> {
    let open = false;
    let heard = false;
    const giveUp = () => {
      // It is open, and nothing comes: what lies between lets no stream through.
      this.asks = open && !heard;
      this.ending?.abort();
    };
    let watch = setTimeout(giveUp, FIRST);
    try {
      const answer = await this.fetch(this.ways.stream!, "text/event-stream");
      open = true;
      const events = new Events((data) => {
        heard = true;
        this.arrived(JSON.parse(data));
      });
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        events.read(value);
        if (!heard) continue;
        clearTimeout(watch);
        watch = setTimeout(giveUp, SILENCE);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  private async ask(): Promise<void> {
    while (!this.stopped) {
      const known = this.known
        ? `server=${this.known.server}&version=${this.known.version}`
        : "";
      const sign = this.ways.now.includes("?") ? "&" : "?";
      const watch = setTimeout(() => this.ending?.abort(), SILENCE);
      try {
        const answer = await this.fetch(
          known ? `${this.ways.now}${sign}${known}` : this.ways.now,
          "application/json",
        );
        if (answer.status === 204) this.reached();
        else this.arrived(await answer.json());
      } finally {
        clearTimeout(watch);
      }
    }
  }

  private arrived(snapshot: Snapshot): void {
    this.known = { server: snapshot.server, version: snapshot.version };
    this.reached();
    this.take(snapshot);
  }

  private reached(): void {
    this.tries = 0;
    this.tell("connected");
  }
}
