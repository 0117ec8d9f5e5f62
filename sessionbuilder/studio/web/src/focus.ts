// What had the focus is moved, gone, hidden or switched off -> what stands nearest to it has it, so that nobody is thrown back to the top of the page.
const CAN = "a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable='true']";
const WAIT = 100; // milliseconds in which a view may give it to what it means

let last: { element: HTMLElement; places: [Element, number][] } | undefined;
let waiting = 0;

const all = (within: Element) => [...within.querySelectorAll<HTMLElement>(CAN)];
const isThere = (element: HTMLElement) => element.isConnected && element.checkVisibility() && !element.matches(":disabled");

/** What is nearest: in the innermost box that is still there, the one in the same place; else the heading. */
function nearest(places: [Element, number][]) {
  for (const [within, at] of places) {
    const left = within.isConnected ? all(within).filter((each) => isThere(each) && each.tabIndex >= 0) : [];
    if (left.length) return left[Math.min(Math.max(at, 0), left.length - 1)]!;
  }
  const heading = (document.querySelector("dialog[open]") ?? document).querySelector<HTMLElement>("h1, h2");
  heading?.setAttribute("tabindex", "-1");
  return heading;
}

function keep() {
  waiting = 0;
  if (!last || document.activeElement !== document.body) return;
  (isThere(last.element) ? last.element : nearest(last.places))?.focus(); // what was only drawn in another place has lost it too
}

document.addEventListener("focusin", (event) => {
  const element = event.target as HTMLElement;
  const places: [Element, number][] = [];
  for (let within = element.parentElement; within && !within.matches("main, dialog, studio-page"); within = within.parentElement)
    places.push([within, all(within).indexOf(element)]);
  last = { element, places };
});

// who points somewhere else has left it
document.addEventListener("pointerdown", (event) => {
  if (last && !last.element.contains(event.target as Node)) last = undefined;
});

new MutationObserver(() => (waiting ||= window.setTimeout(keep, WAIT))).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden", "open", "data-side"] });
