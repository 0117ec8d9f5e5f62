// Every screen, at its usual size and at 200 and 400 per cent, in high contrast and without motion: axe finds nothing, and nothing runs off the side.
import { assert, axe, tell } from "./browser.mjs";

const SIZES = { usual: { width: 1500, height: 950 }, "at 200 per cent": { width: 750, height: 475 }, "at 400 per cent": { width: 375, height: 480 } };
const PANES = ["The day", "Text", "Form", "Slides", "Handouts"];
const DIALOGS = ["Rehearse", "Give it on a day", "Build"];

/** Say what runs off the side of the window. */
async function fits(page, where) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= room ? "" : [...document.querySelectorAll("body *")].find((each) => each.getBoundingClientRect().right > room + 1)?.outerHTML.slice(0, 200) || "something";
  });
  assert.equal(wide, "", `${where}: runs off the side`);
}

async function seen(page, where) {
  await axe(page, where);
  await fits(page, where);
}

for (const [size, viewport] of Object.entries(SIZES)) {
  await tell(
    async ({ page, hands }) => {
      await page.locator(".slide svg").first().waitFor({ state: "attached" });
      for (const pane of PANES) {
        const tab = page.locator(".tab", { hasText: new RegExp(`^${pane}$`) }).locator("visible=true");
        if (!(await tab.count())) continue;
        await tab.first().click();
        await page.waitForTimeout(600);
        await seen(page, `${pane} ${size}`);
      }
      for (const name of DIALOGS) {
        await hands.press(page.getByRole("button", { name, exact: true }));
        await page.locator("dialog[open]").waitFor();
        await page.waitForTimeout(400);
        await seen(page, `${name} ${size}`);
        await page.keyboard.press("Escape");
        await page.locator("dialog[open]").waitFor({ state: "detached" });
      }
      await page.goto(page.url().replace(/#.*/, "#/"));
      await page.locator("studio-sessions").waitFor();
      await page.waitForTimeout(600);
      await seen(page, `the list ${size}`);
    },
    { viewport, reducedMotion: size === "usual" ? "no-preference" : "reduce" },
  );
}

// in high contrast what is chosen, wrong or in view must not be told by a colour of ours alone
await tell(
  async ({ page }) => {
    await page.locator(".slide svg").first().waitFor();
    const tab = page.locator('.tab[aria-pressed="true"]').locator("visible=true").first();
    const line = await tab.evaluate((element) => getComputedStyle(element).borderBottomColor);
    const other = await page.locator('.tab[aria-pressed="false"]').locator("visible=true").first().evaluate((element) => getComputedStyle(element).borderBottomColor);
    assert.notEqual(line, other, "the tab that is chosen is marked");
    await axe(page, "in high contrast");
  },
  { forcedColors: "active" },
);
