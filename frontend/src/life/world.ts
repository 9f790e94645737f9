// What the lifeline needs of this browser and of the server.

import { UUID } from "@lumino/coreutils";
import type { Config } from "../config.ts";
import type { World } from "./lifeline.ts";
import { Wire, wireUrl } from "./wire.ts";

const PATIENCE = 2500;
const TICK = 250;
const LONGEST = 60;

/** Return the world of a page. */
export function worldOf({ baseUrl, build, language }: Config): World {
  // One session for all connections: the server then hands over what it kept for it.
  const session = UUID.uuid4();
  const kernels = `${baseUrl}lesson/kernels`;
  return {
    wire: (kernel, listener) => new Wire(wireUrl(baseUrl, kernel, session), session, listener),
    async lives(kernel) {
      const { signal, stop } = patience();
      const url = `${kernels}/${encodeURIComponent(kernel)}`;
      const { status, ok } = await fetch(url, { signal, cache: "no-store" }).finally(stop);
      if (!ok && status !== 404) throw new Error(`The server says ${status}.`);
      return ok;
    },
    async another() {
      const answer = await fetch(`${kernels}?language=${language}`, { method: "POST" });
      if (answer.status === 503) {
        const seconds = Number(answer.headers.get("Retry-After")) || 5;
        return { seconds: Math.min(seconds, LONGEST) };
      }
      if (!answer.ok) throw new Error(`The server says ${answer.status}.`);
      const { kernelId, build } = await answer.json();
      return { kernel: kernelId, build: build || null };
    },
    rest: (milliseconds) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          removeEventListener("online", wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        addEventListener("online", wake);
      }),
    seen: () => until(document, "visibilitychange", () => document.visibilityState === "visible"),
    awake,
    reload(wanted) {
      // The history remembers for which build the page was loaded again: never twice.
      if (history.state?.lesBuild === wanted && wanted !== build) return;
      history.replaceState({ ...history.state, lesBuild: wanted }, "");
      location.reload();
    },
  };
}

/** Give up after a time in which this browser was free to take an answer. */
function patience(): { signal: AbortSignal; stop: () => void } {
  const control = new AbortController();
  let left = PATIENCE / TICK;
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) control.abort();
  }, TICK);
  return { signal: control.signal, stop: () => clearInterval(timer) };
}

let away = false;
for (const leaving of ["pagehide", "les-leave"]) addEventListener(leaving, () => (away = true));
addEventListener("pageshow", () => (away = false));

function awake(): Promise<void> {
  return until(window, "pageshow", () => !away);
}

/** Wait until a condition holds; it is looked at whenever the event comes. */
function until(target: EventTarget, event: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      target.removeEventListener(event, look);
      resolve();
    };
    target.addEventListener(event, look);
    look();
  });
}

/** Tell the server that the kernel is no longer needed; it answers nobody. */
export function dismiss({ baseUrl }: Config, kernel: string): void {
  const form = new FormData();
  form.append("_xsrf", "");
  navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${encodeURIComponent(kernel)}`, form);
}
