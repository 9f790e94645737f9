// Letters and kernels of straw, for the tests.

import type { JSONObject } from "@lumino/coreutils";
import type { Carrier, Incoming, Letter } from "../src/life/letter.ts";

let count = 0;

/** Return a letter that sets values of a widget, or tells of an event. */
export function letter(comm: string, content: JSONObject, settle = () => {}): Letter {
  count += 1;
  return { id: `l${count}`, kind: "comm_msg", comm, content, metadata: {}, buffers: [], settle };
}

export function update(comm: string, state: JSONObject, settle = () => {}): Letter {
  return letter(comm, { comm_id: comm, data: { method: "update", state } }, settle);
}

export function event(comm: string, name: string): Letter {
  return letter(comm, { comm_id: comm, data: { method: "custom", content: { event: name } } });
}

/** A carrier that remembers what it carried. */
export class Basket implements Carrier {
  readonly letters: Letter[] = [];

  carry(one: Letter): void {
    this.letters.push(one);
  }

  get ids(): string[] {
    return this.letters.map(({ id }) => id);
  }
}

/** Return a message of the kernel. */
export function said(
  msg_type: string,
  content: JSONObject,
  { parent = "", session = "kernel-1" } = {},
): Incoming {
  return { header: { msg_type, session }, parent_header: { msg_id: parent }, content, metadata: {} };
}

/** Return the message that a kernel sends when it has dealt with a letter. */
export function idle(parent: string, session = "kernel-1"): Incoming {
  return said("status", { execution_state: "idle" }, { parent, session });
}
