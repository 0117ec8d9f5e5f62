// What somebody hears who sees nothing: names and headings of each screen, where the focus is after each deed, and that no deed is told twice nor any key stroke.
import { assert, how, tell, text, until } from "./browser.mjs";

/** Note what is said from now on, and return what was said since the last time. */
const HEAR = () => {
  const heard = [];
  const live = "[role=status], [role=alert], [aria-live]";
  new MutationObserver((changes) => {
    const parts = new Set(changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]).flatMap((each) => {
      const element = each.nodeType === Node.ELEMENT_NODE ? each : each.parentElement;
      return element ? [element.closest(live), ...element.querySelectorAll(live)] : [];
    }));
    for (const part of parts) {
      const now = part && !part.closest("[aria-hidden=true]") ? part.textContent.replace(/\s+/g, " ").trim() : "";
      if (now && part.was !== now) heard.push(now);
      if (part) part.was = now;
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  window.heard = () => heard.splice(0);
};
const heard = (page) => page.evaluate(() => window.heard());
const here = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at === document.body ? "nothing" : (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).replace(/\s+/g, " ").trim();
});

async function story({ page, hands }) {
  const is = (words) => until(async () => (await here(page)).startsWith(words), `the focus is on “${words}”`).catch(async (error) => assert.fail(`${error.message}; it is on “${await here(page)}”`));
  const keys = async (...all) => {
    for (const each of all) await page.keyboard.press(each);
  };
  const snapshot = (part) => page.locator(part).first().ariaSnapshot();

  // the list: one heading above all, a search that is named, and a session to go to
  await page.locator("studio-sessions h3").first().waitFor();
  const list = await snapshot("body");
  for (const each of [/heading ".+" \[level=1\]/, /searchbox "Search sessions, days and files/, /region "Sessions/, /heading "Coming up" \[level=2\]/]) assert.match(list, each);
  await page.evaluate(HEAR);
  await hands.reach(page.getByRole("searchbox"));
  await page.keyboard.type("serious", { delay: 200 });
  await page.waitForTimeout(1500);
  assert.equal((await heard(page)).length, 1, "what is found is told once, and not at every key");
  await hands.reach(page.locator("[data-name='sessions/learning-from-serious-case-reviews.yaml'] a"));
  await keys("Enter");
  await until(() => page.evaluate(() => document.activeElement.matches("h1")), "the heading of the session has the focus");
  await is("Learning from serious case reviews");
  assert.match(await page.title(), /^Learning from serious case reviews/);

  // the session: a way to the text that skips all else, parts of the page with F6, and headings in order
  await page.locator(".slide svg").first().waitFor();
  await keys("Tab", "Shift+Tab", "Shift+Tab");
  await hands.reach(page.getByRole("button", { name: "Go to the text", exact: true }));
  await keys("Enter");
  await is("Text of The session");
  await keys("F6");
  await is("Slides");
  await keys("F6");
  await is("All sessions");
  await keys("F6");
  await is("Setting the scene");
  const session = await snapshot("body");
  const levels = [...session.matchAll(/heading ".*?" \[level=(\d)\]/g)].map(([, level]) => Number(level));
  assert.deepEqual(levels.filter((level) => level === 1).length, 1, "one heading above all");
  assert.ok(levels.every((level, at) => !at || level <= levels[at - 1] + 1), `headings leave out no level: ${levels}`);
  for (const each of ['region "The day"', 'region "Text"', 'region "Slides"', 'list "Blocks of the day"']) assert.ok(session.includes(each), each);

  // the day: its keys are told at the door and not at every block; a deed is told once
  const described = () => page.evaluate(() => document.activeElement.getAttribute("aria-describedby"));
  assert.equal(await described(), "day-keys");
  await keys("ArrowDown");
  await is("Welcome");
  assert.equal(await described(), null);
  await page.waitForTimeout(1200);
  await heard(page);
  await keys("Alt+Shift+ArrowDown");
  const told = [];
  await until(async () => told.push(...(await heard(page))) && told.some((each) => /^Welcome is 14 minutes now\..*4 minutes too late\.$/.test(each)), "the new length is told");
  await page.waitForTimeout(1500);
  told.push(...(await heard(page)));
  assert.ok(told.length <= 3 && told.filter((each) => each.includes("minutes")).length === 1, `told once: ${told.join(" | ")}`);
  await is("Welcome");

  // held, and let go: the same button in its place; what can be seen on a button is in its name
  await hands.reach(page.locator("studio-day [data-do='hold']"));
  await keys("Enter");
  await is("Let it move");
  await keys("Enter");
  await is("Hold at");
  for (const button of await page.locator("studio-day .tools button[aria-label]").all()) {
    const [seen, name] = await button.evaluate((each) => [each.textContent.trim(), each.getAttribute("aria-label")]);
    assert.ok(name.includes(seen), `“${seen}” is in “${name}”`);
  }

  // saved, the focus stays on Save; undone to the first letter, on Undo
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await hands.reach(undo);
  while ((await undo.getAttribute("aria-disabled")) === "false") await keys("Enter");
  await page.waitForTimeout(500);
  await is("Undo");
  const before = await text(page);

  // a block is begun and undone: the focus is not thrown back to the top
  await hands.reach(page.locator("studio-day [data-add]"));
  await keys("Enter");
  await is("Search the kinds of block");
  await page.keyboard.type("agenda");
  await until(async () => (await page.locator("studio-kinds li button").count()) === 1, "one kind is found");
  await keys("Tab", "Enter");
  await is("How the day runs");
  await keys("Control+z");
  await until(async () => (await text(page)) === before, "undone");
  await until(async () => (await page.locator("studio-day .title", { hasText: "How the day runs" }).count()) === 1, "the block is gone");
  await until(() => page.evaluate(() => document.activeElement.matches(".timeline .name, .timeline button")), "the focus is still in the day");

  // a fault: told once it stands, and mended from the list, after which the focus is where it was
  await hands.behind("  - welcome: Welcome");
  await page.waitForTimeout(1200);
  await heard(page);
  await page.keyboard.type("\nminuts: 3", { delay: 180 });
  await page.waitForTimeout(1800);
  const found = await heard(page);
  assert.equal(found.filter((each) => /error/.test(each)).length, 1, `faults are told once: ${found.join(" | ")}`);
  assert.ok(found.length <= 2, `and little else: ${found.join(" | ")}`);
  const mend = page.locator("studio-faults li > button:not(.plain)").first();
  if (await mend.count()) {
    await hands.reach(mend);
    await keys("Enter");
    await page.waitForTimeout(900);
    assert.notEqual(await here(page), "nothing");
    assert.ok((await heard(page)).some((each) => each.startsWith("Done: ")), "what was mended is told");
  }

  // what stands over the page gives the focus back to the button that opened it
  for (const name of ["Rehearse", "Give it on a day", "Build"]) {
    await hands.reach(page.getByRole("button", { name, exact: true }));
    await keys("Enter");
    await page.locator("dialog[open]").waitFor();
    assert.ok(await page.evaluate(() => document.querySelector("dialog[open]").contains(document.activeElement)), `${name} has the focus`);
    assert.match(await snapshot("dialog"), /dialog ".+":[^]*heading ".+" \[level=2\]/);
    await keys("Escape");
    await is(name);
  }

  // back in the list: on its heading
  await hands.reach(page.getByRole("link", { name: "All sessions" }));
  await keys("Enter");
  await page.locator("studio-sessions h3").first().waitFor();
  await page.waitForTimeout(400);
  assert.notEqual(await here(page), "nothing");
}

if (how === "keyboard") await tell(story, { path: "#/" });
else console.log("done"); // nothing of it is different by mouse
