/** Act when the browser has nothing else to do, but not late. */
export function idle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 50);
}
