// One websocket to one kernel, in Jupyter's own words.
//
// The connection class of @jupyterlab/services reconnects by a clock of its own (up to
// half a minute, seven times, then never again) and forgets what was not sent; so only
// its messages and their coding are used, and the page's life is in `lifeline.ts`.

import { createMessage, deserialize, serialize, supportedKernelWebSocketProtocols } from "../upstream.ts";
import type { Carrier, Incoming, Letter } from "./letter.ts";

export interface Listener {
  opened(): void;
  heard(message: Incoming): void;
  closed(): void;
}

export class Wire implements Carrier {
  readonly #socket: WebSocket;
  readonly #session: string;

  /** Open it; what happens is told to the listener. */
  constructor(url: string, session: string, listener: Listener) {
    this.#session = session;
    this.#socket = new WebSocket(url, Object.values(supportedKernelWebSocketProtocols));
    this.#socket.binaryType = "arraybuffer";
    this.#socket.onopen = () => listener.opened();
    this.#socket.onmessage = ({ data }) =>
      listener.heard(deserialize(data, this.#socket.protocol) as unknown as Incoming);
    this.#socket.onclose = () => listener.closed();
  }

  /** Send a letter; one for a socket that is closing counts as not answered. */
  carry(letter: Letter): void {
    const message = createMessage({
      msgType: letter.kind as "comm_msg",
      channel: "shell",
      session: this.#session,
      msgId: letter.id,
      content: letter.content as never,
      metadata: letter.metadata,
      buffers: letter.buffers,
    });
    this.#socket.send(serialize(message, this.#socket.protocol));
  }

  /** Close it without a word to the listener. */
  close(): void {
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
  }
}

/** Return the address of a kernel's websocket. */
export function wireUrl(baseUrl: string, kernel: string, session: string): string {
  const url = new URL(`${baseUrl}api/kernels/${encodeURIComponent(kernel)}/channels`, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  url.searchParams.set("session_id", session);
  return url.href;
}
