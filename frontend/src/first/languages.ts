/** The same view in another language: the links to it take along what stands after #. */

const LINKS = "a[hreflang]";

/** Write the view into a link that a reader comes near, and may follow or copy. */
function ready({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>(LINKS);
  if (link) link.hash = location.hash;
}

export function startLanguages(): void {
  for (const type of ["pointerover", "focusin", "click"]) addEventListener(type, ready, true);
}
