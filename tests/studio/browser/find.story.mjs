// All that a pool has is there at once, and how it stands; words find it; a broken file opens; new ones are begun.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, axe, file, flagship, pool, tell, text, until } from "./browser.mjs";

writeFileSync(join(pool, "sessions/broken.yaml"), "session: [\n");
writeFileSync(join(pool, "sessions/deliveries/past.yaml"), "delivery: key-findings\ndate: 2020-01-02\nvenue: Long ago\n");

await tell(
  async ({ page, hands }) => {
    const list = page.locator("studio-sessions");
    const line = (name) => list.locator(`[data-name="${name}"]`);
    const field = list.getByRole("searchbox");

    // everything is there, with how long it is and whom it is for; days that are over are folded
    await line(flagship).getByText("7 h", { exact: true }).waitFor();
    assert.match(await line(flagship).textContent(), /Practitioners and first-line managers/);
    assert.equal(await list.getByText("Long ago").isVisible(), false);
    assert.match(await line("sessions/broken.yaml").textContent(), /\w+\.\s/);
    await until(async () => (await list.locator(".looking").count()) === 0, "it is said how each stands", 60_000);
    assert.match(await line("sessions/broken.yaml").textContent(), /1 fault/);
    assert.match(await line(flagship).textContent(), /law that is superseded/);
    await axe(page, "the list");

    // what stands behind that is opened beside it
    await hands.press(line(flagship).getByRole("button", { name: /Read more/ }));
    await line(flagship).getByText("which is over").waitFor();

    // words find it, also those of its outcomes
    await page.keyboard.press("Control+K");
    await page.keyboard.type("POVERTY overlooked");
    await until(async () => (await list.locator(".line").count()) === 1, "one session is left");
    await list.getByText("Explain how poverty and neglect").waitFor();
    await list.getByRole("status").getByText("1 session").waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await page.keyboard.type("zebra");
    await list.getByText("Nothing here has “zebra”").waitFor();
    await axe(page, "nothing found");
    await hands.press(list.getByRole("button", { name: "Show all" }));
    assert.equal(await field.inputValue(), "");
    assert.ok(await field.evaluate((element) => element === document.activeElement), "the focus stays in the search");

    // a broken file opens, and nothing is changed in it
    await hands.press(line("sessions/broken.yaml").getByRole("link"));
    await page.locator(".cm-content").waitFor();
    await until(async () => (await text(page)) === "session: [\n", "the broken file is open");
    await page.getByText("error", { exact: false }).first().waitFor();
    await hands.press(page.getByRole("link", { name: "All sessions" }));

    // what is wrong with a new one is said at its field, and nothing is written
    await hands.press(list.getByRole("button", { name: "New session", exact: true }));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("18 blocks").waitFor();
    await hands.fill(dialog.getByLabel("What is it called?"), "Key findings");
    await hands.press(dialog.getByRole("button", { name: "Make it and open it" }));
    await dialog.getByText("There is a session of this name already").waitFor();
    await until(() => dialog.getByLabel("What is it called?").evaluate((element) => element === document.activeElement), "the focus is at what is wrong");
    await axe(page, "what is wrong with a new session");

    // then it is shown, written and open
    await hands.fill(dialog.getByLabel("What is it called?"), "Professional trust");
    await hands.press(dialog.getByRole("button", { name: "1 h 30", exact: true }));
    await dialog.getByText(/^\d+ blocks, 09:30 to 11:00/).waitFor();
    await dialog.getByText("sessions/professional-trust.yaml").waitFor();
    assert.ok(!existsSync(join(pool, "sessions/professional-trust.yaml")), "nothing is written before it is asked for");
    await axe(page, "a new session");
    await hands.press(dialog.getByRole("button", { name: "Make it and open it" }));
    await page.locator(".cm-content").waitFor();
    await until(async () => (await text(page)) === file("sessions/professional-trust.yaml"), "what is written is open");
    assert.match(await text(page), /^session: Professional trust$/m);
    await hands.press(page.getByRole("link", { name: "All sessions" }));
    await line("sessions/professional-trust.yaml").getByText(/\d+ places still to be written/).waitFor({ timeout: 60_000 });

    // a case opens in a session that draws on it
    await hands.press(list.locator(".kept summary"));
    await hands.press(list.getByRole("link", { name: "Naomi", exact: true }));
    await page.getByText("Case: naomi").first().waitFor();
    await until(async () => (await text(page)) === file("sessions/cases/naomi.yaml"), "the case is open");
    await page.locator(".slide svg").first().waitFor();
  },
  { path: "#/" },
);
