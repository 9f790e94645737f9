/** Where the class is asked and told, beside the page's own address. */
import type { Act } from "./shapes.ts";

/** The server's own base: its addresses hold no language. */
const BASE = document.documentElement.dataset.lesBase || "/";

export const at = (path: string) => `${BASE}class/${path}`;
export const base = () => BASE;

/** Return the address of a view in the page of this language. */
export const home = () => document.documentElement.dataset.lesHome || "/";

export interface Said {
  readonly status: number;
  readonly told: Record<string, string>;
}

/** Post something; the status is 0 where nobody answers. */
export async function post(path: string, body: object, secret = ""): Promise<Said> {
  try {
    const answer = await fetch(at(path), {
      method: "POST",
      cache: "no-store",
      credentials: "omit",
      headers: {
        "Content-Type": "application/json",
        ...(secret ? { Authorization: `Bearer ${secret}` } : {}),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      told: text.startsWith("{") ? JSON.parse(text) : {},
    };
  } catch {
    return { status: 0, told: {} };
  }
}

export async function get(path: string, secret = ""): Promise<Response> {
  return fetch(at(path), {
    cache: "no-store",
    credentials: "omit",
    headers: secret ? { Authorization: `Bearer ${secret}` } : {},
  });
}

export const act = (action: Act, secret: string) => post("teacher/act", action, secret);
