// Words change, the slide changes; a fault is marked at its key and mended; undo gives the same bytes.
import { assert, axe, file, flagship, tell, text, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const before = await text(page);
  assert.equal(before, file(flagship));
  await page.locator(".slide svg").first().waitFor();
  await hands.behind("session: Learning from serious case reviews");
  await page.keyboard.type(" now");
  await until(async () => (await page.locator(".slide").first().textContent()).replace(/\s+/g, " ").includes("reviews now"), "the cover says the new words");
  await page.keyboard.press("Control+Z");
  await until(async () => (await text(page)) === before, "undo gives the same text");
  await axe(page, "the session");
});
