// Practice: slides are turned with keys, the clock tells how the day stands, and the minutes are kept as a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert, axe, downloads, tell, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const late = (minutes) => page.evaluate((by) => { const now = Date.now.bind(Date); Date.now = () => now() + by * 60000; }, minutes);
  await page.locator("button.over").nth(68).waitFor({ state: "attached" });
  await hands.press(page.getByRole("button", { name: "Rehearse" }));
  const dialog = page.getByRole("dialog");
  await axe(page, "before a practice");
  await hands.press(dialog.getByRole("button", { name: "Start", exact: true }));
  const heading = dialog.getByRole("heading", { level: 2 });

  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await until(async () => (await heading.textContent()) === "Welcome", "the third slide is the welcome");
  await axe(page, "on stage");

  // nine minutes are planned: after twelve the day is three behind
  await late(12);
  await dialog.getByText("3 min behind").waitFor();
  await dialog.getByText("Over its minutes by").waitFor();

  // a clock that stands does not run, whatever passes
  await page.keyboard.press("p");
  await dialog.getByText("Paused").waitFor();
  await late(30);
  await page.keyboard.press("p");
  await dialog.getByText("3 min behind").waitFor();

  await page.keyboard.press("b");
  await dialog.getByText("Blank. Press B to see the slide again.").waitFor();
  await page.keyboard.press("b");
  await page.keyboard.press("?");
  await dialog.getByText("the slide before").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await until(async () => (await heading.textContent()) === "Sources", "the last slide");
  await page.keyboard.press("Home");
  await until(async () => (await heading.textContent()) === "Setting the scene", "the first slide");

  // Escape asks before minutes are lost
  await page.keyboard.press("Escape");
  await dialog.getByRole("row", { name: /Welcome 9 12 3 longer/ }).waitFor();
  await axe(page, "what it took");
  await hands.fill(dialog.getByLabel("What to call this run"), "in the kitchen");
  const [file] = await Promise.all([page.waitForEvent("download"), hands.press(dialog.getByRole("button", { name: "Keep the minutes" }))]);
  const path = join(downloads, file.suggestedFilename());
  await file.saveAs(path);
  assert.match(readFileSync(path, "utf8"), /,in the kitchen,12\r?\n/);
  await hands.press(dialog.getByRole("button", { name: "Close" }));
  await until(async () => (await page.getByRole("dialog").count()) === 0, "it is closed");
});
