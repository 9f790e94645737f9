/** The menus of the bar open by themselves; they close once something is chosen. */

const CLOSES = "[popover].les-menu :is(a, [data-les-closes])";

export function startMenus(): void {
  document.documentElement.dataset.lesFirst = "yes";
  addEventListener("click", ({ target }) => {
    const chosen = target instanceof Element && target.closest(CLOSES);
    const menu = chosen && chosen.closest<HTMLElement>("[popover]");
    if (menu && menu.matches(":popover-open")) menu.hidePopover();
  });
}
