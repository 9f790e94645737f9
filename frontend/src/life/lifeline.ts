// Keeps a kernel at the other end of the page, whatever happens to the one before.

import type { Carrier, Incoming } from "./letter.ts";
import type { Outbox } from "./outbox.ts";

const REST = 500;
const LONGEST_REST = 2000;
const BEAT = 2000;
const PATIENCE = 10_000;
const GONE = /dead|restarting|terminating/;

export type State = "connecting" | "connected" | "lost" | "full";

export interface Line extends Carrier {
  close(): void;
}

export interface Listener {
  opened(): void;
  heard(message: Incoming): void;
  closed(): void;
}

/** What is needed of the browser and the server. */
export interface World {
  wire(kernel: string, listener: Listener): Line;
  /** Whether a kernel lives; rejects where the server cannot be asked. */
  lives(kernel: string): Promise<boolean>;
  /** Another kernel, or the seconds after which to ask again. */
  another(): Promise<{ kernel: string; build: string | null } | { seconds: number }>;
  rest(milliseconds: number): Promise<void>;
  /** Resolves while the page is in front of the reader. */
  seen(): Promise<void>;
  /** Resolves while the page is not put away in the browser's history. */
  awake(): Promise<void>;
  /** Load the page again, to get widgets of this build. */
  reload(build: string | null): void;
}

/** What is needed of the widgets. */
export interface Widgets {
  receive(message: Incoming): void;
  ask(): Promise<string>;
  /** Resolves when the kernel has dealt with all that it was told before. */
  probe(): Promise<void>;
  restore(values: Map<string, Set<string>> | "all"): Promise<() => void>;
}

export class Lifeline {
  #kernel: string;
  readonly #build: string | null;
  readonly #world: World;
  readonly #widgets: Widgets;
  readonly #outbox: Outbox;
  readonly #tell: (state: State) => void;
  /** The session of the kernel process that knows what this reader has set. */
  #session = "";
  #fresh = false;
  #hang = () => {};
  #hushed = false;

  constructor(
    page: { kernelId: string; build: string | null },
    outbox: Outbox,
    world: World,
    widgets: Widgets,
    tell: (state: State) => void,
  ) {
    this.#kernel = page.kernelId;
    this.#build = page.build;
    this.#outbox = outbox;
    this.#world = world;
    this.#widgets = widgets;
    this.#tell = tell;
  }

  get kernel(): string {
    return this.#kernel;
  }

  /** End the present connection without a word; the next opens when the page is awake. */
  hangUp(): void {
    this.#hushed = true;
    this.#hang();
  }

  /** Connect, and connect again, for as long as the page is there. */
  async live(asksFirst: boolean): Promise<never> {
    let asks = asksFirst;
    for (let tries = 0; ; tries += 1) {
      await this.#world.awake();
      if (tries) {
        // A page that nobody looks at takes no place in the room.
        await this.#world.seen();
        if (!(await this.#findKernel(tries))) continue;
      }
      if (await this.#connect(asks)) tries = 0;
      asks = true;
      if (!this.#hushed) this.#tell("lost");
      this.#hushed = false;
    }
  }

  /** Make sure that there is a kernel to connect to. */
  async #findKernel(tries: number): Promise<boolean> {
    try {
      if (await this.#world.lives(this.#kernel)) {
        if (tries > 1) await this.#pause(tries);
        return true;
      }
      return await this.#takeAnother();
    } catch {
      this.#tell("lost");
      await this.#pause(tries);
      return false;
    }
  }

  async #takeAnother(): Promise<boolean> {
    const found = await this.#world.another();
    if ("seconds" in found) {
      this.#tell("full");
      await this.#world.rest(found.seconds * 1000);
      return false;
    }
    this.#kernel = found.kernel;
    this.#fresh = true;
    if (found.build !== null && found.build === this.#build) return true;
    this.#world.reload(found.build);
    await this.#world.rest(PATIENCE);
    return false;
  }

  /** Rest longer from try to try, and not at the same time as everybody else. */
  #pause(tries: number): Promise<void> {
    const rest = Math.min(REST * tries, LONGEST_REST);
    return this.#world.rest(rest * (1 + Math.random() / 2));
  }

  /** Hold one connection until it ends; return whether it ever opened. */
  #connect(asks: boolean): Promise<boolean> {
    return new Promise((resolve) => {
      let opened = false;
      let heard = 0;
      const end = () => {
        if (over.signal.aborted) return;
        this.#outbox.shut();
        line.close();
        over.abort();
        resolve(opened);
      };
      const over = new AbortController();
      const line = this.#world.wire(this.#kernel, {
        opened: () => {
          opened = true;
          void this.#greet(line, asks).then(() => over.signal.aborted || this.#tell("connected"));
          void this.#watch(over.signal, () => heard).then(end);
        },
        heard: (message) => {
          heard += 1;
          this.#hear(message, end);
        },
        closed: end,
      });
      this.#hang = end;
      if (asks) void this.#world.rest(PATIENCE).then(() => opened || over.signal.aborted || end());
    });
  }

  /** Make sure that kernel and page hold the same. */
  async #greet(line: Line, asks: boolean): Promise<void> {
    const lost = this.#outbox.giveUp();
    const say = await this.#widgets.restore(this.#fresh ? "all" : lost);
    this.#outbox.open(line, say);
    if (!asks) return;
    const session = await this.#widgets.ask();
    const restarted = this.#session && session !== this.#session && !this.#fresh;
    this.#fresh = false;
    this.#session = session;
    if (!restarted) return;
    (await this.#widgets.restore("all"))();
    await this.#widgets.ask();
  }

  #hear(message: Incoming, end: () => void): void {
    const { msg_type, session } = message.header;
    if (message.parent_header.msg_id) this.#session ||= session;
    if (msg_type.startsWith("comm_")) this.#widgets.receive(message);
    if (msg_type !== "status") return;
    const state = String(message.content.execution_state);
    if (GONE.test(state)) end();
    if (state === "idle") this.#outbox.settle(message.parent_header.msg_id);
  }

  /**
   * Ask from time to time whether the kernel lives; return when it does not. A server
   * that is not reached is told as lost, but a slow network is no reason to hang up: the
   * line is tried when the server answers again.
   */
  async #watch(over: AbortSignal, heard: () => number): Promise<void> {
    let away = false;
    while (!over.aborted) {
      await this.#world.rest(away ? REST : BEAT);
      await this.#world.seen();
      const before = heard();
      const lives = await this.#world.lives(this.#kernel).catch(() => heard() > before || null);
      if (lives === false) return;
      if (over.aborted || (lives && !away)) continue;
      away = true;
      if (!lives) this.#tell("lost");
      else if (await this.#answers()) {
        away = false;
        this.#tell("connected");
      } else return;
    }
  }

  /** Whether the kernel answers over the present line, in good time. */
  #answers(): Promise<boolean> {
    const late = this.#world.rest(PATIENCE).then(() => false);
    return Promise.race([this.#widgets.probe().then(() => true), late]);
  }
}
