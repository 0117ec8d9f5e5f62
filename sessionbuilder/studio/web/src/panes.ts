// F6 -> the next part of the page has the focus, with Shift the one before.
/** Each part, and what has the focus in it: the first of these that is to be seen. */
const PARTS: [string, string[]][] = [
  [".bar", [".home"]],
  [".left", [".name[tabindex='0']", "button"]],
  [".middle", [".cm-content", "input, textarea, select", "button"]],
  [".right", [".tab", "button"]],
];

/** Turn to the next part that is to be seen, or the one before it. */
export function turn(page: HTMLElement, back: boolean) {
  const parts = PARTS.map(([part, first]) => ({ part: page.querySelector<HTMLElement>(part), first })).filter(({ part }) => part?.checkVisibility());
  const here = parts.findIndex(({ part }) => part!.contains(document.activeElement));
  const to = parts[(Math.max(here, back ? 0 : -1) + (back ? parts.length - 1 : 1)) % parts.length];
  const found = to?.first.flatMap((each) => [...to.part!.querySelectorAll<HTMLElement>(each)]).find((each) => each.checkVisibility());
  found?.focus();
}
