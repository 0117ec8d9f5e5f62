// What is done faster than the studio answers: the text of the session that was chosen last, and no change that is taken for somebody else's.
import { renameSync } from "node:fs";
import { join } from "node:path";
import { assert, file, flagship, pool, tell, text, until } from "./browser.mjs";

const other = "sessions/reading-a-family.yaml";
const third = "sessions/professional-curiosity.yaml";

await tell(
  async ({ page, hands }) => {
    let slow = "";
    await page.route("**/ask/*", async (route) => {
      const { do: what, name } = JSON.parse(route.request().postData());
      if (`${what} ${name ?? ""}`.trim() === slow) await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    const go = (name) => page.evaluate((hash) => (location.hash = hash), `#/${name}`);
    const answered = (what) => page.waitForResponse((reply) => reply.url().endsWith(`/ask/${what}`));

    // The text of another session comes late, and nobody wants it any more.
    slow = `open ${other}`;
    const late = answered("open");
    await go(other);
    await page.waitForTimeout(100);
    await go(flagship);
    await late;
    await page.waitForTimeout(300);
    assert.equal(await text(page), file(flagship));

    // Saved twice, with words in between, before the first answer has come.
    slow = "save";
    await hands.behind("aim: Share what");
    await page.keyboard.type(" one");
    await page.keyboard.press("Control+s");
    await page.keyboard.type(" two");
    await page.keyboard.press("Control+s");
    await until(() => file(flagship).includes("aim: Share what one two"), "both are saved");
    await page.waitForTimeout(300);
    assert.equal(await page.getByRole("dialog").count(), 0, "nobody else has changed anything");
    assert.doesNotMatch(await page.locator("studio-bar").textContent(), /Not saved yet/);

    // A file is away and comes back as it was, as where OneDrive puts it anew.
    const notice = () => page.locator("studio-notice").textContent();
    await page.keyboard.type(" three");
    renameSync(join(pool, flagship), join(pool, "sessions", "away.txt"));
    await until(async () => /not there any more/.test(await notice()), "it is told");
    renameSync(join(pool, "sessions", "away.txt"), join(pool, flagship));
    await until(async () => !/not there any more/.test(await notice()), "it is there again");
    assert.ok((await text(page)).includes("one two three"));

    // A block is longer while another session is chosen: it is, and the other one stays in view.
    slow = `edit ${flagship}`;
    const edited = answered("edit");
    const before = await text(page);
    await until(() => page.evaluate(() => document.querySelector("studio-page").studio.isSettled()), "looked at");
    await page.locator("studio-day li.block .name").nth(2).press("+");
    await page.waitForTimeout(100);
    await go(third);
    await edited;
    await page.waitForTimeout(500);
    assert.equal(await text(page), file(third));
    await go(flagship);
    await until(async () => ((now) => now !== before && now.startsWith("session: Learning from serious"))(await text(page)), "what was asked for is done");
  },
);
