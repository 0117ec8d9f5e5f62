// A key that is pressed in the text -> the milliseconds until a fault is marked, and until the slide is drawn.
import { flagship, tell } from "../studio/browser/browser.mjs";

const RUNS = 15;

/** Press `key` behind `words`, and return how long it is until `seen` gives something else in the page. */
async function took(page, hands, words, key, seen) {
  await hands.behind(words);
  await page.waitForTimeout(900);
  await page.evaluate((look) => {
    const ask = new Function(`return ${look}`);
    const before = ask();
    addEventListener("keydown", () => { window.pressed = performance.now(); }, { capture: true, once: true });
    window.taken = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (ask() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - window.pressed));
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }, seen);
  await page.keyboard.press(key);
  const milliseconds = await page.evaluate(() => window.taken);
  await page.keyboard.press("Control+z");
  return milliseconds;
}

const told = (name, all) => {
  const sorted = all.sort((one, other) => one - other).map(Math.round);
  console.log(`${name}: ${sorted[Math.floor(sorted.length / 2)]} ms; from ${sorted[0]} to ${sorted.at(-1)}`);
};

await tell(async ({ page, hands }) => {
  await page.locator(".slide svg").first().waitFor();
  const marks = [], slides = [];
  for (let run = 0; run < RUNS; run++) {
    marks.push(await took(page, hands, "\nparticipants: 24", "x", 'document.querySelectorAll(".cm-fault").length'));
    slides.push(await took(page, hands, "session: Learning from serious case reviews", "abcdefghijklmno"[run], 'document.querySelector(".slide").textContent'));
  }
  told("a key until its fault is marked", marks);
  told("a key until its slide is drawn", slides);
}, { path: `#/${flagship}` });
