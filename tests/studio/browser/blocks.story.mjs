// A block is stretched, moved, held and left out, by pointer or by keys; the day answers, the focus stays, and undo gives the same bytes.
import { assert, axe, how, tell, text, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const before = await text(page);
  const block = (title) => page.locator("studio-day li", { has: page.locator(".title", { hasText: new RegExp(`^${title}$`) }) });
  const titles = () => page.locator("studio-day .title").allTextContents();
  const said = (words) => until(async () => (await page.locator("studio-said").textContent()).includes(words), words);
  const here = () => page.evaluate(() => document.activeElement?.closest("li")?.querySelector(".title")?.textContent);
  const undo = async () => {
    await page.keyboard.press("Control+Z");
    await until(async () => (await text(page)) === before, "undo gives the same text");
    await said("Undone");
  };
  const welcome = block("Welcome");
  await welcome.waitFor();

  // to the block: with the pointer, or with Tab and the keys of the list
  const toWelcome = async () => {
    if (how === "mouse") await welcome.locator(".name").click();
    else {
      await hands.reach(page.locator("studio-day .name[tabindex='0']"));
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
    }
    await until(async () => (await here()) === "Welcome", "the block has the focus");
  };
  await toWelcome();

  // longer, and the day says what that does
  await hands.press(welcome.locator("[data-do='more']"));
  await said("Welcome is 14 minutes now.");
  await said("The day ends at 16:34, 4 minutes too late.");
  assert.equal(await here(), "Welcome");
  assert.match(await text(page), /- welcome: Welcome\n {4}minutes: 14\n/);
  await undo();

  // what overruns is said with what would mend it, a press each
  await hands.press(welcome.locator("[data-do='more']"));
  const cure = page.locator(".overruns button", { hasText: "at “Professional dangerousness”" }).first();
  await hands.press(cure);
  await until(async () => !(await page.locator(".overruns").count()), "one press mends it");
  await until(async () => (await here()) === "Professional dangerousness", "the block that gives has the focus");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await until(async () => (await text(page)) === before, "and two take it back");
  await until(async () => (await page.locator("studio-day header").textContent()).includes("on time"), "the day is as it was");
  await toWelcome();

  // moved: dragged, or with Alt and an arrow key; nothing is written before it is let go
  const order = await titles();
  const [nth, other] = [order.indexOf("Welcome"), order.indexOf("Aim and learning outcomes")];
  const drag = async (end) => {
    const from = await welcome.locator(".name").boundingBox();
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 24, from.y + 30, { steps: 4 });
    await until(async () => {
      if ((await titles()).indexOf("Welcome") === other) return true;
      const to = await block("Aim and learning outcomes").boundingBox();
      await page.mouse.move(to.x + 80, to.y + to.height - 3, { steps: 4 });
      return false;
    }, "the others make room");
    await until(async () => /09:33/.test(await page.locator(".ghost").textContent()), "the day is reckoned while it moves");
    assert.equal(await text(page), before);
    await end();
  };
  if (how === "mouse") {
    await drag(async () => {
      await page.keyboard.press("Escape");
      await page.mouse.up();
    });
    await until(async () => (await titles()).indexOf("Welcome") === nth, "Escape puts it back");
    assert.equal(await text(page), before);
    await drag(() => page.mouse.up());
  } else await page.keyboard.press("Alt+ArrowDown");
  await said("Welcome comes after");
  assert.deepEqual((await titles()).slice(nth, other + 1), ["Aim and learning outcomes", "Welcome"]);
  await until(async () => (await here()) === "Welcome", "the focus stays on the block");
  await undo();

  // held to its time, and let go again
  await hands.press(welcome.locator("[data-do='hold']"));
  await said("starts at 09:30");
  await until(async () => (await welcome.locator(".mark").textContent()).includes("held at 09:30"), "a block that is held says so");
  await hands.press(welcome.locator("[data-do='free']"));
  await until(async () => (await text(page)) === before, "let go, the text is as it was");

  // left out, told, and undone
  await hands.press(welcome.locator("[data-do='remove']"));
  await said("Welcome");
  await until(async () => !(await titles()).includes("Welcome"), "it is left out");
  await until(async () => (await here()) === "Aim and learning outcomes", "the focus goes to the next");
  await undo();

  // other hours are a trial: the text stays, blocks say what was done to them, and nothing can be changed
  await hands.press(page.locator("studio-day header button"));
  await hands.fill(page.getByLabel("Or type the hours"), "3h");
  await page.keyboard.press("Enter");
  await page.locator("studio-day .trial").waitFor();
  await page.locator("studio-day .gone", { hasText: "Lunch" }).waitFor();
  assert.equal(await text(page), before);
  await axe(page, "the day in other hours", "studio-day");
  await hands.press(page.getByRole("button", { name: "Back to the day as written" }));
  await until(async () => !(await page.locator("studio-day .trial").count()), "the day as written is back");
  assert.deepEqual(await titles(), order);
  await axe(page, "the day", "studio-day");
});
