// The studio, as somebody uses it -> a picture of each of its screens.
import { join } from "node:path";
import { downloads, flagship, tell } from "../tests/studio/browser/browser.mjs";

await tell(
  async ({ page, hands }) => {
    const picture = async (name, wait = 900) => {
      await page.waitForTimeout(wait);
      await page.screenshot({ path: join(downloads, `${name}.png`) });
    };
    const session = page.url().replace(/#.*/, `#/${flagship}`);
    await page.locator("studio-sessions a").first().waitFor();
    await page.waitForTimeout(9000); // until it is said of each session how it stands
    await picture("sessions");

    await page.goto(session);
    await page.locator(".slide svg").first().waitFor();
    await page.locator("studio-day li.block button.name", { hasText: "Case study 1: find the key issues" }).click();
    await page.locator(".cm-content").waitFor();
    await hands.press(page.getByRole("button", { name: "Go to this block’s slides" }));
    await picture("session");

    await page.locator(".tab", { hasText: /^Form$/ }).locator("visible=true").first().click();
    await hands.press(page.getByRole("button", { name: "Go to this block’s slides" }));
    await picture("form", 1500);
    await page.locator(".tab", { hasText: /^Text$/ }).locator("visible=true").first().click();

    await page.getByRole("button", { name: "Other hours…" }).click();
    await page.getByLabel("Or type the hours").fill("3h");
    await page.keyboard.press("Enter");
    await picture("other-hours", 2500);
    await page.getByRole("button", { name: "Back to the day as written" }).click();

    await page.getByRole("button", { name: "Give it on a day", exact: true }).first().click();
    const given = { date: "2027-03-16", start: "13:00", end: "15:00", venue: "Hillside Centre, Room 1", trainers: "Sam Example, Alex Example", participants: "18", groups: "3" };
    for (const [name, value] of Object.entries(given)) await page.locator(`#deliver-${name}`).fill(value);
    await picture("deliver", 3500);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Build", exact: true }).click();
    await page.locator("dialog").getByRole("button", { name: /^Build/ }).first().click();
    await page.getByRole("heading", { name: "Send these" }).waitFor({ timeout: 180000 });
    await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 180000 });
    await picture("made", 1500);
  },
  { path: "#/", viewport: { width: 1500, height: 950 }, locale: "en-GB", args: ["--lang=en-GB"] },
);
