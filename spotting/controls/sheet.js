// The card of a cause lies beside what it is about; where a window has no room for both, it
// fills the window.

const NARROW = "(max-width: 63.99rem)";

/** Does a card fill the window? The same stands in styles/explore.css. */
export function fills() {
  return matchMedia(NARROW).matches && Boolean(document.documentElement.dataset.lesView);
}

/**
 * Say on the page whether a card lies over it: what is under it neither scrolls nor takes
 * the focus. Return whether it does.
 */
export function cover(card, shown) {
  const { dataset, style } = document.documentElement;
  const over = shown && getComputedStyle(card).position === "fixed";
  if (over) dataset.lesSheet = "over";
  else delete dataset.lesSheet;
  style.setProperty("--les-lines", `${over ? heightOfBar() : 0}px`);
  return over;
}

/** Return the height of a bar that stays in sight: large type has it take two lines. */
function heightOfBar() {
  const bar = document.querySelector(".les-header");
  return bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
}

/** Go to a card that neither lies beside its part nor over it, and is out of sight. */
export function goTo(card) {
  const { top, bottom } = card.getBoundingClientRect();
  const hidden = bottom < 0 || top > innerHeight;
  if (hidden && getComputedStyle(card).position === "static") card.scrollIntoView();
}
