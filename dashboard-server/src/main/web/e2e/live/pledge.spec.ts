import { seriousFindings, tabTo } from "../support/access";
import type { RunOnStage } from "../support/publisher";
import { expect, test } from "../support/stage";

async function publishMonth(run: RunOnStage): Promise<void> {
  const force = { force: "essex" };
  await run.promiseFigure("answer-999", "MONTH", { kept: 95, broken: 5 }, force);
  await run.promiseFigure("answer-101", "MONTH", { kept: 80, broken: 20 }, force);
  await run.promiseFigure("message-24h", "MONTH", { kept: 3, broken: 2, explained: 1, overdue: 1 }, force);
  await run.promiseFigure("attend-60", "MONTH", { kept: 6, broken: 2, unmeasured: 3 }, force);
  await run.promiseFigure("victim-informed", "MONTH", { opened: 4, open: 4 }, force);
  await run.presence("MONTH", force, { visible: 36_000, off_patch: 36_000, units: 9, units_meeting: 2 });
}

test("should say of each point what was kept, and of none what was not measured", async ({ page, stage }) => {
  // Given
  const run = await stage.start("A month");
  await publishMonth(run);
  // When
  await page.goto(`/pledge?run=${run.id}&force=essex`);
  // Then
  const promise = (name: string) => page.getByTestId(`promise-${name}`);
  await expect(promise("answer-999")).toContainText("Goal met");
  await expect(promise("answer-999")).toContainText("95 of 100 kept");
  await expect(promise("answer-101")).toContainText("Goal missed");
  await expect(promise("message-24h")).toContainText("2 not kept, 1 of them explained");
  await expect(promise("message-24h")).toContainText("1 overdue");
  await expect(promise("attend-60")).toContainText("No goal set");
  await expect(promise("attend-60")).toContainText("3 could not be measured");
  await expect(promise("victim-informed")).toContainText("Nothing decided yet");
  await expect(promise("visible")).toContainText("Goal missed");
  await expect(promise("meeting-monthly")).toContainText("Not measured");
  await expect(promise("meeting-monthly")).not.toContainText(/\d+\s%/);
  await expect(page.getByTestId("point-1")).toContainText("no promise of this pack");
  await expect(page.getByTestId("explained")).toContainText("4 promises to somebody");
});

test("should say why a month that is over cannot be had, and come back", async ({ page, stage }) => {
  test.skip("PLEDGEWATCH_STORE" in process.env, "the store answers here");
  // Given
  const run = await stage.start("Months");
  await publishMonth(run);
  await page.goto(`/pledge?run=${run.id}&force=essex`);
  await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
  // When
  await page.getByTestId("month").selectOption({ index: 1 });
  // Then
  await expect(page.getByTestId("no-month")).toContainText("the store does not answer");
  await expect(page.getByTestId("promise-answer-999")).toHaveCount(0);
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/);
  // When
  await page.goBack();
  // Then
  await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
});

test("should print one page without its switches", async ({ page, stage }) => {
  // Given
  const run = await stage.start("On paper");
  await publishMonth(run);
  await page.goto(`/pledge?run=${run.id}&force=essex`);
  await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
  // When
  await page.emulateMedia({ media: "print" });
  // Then
  await expect(page.getByTestId("month")).toBeHidden();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByTestId("point-10")).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("should be usable by keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Pledge by keyboard");
  await publishMonth(run);
  await page.goto(`/pledge?run=${run.id}&force=essex`);
  await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
  // When
  await tabTo(page, "[data-testid=promise-answer-999] button");
  await page.keyboard.press("Enter");
  // Then
  await expect(page.getByRole("dialog")).toContainText("Aim to answer 999 calls within 10 seconds");
  // When
  await page.keyboard.press("Escape");
  // Then
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const colorScheme of ["dark", "light"] as const) {
  test(`should have no serious findings by axe in ${colorScheme}`, async ({ page, stage }) => {
    test.slow(); // Axe reads each element's colours, twice.
    // Given
    await page.emulateMedia({ colorScheme });
    const run = await stage.start("Pledge for all");
    await publishMonth(run);
    await page.goto(`/pledge?run=${run.id}&force=essex`);
    await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
    // Then
    expect(await seriousFindings(page)).toEqual([]);
    // When it is as narrow as a phone, Then
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFindings(page)).toEqual([]);
  });
}
