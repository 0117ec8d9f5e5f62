// Words change, the slide changes; a fault is marked at its key and mended by a button; what may stand there is offered.
import { assert, axe, file, flagship, tell, text, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const before = await text(page);
  assert.equal(before, file(flagship));
  await page.locator(".slide svg").first().waitFor();

  // a word, and the picture of it
  await hands.behind("session: Learning from serious case reviews");
  await page.keyboard.type(" now");
  await until(async () => (await page.locator(".slide").first().textContent()).replace(/\s+/g, " ").includes("reviews now"), "the cover says the new words");

  // a wrong key is marked there, told, and mended
  await hands.behind("participants: 24\n");
  await page.keyboard.type("grups: 4\n");
  await page.locator(".cm-lintRange-error, .cm-lintRange, [class*=fault]", { hasText: "grups" }).first().waitFor();
  await until(async () => (await page.locator("studio-faults").textContent()).includes("grups"), "it is in the list");
  await axe(page, "a session with a fault");
  await until(async () => (await page.locator("studio-pictures").textContent()).includes("as they were before line"), "the slides say since which line");
  assert.ok((await page.locator(".slide svg").count()) > 3, "the last good slides are still there");

  // what may stand here: kinds with their meaning
  await until(async () => {
    if (!(await text(page)).includes("grups")) return true;
    await page.keyboard.press("Control+z");
    return false;
  }, "taken back");
  await hands.behind("programme:\n");
  await page.keyboard.type("  - disc");
  await page.keyboard.press("Control+Space");
  const offered = page.locator(".cm-tooltip-autocomplete li").first();
  await offered.waitFor();
  assert.match(await offered.textContent(), /discussion/);
  await page.keyboard.press("Enter");
  await until(async () => (await text(page)).includes("  - discussion:"), "it is put in");

  // back to the first letter
  await until(async () => {
    if ((await text(page)) === before) return true;
    await page.keyboard.press("Control+z");
    return false;
  }, "undo gives the same text");
});
