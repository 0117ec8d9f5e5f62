// What stands in the editor is saved; what others change is shown; and what was never saved is there again.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, assert, axe, file, flagship, pool, tell, text, until } from "./browser.mjs";

const FIRST = "session: Learning from serious case reviews";
const elsewhere = (change) => writeFileSync(join(pool, flagship), change(file(flagship)));
const button = (page, name) => page.getByRole("button", { name, exact: true });
const shown = (page, sentence) => page.getByRole("status").getByText(sentence).waitFor();
const gone = (locator) => locator.waitFor({ state: "detached" });

await tell(async ({ page, hands, context }) => {
  hands.meant = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK/;
  const before = file(flagship);
  const typed = async (words) => {
    await hands.behind(FIRST);
    await page.keyboard.type(words);
  };

  // what is saved is what stands there, and nothing else is changed
  await typed(" 1");
  await shown(page, "Not saved yet");
  await hands.press(page.getByRole("link", { name: "All sessions" }));
  await page.locator("main.sessions").waitFor();
  await page.goBack();
  await shown(page, "Not saved yet");
  await hands.press(button(page, "Save"));
  await until(() => file(flagship) === before.replace(FIRST, `${FIRST} 1`), "the file holds it");
  await shown(page, "Saved");

  // a change elsewhere is read again where nobody has typed, and told
  elsewhere((all) => all.replace(FIRST, `${FIRST} 2`));
  await until(async () => (await text(page)).includes("reviews 2 1"), "it is read again");
  await shown(page, "has been read again");
  await hands.press(button(page, "All right"));

  // where somebody has, both are shown when they ask, and nothing opens of itself
  await typed(" mine");
  elsewhere((all) => all.replace(FIRST, `${FIRST} theirs`));
  await shown(page, "Somebody else has changed");
  assert.equal(await page.locator("dialog").count(), 0);
  await axe(page, "the notice", "studio-notice");
  await hands.press(button(page, "See both"));
  await page.locator("dialog .cm-merge-b").waitFor();
  await axe(page, "both side by side", "studio-save");
  await hands.press(button(page, "Save the text on the right"));
  await until(() => file(flagship).includes("reviews mine 2 1"), "mine is saved");
  await gone(page.locator("dialog"));

  // who saves over what they have not seen is shown it first; theirs can be taken, and mine comes back by undo
  await typed(" again");
  await page.evaluate(() => (document.querySelector("studio-page").studio.told = ""));
  elsewhere((all) => all.replace(FIRST, `${FIRST} theirs`));
  await page.keyboard.press("Control+S");
  await page.locator("dialog .cm-merge-b").waitFor();
  assert.ok(file(flagship).includes("reviews theirs mine"), "nothing was written over");
  await hands.press(button(page, "Take the text on the left"));
  await until(async () => (await text(page)) === file(flagship), "theirs is in the editor");
  await gone(page.locator("dialog"));
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Z");
  await until(async () => (await text(page)).includes("reviews again mine"), "mine is back");

  // the server does not answer: that is said, the text stays, and it goes on by itself
  await context.setOffline(true);
  await page.keyboard.press("Control+S");
  await page.getByRole("alert").getByText("does not answer").waitFor();
  await typed(" offline");
  await context.setOffline(false);
  await gone(page.getByRole("alert").getByText("does not answer"));

  // closing the window asks, and what was typed is offered by the next one, and put in only when it is taken
  const drafted = page.waitForResponse((reply) => reply.url().endsWith("/drafts") && reply.status() === 204);
  await typed(" draft");
  await drafted;
  await page.close({ runBeforeUnload: true });
  await until(() => hands.dialogs.includes("beforeunload") && page.isClosed(), "the browser asks");
  const next = await context.newPage();
  await next.goto(`${address}#/${flagship}`);
  hands.page = next;
  await shown(next, "that were not saved");
  assert.equal(await text(next), file(flagship), "nothing is put in of itself");
  await hands.press(button(next, "See both"));
  await next.locator("dialog .cm-merge-b").waitFor();
  await axe(next, "a draft beside what is saved", "studio-save");
  await hands.press(button(next, "Go on with the text on the right"));
  await until(async () => (await text(next)).includes("reviews draft offline again mine"), "the draft is in the editor");
  await hands.press(button(next, "Save"));
  await until(() => file(flagship).includes("reviews draft offline again"), "and is saved");
  await gone(next.getByRole("status").getByText("that were not saved"));
  await until(async () => (await (await context.request.get(`${address}drafts`)).json()).length === 0, "no draft is left");
});
