/** One polite live region a page: what the class does is said once. */

const region = document.createElement("p");
region.className = "les-unseen";
region.setAttribute("role", "status");
let last = "";

/** Put the region into the page, before anything is said. */
export function placeStatus(): void {
  document.body.append(region);
}

/** Say something, unless it is what was said last. */
export function announce(words: string): void {
  if (words === last) return;
  last = words;
  region.textContent = words;
}
