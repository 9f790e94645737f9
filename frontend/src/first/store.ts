/** What one tab remembers until it is closed; a browser may refuse to remember at all. */

export type Kept =
  "remote" | "secret" | "clicker" | "left" | "scheme" | "size" | "whole";

const key = (name: Kept) => `les-${name}`;

export function recall(name: Kept): string | null {
  try {
    return sessionStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/** Keep a word, or forget it if it is empty. */
export function keep(name: Kept, word: string): void {
  try {
    if (word) sessionStorage.setItem(key(name), word);
    else sessionStorage.removeItem(key(name));
  } catch {
    // Then the choice lasts as long as the page does.
  }
}
