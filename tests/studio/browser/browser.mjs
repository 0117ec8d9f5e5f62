// What a story needs -> a browser with the studio open in it, hands (mouse or keyboard), and eyes (what is seen, and axe).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const { address, pool, how, chromium, modules, flagship, downloads } = JSON.parse(process.env.STUDIO);
const require = createRequire(join(modules, "here.js"));
const { chromium: engine } = require("playwright-core");
const KEYS = { timeout: 30000 };

/** Run `story` with a page, and end the browser whatever comes of it. */
export async function tell(story, { path = `#/${flagship}`, viewport = { width: 1500, height: 950 }, args = [], ...more } = {}) {
  const browser = await engine.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-dev-shm-usage", ...args] });
  try {
    const context = await browser.newContext({ viewport, acceptDownloads: true, reducedMotion: "reduce", ...more });
    const page = await context.newPage();
    page.setDefaultTimeout(KEYS.timeout);
    const wrong = [];
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    page.on("response", async (reply) => {
      if (reply.status() >= 400) wrong.push(`${reply.url().replace(address, "")}: ${(await reply.text().catch(() => "")).slice(0, 300)}`);
    });
    const hands = new Hands(page);
    page.on("dialog", (dialog) => hands.asked(dialog));
    await page.goto(address + path);
    if (path.endsWith(".yaml")) await page.locator(".cm-content").waitFor();
    await story({ page, hands, context, wrong, browser }).catch(async (error) => {
      await page.screenshot({ path: join(downloads, "failed.png") }).catch(() => {});
      throw error;
    });
    assert.deepEqual(wrong.filter((each) => !hands.meant.test(each)), [], "the page has errors of its own");
    console.log("done");
  } finally {
    await browser.close();
  }
}

/** What a person does, by mouse or by keyboard alone. */
export class Hands {
  dialogs = [];
  accept = true;
  meant = /^$/;

  constructor(page) {
    this.page = page;
  }

  async asked(dialog) {
    this.dialogs.push(dialog.type());
    await (this.accept ? dialog.accept() : dialog.dismiss());
  }

  /** Press the button, link or box: click it, or go there with Tab and press Enter or Space. */
  async press(locator, key = "Enter") {
    await locator.waitFor();
    if (how === "mouse") return locator.click();
    await this.reach(locator);
    await this.page.keyboard.press(key);
  }

  /** Bring the focus to it with Tab, or Shift+Tab where that is nearer; it must be possible to get there. */
  async reach(locator, most = 400) {
    await locator.waitFor();
    const there = () => locator.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
    const before = await locator.evaluate((element) => {
      const active = document.activeElement;
      return !!active && active !== document.body && !!(active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
    });
    for (let steps = 0; steps < most; steps++) {
      if (await there()) return;
      await this.page.keyboard.press(before ? "Shift+Tab" : "Tab");
    }
    throw new Error(`No way with Tab to ${locator}`);
  }

  /** Type `text` into a field, in place of what is in it. */
  async fill(locator, text) {
    if (how === "mouse") return locator.fill(text);
    await this.reach(locator);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** Put the cursor behind `words` in the editor. */
  async behind(words) {
    await this.page.evaluate((sought) => {
      const { view } = document.querySelector("studio-page").studio;
      const at = view.state.doc.toString().indexOf(sought);
      if (at < 0) throw new Error(`Not in the text: ${sought}`);
      view.dispatch({ selection: { anchor: at + sought.length }, scrollIntoView: true });
      view.focus();
    }, words);
  }
}

/** The text of the editor. */
export const text = (page) => page.evaluate(() => document.querySelector("studio-page").studio.view.state.doc.toString());

/** What a file of the pool holds now. */
export const file = (name) => readFileSync(join(pool, name), "utf8");

/** Say what axe finds by the rules of WCAG 2.2 AA in a part of the page, but for the editor's scroller, which can be scrolled by its content. */
export async function axe(page, where, part = "html") {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")); // the page itself runs no other script
  const { violations } = await page.evaluate((within) =>
    window.axe.run(within, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
    part,
  );
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target} ${html.slice(0, 160)}`));
  const found = told.filter((each) => !(each.startsWith("scrollable-region-focusable") && each.includes("cm-scroller")));
  assert.deepEqual(found, [], where);
}

/** Wait until `ask` gives something true, and return it. */
export async function until(ask, what, most = 30000) {
  const end = Date.now() + most;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((go) => setTimeout(go, 50));
  }
}

export { assert };
