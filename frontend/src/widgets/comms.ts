// The widgets' ends of the line: each has a comm, all share one outbox.

import { type JSONObject, UUID } from "@lumino/coreutils";
import type { Incoming, Kind, Letter } from "../life/letter.ts";
import { type ICallbacks, type IClassicComm, IDLE } from "../upstream.ts";

type Hear = (message: Incoming) => unknown;

/** One widget's end. What comes before anybody listens is kept. */
export class Comm implements IClassicComm {
  readonly comm_id: string;
  readonly target_name: string;
  readonly #post: (letter: Letter) => void;
  #early: Incoming[] = [];
  #hear: Hear = (message) => this.#early.push(message);
  #over: Hear = () => {};

  constructor(id: string, target: string, post: (letter: Letter) => void) {
    this.comm_id = id;
    this.target_name = target;
    this.#post = post;
  }

  /** Take what the kernel says to this widget. */
  deliver(message: Incoming): void {
    (message.header.msg_type === "comm_close" ? this.#over : this.#hear)(message);
  }

  /** Drop what came early: a fuller answer holds it. */
  forgetEarly(): void {
    this.#early = [];
  }

  open(data: JSONObject, callbacks?: ICallbacks, metadata: JSONObject = {}): string {
    return this.#write("comm_open", data, callbacks, metadata, []);
  }

  send(
    data: JSONObject,
    callbacks?: ICallbacks,
    metadata: JSONObject = {},
    buffers: (ArrayBuffer | ArrayBufferView)[] = [],
  ): string {
    return this.#write("comm_msg", data, callbacks, metadata, buffers);
  }

  close(data: JSONObject = {}, callbacks?: ICallbacks, metadata: JSONObject = {}): string {
    return this.#write("comm_close", data, callbacks, metadata, []);
  }

  on_msg(callback: Hear): void {
    this.#hear = callback;
    // A model listens before it is whole: it hears what came early once it is.
    queueMicrotask(() => this.#early.splice(0).forEach((message) => void callback(message)));
  }

  on_close(callback: Hear): void {
    this.#over = callback;
  }

  #write(
    kind: Kind,
    data: JSONObject,
    callbacks: ICallbacks | undefined,
    metadata: JSONObject,
    buffers: (ArrayBuffer | ArrayBufferView)[],
  ): string {
    const id = UUID.uuid4();
    const content: JSONObject = { comm_id: this.comm_id, data };
    if (kind === "comm_open") content.target_name = this.target_name;
    // A widget holds its next value back until it hears that the kernel is idle again.
    const settle = () => callbacks?.iopub?.status?.(IDLE);
    this.#post({ id, kind, comm: this.comm_id, content, metadata, buffers, settle });
    return id;
  }
}
