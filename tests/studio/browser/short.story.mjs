// In two hours a block is in its short form: the trial says what becomes of the outcomes, the form shows the short form, and what is changed there is on its slide.
import { assert, axe, tell, text, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const day = page.locator("studio-day");
  const said = async (words) => until(async () => (await day.textContent()).replace(/\s+/g, " ").includes(words), words);
  const [wanted, title] = ["Agree the one thing you would look for on a home visit", "Case study 1: find the key issues"];

  // hours that are typed are hours of their own; they act while one types
  await hands.press(page.getByRole("button", { name: "Other hours…" }));
  await hands.fill(page.getByLabel("Or type the hours"), "13:00 to 15:00");
  await said("How long 2 h, 13:00 to 15:00");
  await said("Starting late on time");
  await said("These hours are only tried");
  await said("outcomes are still served.");
  assert.match(await day.locator(".outcomes summary").textContent(), /Outcomes: \d+ served/);
  assert.ok(await page.getByRole("button", { name: "Give it on a day in these hours" }).isEnabled());
  await axe(page, "what becomes of the outcomes", "studio-day");

  // the block that is opened is the one in view, and its slides are its own
  const block = day.locator("li.block", { has: page.getByText(title, { exact: true }) });
  await until(async () => (await block.textContent()).includes("short form"), "the day takes the short form");
  await hands.behind(`  - exercise: "${title}"`);
  await until(() => block.evaluate((each) => each.classList.contains("viewed")), "it is the block in view");
  assert.equal(await day.locator("li.viewed, li.open").count(), 1);
  await hands.press(page.getByRole("button", { name: "Go to this block’s slides" }));
  const here = page.locator("studio-pictures li.here");
  await until(async () => (await here.first().textContent()).includes(title), "they are its slides");

  // the form says so, with the short form first; what is changed there is on the slide
  const before = await text(page);
  await hands.press(page.locator(".middle .tabs").getByRole("button", { name: "Form" }));
  const short = page.locator("studio-form .short-form");
  await short.getByText("In these hours this block is in its short form.").waitFor();
  await axe(page, "a form with a short form", "studio-form");
  await hands.fill(short.getByRole("textbox", { name: "Tasks, 2" }), wanted);
  await page.keyboard.press("Tab");
  await until(async () => (await text(page)).includes(`        - ${wanted}\n`), "it is written into the short form");
  await until(async () => (await here.allTextContents()).join(" ").replace(/\s+/g, " ").includes(wanted), "the slide says the new words");
  assert.equal((await text(page)).split("\n").filter((line, at) => line !== before.split("\n")[at]).length, 1);

  // in its own hours a field says that the short form has its own, and leads there
  await hands.press(page.getByRole("button", { name: "Back to the day as written" }));
  await short.waitFor({ state: "detached" });
  await hands.press(page.getByRole("button", { name: "Go to the short form: Tasks" }));
  await until(() => page.evaluate((words) => document.activeElement.id.includes("-short-tasks")), "the focus is in the short form");
});
