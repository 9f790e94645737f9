/** Scroll to the start of the part that a sheet lies over, where it hides that start.

    A sheet holds fast to the lower edge of the window, but can't rise above its part. */
export function makeRoom(inside) {
  let sheet = inside;
  while (sheet && getComputedStyle(sheet).position !== "sticky") sheet = sheet.parentElement;
  if (!sheet || getComputedStyle(sheet).bottom === "auto") return;
  const part = sheet.parentElement;
  const { top } = sheet.getBoundingClientRect();
  const room = top - part.getBoundingClientRect().top;
  if (top < innerHeight && room < innerHeight / 3) part.scrollIntoView();
}
