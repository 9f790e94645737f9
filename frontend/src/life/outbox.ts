// Letters wait here, in order, while no kernel can be reached.

import { type Carrier, type Letter, namesSet } from "./letter.ts";

export class Outbox {
  #carrier: Carrier | null = null;
  #waiting: Letter[] = [];
  readonly #sent = new Map<string, Letter>();

  /** Send a letter now, or when there is a way to the kernel. */
  post(letter: Letter): void {
    if (this.#carrier) this.#send(letter, this.#carrier);
    else this.#waiting.push(letter);
  }

  /** Send what `first` posts, then what waits, in order; from now on all at once. */
  open(carrier: Carrier, first: () => void = () => {}): void {
    this.#carrier = carrier;
    const waiting = this.#waiting.splice(0);
    first();
    for (const letter of waiting) this.#send(letter, carrier);
  }

  /** Keep what is posted from now on. */
  shut(): void {
    this.#carrier = null;
  }

  /** Note that the kernel has dealt with a letter. */
  settle(id: string | undefined): void {
    const letter = this.#sent.get(id ?? "");
    if (!letter) return;
    this.#sent.delete(letter.id);
    letter.settle();
  }

  /** Return the values of a widget that are on their way to the kernel. */
  onTheWay(comm: string): Set<string> {
    const letters = [...this.#sent.values(), ...this.#waiting];
    return new Set(letters.filter((one) => one.comm === comm).flatMap(namesSet));
  }

  /**
   * Let go of the letters that went to a kernel which never answered; return the values
   * that they set. An event is not said twice: twice is worse than one more press.
   */
  giveUp(): Map<string, Set<string>> {
    const lost = new Map<string, Set<string>>();
    for (const letter of [...this.#sent.values()]) {
      remember(lost, letter.comm, namesSet(letter));
      this.settle(letter.id);
    }
    return lost;
  }

  #send(letter: Letter, carrier: Carrier): void {
    this.#sent.set(letter.id, letter);
    carrier.carry(letter);
  }
}

/** Note names under a widget. */
export function remember(
  known: Map<string, Set<string>>,
  comm: string,
  names: Iterable<string>,
): void {
  const all = known.get(comm) ?? new Set();
  for (const name of names) all.add(name);
  if (all.size) known.set(comm, all);
}
