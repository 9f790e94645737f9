// A small signal with the manners of Jupyter's own: connect, disconnect, emit.

export type Slot<T> = (sender: unknown, value: T) => void;

export class Signal<T> {
  #slots: Slot<T>[] = [];

  /** Call `slot(sender, value)` from now on. */
  connect(slot: Slot<T>): void {
    this.#slots.push(slot);
  }

  /** Call it no more. */
  disconnect(slot: Slot<T>): void {
    this.#slots = this.#slots.filter((one) => one !== slot);
  }

  /** Tell all. */
  emit(sender: unknown, value: T): void {
    for (const slot of [...this.#slots]) slot(sender, value);
  }
}
