// A text that others draw on says so before it is changed; a copy for one day is one press away.
import { assert, axe, how, tell } from "./browser.mjs";

await tell(
  async ({ page, hands }) => {
    // a session that is based on another: its blocks stand in the other's file
    await page.locator("studio-day li.block").first().waitFor();
    const block = page.locator("studio-day button.name", { hasText: "Welcome" }).first();
    if (how === "mouse") await block.click();
    else {
      await hands.reach(page.locator('studio-day button.name[tabindex="0"]'));
      while (!(await block.evaluate((each) => each === document.activeElement))) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    const shared = page.locator("studio-text studio-shared");
    await shared.getByText("the session that yours is based on").waitFor();
    await page.locator(".tab", { hasText: /^Form$/ }).locator("visible=true").first().click();
    await page.locator("studio-form studio-shared").getByText("changed for everybody who gives it").waitFor();
    await axe(page, "a text that others draw on");

    // its own file says nothing of the kind
    await hands.press(page.locator("studio-form").getByRole("button", { name: "Back to the session" }));
    await page.locator("studio-form studio-shared .shared").waitFor({ state: "detached" });

    // a copy for one day
    await hands.press(page.getByRole("button", { name: "Give it on a day", exact: true }).first());
    await hands.press(page.getByRole("button", { name: "Make a copy for this day alone" }));
    const copy = page.getByRole("radio", { name: "With a copy of a session" });
    await copy.waitFor();
    assert.ok(await copy.isChecked(), "a copy is chosen");
  },
  { path: "#/sessions/learning-from-reviews-half-day.yaml" },
);
