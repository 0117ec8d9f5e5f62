// Slides lead to their lines; a text with faults keeps the last good ones and says since when; paper is shown when it is asked for.
import { assert, axe, tell, text, until } from "./browser.mjs";

await tell(async ({ page, hands }) => {
  const studio = (what) => page.evaluate(`document.querySelector("studio-page").studio.${what}`);
  const pane = page.locator("studio-pictures");
  const slides = pane.locator("button.over");
  await slides.nth(68).waitFor({ state: "attached" });

  // a slide leads to its line, in whatever file that is, and the focus goes into the text
  await hands.press(slides.nth(3));
  await until(async () => (await page.evaluate(() => document.activeElement.className)).includes("cm-content"), "the focus is in the text");
  const line = await page.evaluate(() => { const { state } = document.querySelector("studio-page").studio.view; return state.doc.lineAt(state.selection.main.head).text; });
  assert.match(line, /^aim:|learning|^ {2}\w+: /);

  // nothing scrolls by itself while one types, and nobody loses the focus
  await pane.evaluate((each) => { each.scrollTop = 2500; });
  const before = await pane.evaluate((each) => each.scrollTop);
  await hands.behind("strapline: Now");
  const slide = await slides.nth(4).elementHandle();
  await page.keyboard.type(" and then");
  await until(async () => (await pane.locator(".slide").first().textContent()).replace(/\s+/g, " ").includes("Now and then"), "the cover says the new words");
  assert.ok(Math.abs((await pane.evaluate((each) => each.scrollTop)) - before) < 2, "the preview stands where it stood");
  assert.ok(await page.evaluate(() => document.activeElement.className.includes("cm-content")), "the focus is where it was");
  assert.ok(await slide.evaluate((each) => each.isConnected), "a slide that is the same is not drawn anew");

  // only who asks is led to the slides of the block in view
  await hands.behind("- lunch: Lunch");
  await until(async () => (await studio("block")) > 10, "the block in view is another");
  assert.ok(Math.abs((await pane.evaluate((each) => each.scrollTop)) - before) < 2, "the preview stands where it stood");
  await hands.press(page.getByRole("button", { name: "Go to this block’s slides" }));
  await until(() => pane.locator("li.here").first().evaluate((each) => { const { top } = each.getBoundingClientRect(); return top > 0 && top < innerHeight; }), "its slide is in view");
  await axe(page, "slides with notes", "studio-pictures");

  // a fault: the last good slides stay, and it is said since where
  const good = await text(page);
  await hands.behind("  - welcome");
  await page.keyboard.type("d");
  const told = pane.locator(".since");
  await until(async () => /as they were before line \d+/.test(await told.textContent()), "it is said since when");
  assert.equal(await slides.count(), 69);
  assert.ok(await page.locator(".cm-content").evaluate((each) => getComputedStyle(each).opacity === "1"), "the text is as it was");
  await axe(page, "slides as they were", "studio-pictures");
  await hands.press(told.getByRole("button"));
  await page.keyboard.press("Control+Z");
  await until(async () => (await text(page)) === good, "undone");
  await until(async () => !(await told.count()), "the slides are those of the text");

  // small ones, and notes that are folded
  await hands.press(pane.getByRole("button", { name: "Small", exact: true }));
  assert.equal(await pane.locator("details").count(), 0);
  await hands.press(pane.getByRole("button", { name: "Large", exact: true }));
  await hands.press(pane.getByRole("button", { name: "Notes", exact: true }));
  assert.equal(await pane.locator("details[open]").count(), 0);

  // paper: nothing is handed out at lunch; one sheet of the day, and the running order, which is for facilitators
  await hands.behind("- lunch: Lunch");
  await until(async () => (await studio("block")) > 10, "lunch is in view");
  await hands.press(page.locator(".right .tabs").getByRole("button", { name: "Handouts" }));
  const paper = page.locator("studio-paper");
  await paper.getByText("This block hands out nothing.").waitFor();
  await hands.press(paper.getByRole("button", { name: /H1/ }));
  await paper.getByRole("img", { name: /^H1 .*, page 1 of 2$/ }).waitFor();
  await paper.getByText("Participants get this").waitFor();
  assert.ok(await paper.getByRole("img").first().evaluate((each) => each.decode().then(() => each.naturalWidth > 700)), "the page is a picture");
  await axe(page, "a handout", "studio-paper");
  await hands.press(paper.getByRole("button", { name: "Running order" }));
  await paper.getByText("For facilitators only").waitFor();
  await hands.press(paper.getByRole("button", { name: "Pack" }));
  await hands.press(paper.getByRole("button", { name: /Make it now/ }));
  await paper.getByRole("img", { name: /^Participants’ pack, page 1 of/ }).waitFor({ timeout: 60000 });
});
