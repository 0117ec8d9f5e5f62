// The day moves as a block is stretched: by pointer, by button and by key; an overrun is mended by a click; other hours are only tried.
import { assert, axe, file, flagship, how, tell, text, until } from "./browser.mjs";

const block = (page, title) => page.locator("studio-day li.block", { has: page.getByText(title, { exact: true }) }).first();
const focused = (page) => page.evaluate(() => document.activeElement.textContent.replace(/\s+/g, " ").trim());
/** What is told of the whole day. */
const head = async (page) => (await page.locator("studio-day").textContent()).replace(/\s+/g, " ");

await tell(async ({ page, hands }) => {
  const before = await text(page);
  await block(page, "Welcome").waitFor();

  // stretch it by 5 minutes; the focus stays, one line of the text changes, the day says so
  if (how === "mouse") {
    await block(page, "Welcome").locator("button.name").click();
    await block(page, "Welcome").locator("[data-do=more]").click();
  } else {
    await hands.reach(page.locator("studio-day button.name").first());
    while (!(await focused(page)).startsWith("Welcome")) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+Shift+ArrowDown");
  }
  await until(async () => (await block(page, "Welcome").textContent()).includes("14 min"), "Welcome takes 14 minutes");
  const [one, two] = [before.split("\n"), (await text(page)).split("\n")];
  assert.equal(two.length, one.length);
  assert.equal(two.filter((line, at) => line !== one[at]).length, 1, "one line is changed");
  await until(async () => (await focused(page)).startsWith(how === "mouse" ? "+5" : "Welcome"), `the focus stays, not at ${await focused(page)}`);

  // move it down and up again: the focus goes along, and the text is as it was after as many undos
  if (how === "mouse") await block(page, "Welcome").locator("[data-do=down]").click();
  else await page.keyboard.press("Alt+ArrowDown");
  const order = () => page.locator("studio-day li.block .title").allTextContents();
  await until(async () => (await order())[1] === "Welcome", "Welcome is second");
  assert.deepEqual((await text(page)).split("\n").sort(), two.slice().sort(), "every line is kept");
  if (how === "mouse") await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  else {
    await until(async () => (await focused(page)).startsWith("Welcome"), "the focus stays on the moved block");
    await page.keyboard.press("Control+z");
  }
  await until(async () => (await text(page)) === two.join("\n"), "one undo takes the move back");

  // drag it by its body past the next, and its edge: a pointer only
  if (how === "mouse") {
    await until(async () => (await order())[0] === "Welcome", "the day is drawn as it was");
    await page.waitForTimeout(500);
    const from = await block(page, "Welcome").locator("button.name").boundingBox();
    const to = await block(page, "How the day runs").boundingBox();
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    for (let step = 1; step <= 12; step++) await page.mouse.move(from.x + 20, from.y + 8 + ((to.y + to.height - 2 - from.y) * step) / 12);
    await page.mouse.up();
    await until(async () => (await order()).indexOf("Welcome") > 0 && (await text(page)) !== two.join("\n"), "Welcome has moved");
    await page.waitForTimeout(500);
    await page.keyboard.press("Control+z");
    await until(async () => (await order())[0] === "Welcome", "undone");
  }

  // too long: it is said with what would mend it, and one press mends it
  await hands.behind("  - welcome: Welcome\n    minutes: 1");
  await page.keyboard.type("9");
  const cure = page.locator("studio-day [role=alert] button, studio-day .overruns button").first();
  await cure.waitFor();
  assert.match(await head(page), /too late|too many|too few/);
  await axe(page, "a day that is too long");
  const long = await text(page);
  await hands.press(cure);
  await until(async () => (await text(page)) !== long, "the cure changes the text");

  // undo to the first letter: the same bytes
  await until(async () => {
    if ((await text(page)) === before) return true;
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+z");
    return false;
  }, "undo gives the same text");
  assert.equal(file(flagship), before, "nothing was written");

  // in 3 hours: told, drawn, and nothing is changed
  await hands.press(page.getByRole("button", { name: "Other hours…" }));
  await hands.fill(page.getByLabel("Or type the hours"), "3h");
  await page.keyboard.press("Enter");
  await until(async () => (await head(page)).includes("These hours are only tried"), "it is a trial");
  await until(async () => /Left out|Shorter|left out|shorter/.test(await head(page)), "what it takes is told");
  await axe(page, "other hours");
  assert.equal(await text(page), before);
  await hands.press(page.getByRole("button", { name: "Back to the day as written" }));
  await until(async () => !(await head(page)).includes("These hours are only tried"), "back");
  assert.equal(await text(page), before);
});
