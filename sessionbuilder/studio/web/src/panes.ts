// F6 -> the next part of the page has the focus, with Shift the one before.
const PARTS = [
  [".bar", ".home"],
  [".left", ".name[tabindex='0'], button"],
  [".middle", ".cm-content, input, textarea, select, button"],
  [".right", ".tab, button"],
] as const;

/** Turn to the next part that is to be seen, or the one before it. */
export function turn(page: HTMLElement, back: boolean) {
  const parts = PARTS.map(([part, first]) => ({ part: page.querySelector<HTMLElement>(part), first })).filter(({ part }) => part?.checkVisibility());
  const here = parts.findIndex(({ part }) => part!.contains(document.activeElement));
  const to = parts[(Math.max(here, back ? 0 : -1) + (back ? parts.length - 1 : 1)) % parts.length];
  const found = to && [...to.part!.querySelectorAll<HTMLElement>(to.first)].find((each) => each.checkVisibility());
  found?.focus();
}
