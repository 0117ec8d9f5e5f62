// The session is given on a day in two hours, built, and what came out lies there to be shown, printed, led from and sent.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { assert, axe, downloads, file, how, pool, tell, until } from "./browser.mjs";

const DELIVERY = "sessions/deliveries/2027-03-16-riverside-centre.yaml";
const HOME = "build/learning-from-serious-case-reviews/2027-03-16-riverside-centre";

await tell(async ({ page, hands, context }) => {
  const field = (name) => page.locator(`#deliver-${name}`);
  /** A date or a time has parts, which the keyboard fills one after the other. */
  const when = async (name, value, keys) => {
    if (how === "mouse") return field(name).fill(value);
    await hands.reach(field(name));
    await page.keyboard.type(keys);
  };
  await hands.press(page.getByRole("button", { name: "Give it on a day" }));
  await page.getByText("Nothing has to become shorter.").waitFor();
  await hands.press(page.getByRole("button", { name: "Plan this day" }));
  await page.getByText("Say on which day.").waitFor();
  assert.ok(await field("date").evaluate((element) => element === document.activeElement), "the focus is where something is wrong");
  await when("date", "2027-03-16", "03162027");
  await when("start", "13:00", "0100PM");
  await when("end", "15:00", "0300PM");
  await hands.fill(field("venue"), "Riverside Centre, Room 2");
  await hands.fill(field("trainers"), "Sam Example, Alex Example");
  await hands.fill(field("participants"), "18");
  await page.getByText("Tuesday 16 March 2027", { exact: true }).waitFor();
  await page.getByText("fitted to 13:00 to 15:00").waitFor();
  await page.getByText("4 groups of 4 or 5").waitFor();
  const shown = page.locator(".deliver pre");
  await until(async () => (await shown.textContent()).includes("participants: 18"), "the file that would be written is shown");
  const text = await shown.textContent();
  assert.ok(!existsSync(join(pool, DELIVERY)), "nothing is written before that is asked for");
  await axe(page, "a delivery as it would be");
  await hands.press(page.getByRole("button", { name: "Plan this day" }));
  await until(() => existsSync(join(pool, DELIVERY)), "the delivery is written");
  assert.equal(file(DELIVERY), text);
  await until(() => page.url().endsWith(DELIVERY), "it is opened");

  await hands.press(page.getByRole("button", { name: "Build", exact: true }).last());
  await page.getByRole("heading", { name: "Print these" }).waitFor({ timeout: 60000 });
  await page.getByRole("heading", { name: "Send these" }).waitFor({ timeout: 60000 });
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await page.getByText("Tuesday 16 March 2027, Riverside Centre, Room 2, 13:00 to 15:00, 18 participants in 4 groups").waitFor();
  const sheets = await page.locator(".print tbody tr").evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, " ").trim()));
  assert.ok(sheets.some((row) => row.startsWith("18 H1 ")), `how many of each sheet: ${sheets}`);
  assert.ok(sheets.some((row) => row.startsWith("2 Facilitator guide")), `what is led from: ${sheets}`);
  await axe(page, "what came out");

  const [pdf] = await Promise.all([context.waitForEvent("page"), hands.press(page.getByRole("link", { name: /^Running order/ }).first())]);
  await pdf.close();
  const zips = page.getByRole("link", { name: "Download as one zip" });
  const [kept] = await Promise.all([page.waitForEvent("download"), hands.press(zips.first())]);
  assert.equal(kept.suggestedFilename(), "2027-03-16-riverside-centre-for-participants.zip");
  await kept.saveAs(join(downloads, "sent.zip"));
  assert.ok(existsSync(join(pool, HOME, "for-participants", "participant-agenda.pdf")));
  assert.ok(!existsSync(join(pool, HOME, "for-participants", "facilitator-guide.pdf")));

  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".print table").isVisible(), "the list can be printed");
  assert.ok(!(await page.locator(".begin").isVisible()), "and nothing that only a screen needs");
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
});
