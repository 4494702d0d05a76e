import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { replays } from "../support/replays";
import { expect, test } from "../support/stage";

const NOON_MS = Date.parse("2026-11-21T12:00:00Z");
const HOUR_MS = 3_600_000;

async function order(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name (optional)").fill(name);
  await page.getByRole("button", { name: "Start the replay" }).click();
}

test("should order a replay of a period in the run’s zone and follow it to its end", async ({ page, stage }) => {
  // Given
  const run = await stage.start("To replay");
  await replays.fillLog(run.id, NOON_MS - HOUR_MS, NOON_MS);
  await page.goto(`/replay?run=${run.id}`);
  const form = page.getByTestId("order-form");
  await expect(form.getByLabel(/^To \(/)).toHaveValue("2026-11-21T12:00");
  await expect(form.getByLabel(/^From \(/)).toHaveValue("2026-11-21T11:00");
  const id = `${run.id}-again`;
  // When
  await order(page, id);
  // Then
  const entry = page.getByTestId(`replay-${id}`);
  await expect(entry.getByTestId("state")).toContainText("Ordered");
  await replays.tell(id, {
    state: "running",
    doing: { stage: "computing", items: 5_000, share: 0.42, ratePerS: 2_500, remainingMs: 83_000 },
  });
  await expect(entry.getByTestId("state")).toContainText("Running");
  await expect(entry.getByTestId("progress")).toHaveText(
    "2 of 4: computing 42 %, 2,500 a second, 1:23 left",
  );
  await replays.tell(id, {
    state: "done",
    counts: { read: 5_100, accepted: 5_000, quarantined: 100, figures: 777 },
  });
  await expect(entry.getByTestId("state")).toContainText("Done");
  await expect(entry.getByTestId("counts")).toContainText("100 quarantined, 777 figures");
});

test("should pause, resume and cancel by the keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Wishes");
  await replays.fillLog(run.id, NOON_MS - HOUR_MS, NOON_MS);
  await page.goto(`/replay?run=${run.id}`);
  await expect(page.getByTestId("order-form").getByLabel(/^To \(/)).not.toHaveValue("");
  const id = `${run.id}-wishes`;
  await order(page, id);
  const entry = page.getByTestId(`replay-${id}`);
  await expect(entry.getByTestId("state")).toContainText("Ordered");
  // When
  await entry.getByRole("button", { name: `Pause ${id}` }).focus();
  await page.keyboard.press("Enter");
  await replays.tell(id, { state: "paused" });
  await expect(entry.getByTestId("state")).toContainText("Paused");
  await entry.getByRole("button", { name: `Resume ${id}` }).focus();
  await page.keyboard.press("Enter");
  await replays.tell(id, { state: "running" });
  await expect(entry.getByTestId("state")).toContainText("Running");
  await entry.getByRole("button", { name: `Cancel ${id}` }).focus();
  await page.keyboard.press("Enter");
  await replays.tell(id, { state: "cancelled" });
  // Then
  await expect(entry.getByTestId("state")).toContainText("Cancelled");
  await expect(entry.getByRole("button")).toHaveCount(0);
});

test("should say what is wrong with an own pack, with its line, and order nothing", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Own pack");
  await replays.fillLog(run.id, NOON_MS - HOUR_MS, NOON_MS);
  await page.goto(`/replay?run=${run.id}`);
  await expect(page.getByTestId("order-form").getByLabel(/^To \(/)).not.toHaveValue("");
  await page.getByRole("combobox", { name: "Policy pack", exact: true }).selectOption("own");
  await page.getByLabel(/Your policy pack/).fill("policy: mine\nextends: pledge-2008\ntitel: Mine\n");
  // When
  await page.getByRole("button", { name: "Check it" }).click();
  // Then
  await expect(page.getByTestId("pack-check")).toContainText("line 3: titel");
  await order(page, `${run.id}-own`);
  await expect(page.getByTestId("order-problem")).toContainText("line 3: titel");
  await expect(page.getByTestId(`replay-${run.id}-own`)).toHaveCount(0);
});

for (const colorScheme of ["dark", "light"] as const) {
  test(`should have no serious findings by axe on the replay page in ${colorScheme}`, async ({ page, stage }) => {
    // Given
    await page.emulateMedia({ colorScheme });
    const run = await stage.start("Replay access");
    await replays.fillLog(run.id, NOON_MS - HOUR_MS, NOON_MS);
    await page.goto(`/replay?run=${run.id}`);
    await expect(page.getByTestId("order-form").getByLabel(/^To \(/)).not.toHaveValue("");
    // When
    const { violations } = await new AxeBuilder({ page }).analyze();
    // Then
    const serious = violations.filter((one) => one.impact === "serious" || one.impact === "critical");
    expect(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  });
}
