// A message to the kernel, and what the page remembers of it until it is answered.

import type { JSONObject } from "@lumino/coreutils";

export type Kind = "comm_open" | "comm_msg" | "comm_close";

export interface Letter {
  readonly id: string;
  readonly kind: Kind;
  /** Of the widget that sends it. */
  readonly comm: string;
  readonly content: JSONObject;
  readonly metadata: JSONObject;
  readonly buffers: (ArrayBuffer | ArrayBufferView)[];
  /** What to do when the kernel has dealt with it. */
  readonly settle: () => void;
}

/** A message from the kernel, as far as the page reads it. */
export interface Incoming {
  readonly header: { readonly msg_type: string; readonly session: string };
  readonly parent_header: { readonly msg_id?: string };
  readonly content: JSONObject;
  readonly metadata: JSONObject;
  readonly buffers?: (ArrayBuffer | ArrayBufferView)[];
}

/** What brings letters to a kernel. */
export interface Carrier {
  carry(letter: Letter): void;
}

/** Return the names of the values that a letter sets. */
export function namesSet(letter: Letter): string[] {
  const data = letter.content.data as JSONObject | undefined;
  return data?.method === "update" ? Object.keys(data.state as JSONObject) : [];
}
