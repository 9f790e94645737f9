// The states of widgets that are not made yet, as a file or the kernel told them.

import type { JSONObject } from "@lumino/coreutils";

type Path = (string | number)[];

export interface WidgetState {
  readonly model_name: string;
  readonly model_module: string;
  readonly model_module_version: string;
  readonly state: JSONObject;
  readonly buffers?: { path: Path; data: string; encoding: "base64" }[];
}

export type States = Record<string, WidgetState>;

export class Snapshot {
  readonly #states = new Map<string, WidgetState>();
  readonly #early = new Map<string, JSONObject[]>();
  readonly #awaited = new Map<string, () => void>();

  /** Take over states; what came before them for the same widgets is newer. */
  fill(states: States): void {
    for (const [id, state] of Object.entries(states)) this.put(id, state);
    for (const [id, changes] of this.#early) {
      for (const change of changes) this.merge(id, change);
    }
    this.#early.clear();
  }

  /** Take over the state of one widget. */
  put(id: string, widget: WidgetState): void {
    this.#states.set(id, widget);
    this.#awaited.get(id)?.();
    this.#awaited.delete(id);
  }

  /** Change the state of a widget, now or when it is known. */
  merge(id: string, change: JSONObject): void {
    const known = this.#states.get(id);
    if (known) Object.assign(known.state, change);
    else this.#early.set(id, [...(this.#early.get(id) ?? []), change]);
  }

  /** Forget changes of widgets that nobody described: a fuller answer holds them. */
  forgetEarly(): void {
    this.#early.clear();
  }

  /** Whether somebody waits for the state of a widget. */
  awaits(id: string): boolean {
    return this.#awaited.has(id);
  }

  /** Wait until a widget's state is known, however long that takes, and take it out. */
  async take(id: string): Promise<WidgetState> {
    if (!this.#states.has(id)) {
      await new Promise<void>((resolve) => this.#awaited.set(id, resolve));
    }
    const found = this.#states.get(id)!;
    this.#states.delete(id);
    return found;
  }
}
