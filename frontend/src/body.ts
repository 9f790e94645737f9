/** Marks the part of the body that is open in the drawing beside it. */

const PARTS = ".les-anatomy details[id]";

function mark(part: HTMLDetailsElement): void {
  const pin = part.closest(".les-anatomy")?.querySelector(`.les-an a[href="#${part.id}"]`);
  if (part.open) pin?.setAttribute("aria-current", "true");
  else pin?.removeAttribute("aria-current");
}

export function markParts(): void {
  document.addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches(PARTS)) mark(target);
  }, true);
  document.querySelectorAll<HTMLDetailsElement>(PARTS).forEach(mark);
}
