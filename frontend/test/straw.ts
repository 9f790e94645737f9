// A browser, a server and widgets of straw, in which the tests decide what happens.

import { setImmediate } from "node:timers/promises";
import type { Incoming, Letter } from "../src/life/letter.ts";
import { Lifeline, type Listener, type State, type World } from "../src/life/lifeline.ts";
import { Outbox } from "../src/life/outbox.ts";
import { Basket, update } from "./letters.ts";

/** Let everything happen that can. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
}

export class StrawWire extends Basket {
  readonly kernel: string;
  readonly listener: Listener;
  isClosed = false;

  constructor(kernel: string, listener: Listener) {
    super();
    this.kernel = kernel;
    this.listener = listener;
  }

  close(): void {
    this.isClosed = true;
  }

  async open(): Promise<void> {
    this.listener.opened();
    await settle();
  }

  async drop(): Promise<void> {
    this.listener.closed();
    await settle();
  }

  async say(message: Incoming): Promise<void> {
    this.listener.heard(message);
    await settle();
  }
}

export class StrawWorld implements World {
  readonly wires: StrawWire[] = [];
  readonly reloads: (string | null)[] = [];
  /** What the server says of kernels; an Error is a server that cannot be reached. */
  alive: boolean | Error = true;
  offer: Awaited<ReturnType<World["another"]>> = { kernel: "second", build: "one" };
  isAwake = Promise.resolve();
  #rests: { milliseconds: number; over: () => void }[] = [];

  wire(kernel: string, listener: Listener): StrawWire {
    this.wires.push(new StrawWire(kernel, listener));
    return this.last;
  }

  get last(): StrawWire {
    return this.wires.at(-1)!;
  }

  async lives(): Promise<boolean> {
    if (this.alive instanceof Error) throw this.alive;
    return this.alive;
  }

  async another() {
    return this.offer;
  }

  rest(milliseconds: number): Promise<void> {
    return new Promise((over) => this.#rests.push({ milliseconds, over }));
  }

  get longest(): number {
    return Math.max(...this.#rests.map(({ milliseconds }) => milliseconds));
  }

  /** Let the time pass for which anybody rests. */
  async pass(): Promise<void> {
    for (const { over } of this.#rests.splice(0)) over();
    await settle();
  }

  async seen(): Promise<void> {}

  awake(): Promise<void> {
    return this.isAwake;
  }

  reload(build: string | null): void {
    this.reloads.push(build);
  }
}

/** Widgets that remember what they were asked for. */
export class StrawWidgets {
  readonly heard: string[] = [];
  readonly restored: (string[] | "all")[] = [];
  asked = 0;
  session = "kernel-1";
  answers = true;
  readonly #outbox: Outbox;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  receive(message: Incoming): void {
    this.heard.push(message.header.msg_type);
  }

  async ask(): Promise<string> {
    this.asked += 1;
    return this.session;
  }

  async probe(): Promise<void> {
    if (!this.answers) await new Promise(() => {});
  }

  async restore(values: Map<string, Set<string>> | "all"): Promise<() => void> {
    this.restored.push(values === "all" ? values : [...values.keys()]);
    const said: Letter[] = values === "all" ? [update("address", { code: "v=1" })] : [];
    return () => said.forEach((one) => this.#outbox.post(one));
  }
}

/** Return a page's life, started, with all that it touches. */
export async function life({ asksFirst = false } = {}) {
  const outbox = new Outbox();
  const world = new StrawWorld();
  const widgets = new StrawWidgets(outbox);
  const told: State[] = [];
  const page = { kernelId: "first", build: "one" };
  const lifeline = new Lifeline(page, outbox, world, widgets, (state) => told.push(state));
  void lifeline.live(asksFirst);
  await settle();
  return { outbox, world, widgets, told, lifeline };
}
