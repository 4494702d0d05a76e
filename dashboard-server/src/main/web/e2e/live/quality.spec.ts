import { address } from "../browser";
import { arrival, downgrade } from "../support/cases";
import { seriousFindings, tabTo } from "../support/access";
import type { RunOnStage } from "../support/publisher";
import { expect, test } from "../support/stage";

async function publishQuality(run: RunOnStage): Promise<void> {
  await run.refused("DAY", "late", "/cad/essex", 12);
  await run.promiseFigure("attend-60", "DAY", { kept: 6, unmeasured: 3, unmeasured_missing: 3 });
}

test("should count what was refused by reason and source, and what lacked its times", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Refused");
  await publishQuality(run);
  // When
  await page.goto(`/quality?run=${run.id}`);
  // Then
  const refused = page.getByTestId("refused");
  await expect(page.getByTestId("refused-all")).toHaveText("12");
  await expect(refused.getByRole("columnheader", { name: "/cad/essex" })).toBeVisible();
  await expect(refused.getByRole("row", { name: /Later than allowed/ })).toContainText("12");
  await expect(page.getByTestId("unmeasured").getByRole("row", { name: /attend-60/ })).toContainText("3");
});

test("should say what it cannot know", async ({ page, stage }) => {
  test.skip("PLEDGEWATCH_STORE" in process.env, "the store answers here");
  // Given
  const run = await stage.start("Nothing known");
  // When
  await page.goto(`/quality?run=${run.id}`);
  // Then
  await expect(page.getByTestId("health")).toContainText("Does not answer");
  await expect(page.getByTestId("health")).toContainText(/Room left on the disk.*GB.*Of [\d.,]+\sGB/s);
  await expect(page.getByTestId("sources")).toContainText("Not measured");
  await expect(page.getByTestId("refused")).toContainText("None is known");
  await expect(page.getByTestId("unmeasured")).toContainText("Not measured");
  await expect(page.getByTestId("patterns")).toContainText("Not measured");
});

const LAST_MINUTE_MS = 14.5 * 60_000;

test("should find arrivals bunched before their target worth a look, and accuse nobody", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Bunched", "wall");
  for (let i = 0; i < 40; i++) {
    await run.tell(arrival(`i-${i}`, i < 36 ? LAST_MINUTE_MS : LAST_MINUTE_MS + 60_000));
  }
  // When
  await page.goto(`/quality?run=${run.id}`);
  // Then
  const finding = page.getByTestId("finding-attend-emergency-urban");
  await expect(finding).toContainText("Worth a look");
  await expect(finding).toContainText("36 in the last 1 min before the target of 15 min");
  await expect(finding).toContainText("There may be good reasons");
  await expect(finding.getByRole("img")).toHaveAccessibleName(/14–15 min: 36, 15–16 min: 4/);
  await expect(page.getByTestId("patterns-over")).toContainText("Out of the 40 cases");
  // When
  await finding.getByText("The same as a table").click();
  // Then
  await expect(finding.getByRole("row", { name: /14–15 min/ })).toContainText("36");
  expect(await seriousFindings(page)).toEqual([]);
});

test("should show late downgrades, and say where there are too few to judge", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Downgraded", "wall");
  for (let i = 0; i < 22; i++) await run.tell(downgrade(`i-${i}`, LAST_MINUTE_MS));
  await run.tell(arrival("i-22", LAST_MINUTE_MS));
  // When
  await page.goto(`/quality?run=${run.id}`);
  // Then
  const [arrivals, downgrades] = [0, 1].map((i) => page.getByTestId("finding-attend-emergency-urban").nth(i));
  await expect(arrivals!).toContainText("Too few to say");
  await expect(downgrades!).toContainText("22 of 22 in the last tenth of the time");
  await expect(downgrades!).toContainText("Worth a look");
});

test("should say when the job falls silent", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Silent job");
  await publishQuality(run);
  await page.goto(`/quality?run=${run.id}`);
  const health = page.getByTestId("health");
  await expect(health).toContainText("Reports");
  // When
  run.pause();
  // Then
  await expect(health).toContainText(/Silent for 0:\d\d/);
});

test("should be usable by keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Quality by keyboard");
  await publishQuality(run);
  await page.goto(`/quality?run=${run.id}`);
  await expect(page.getByTestId("refused-all")).toHaveText("12");
  // When
  await tabTo(page, "input[name=window]");
  await page.keyboard.press("ArrowRight");
  // Then
  await expect(page).toHaveURL(/window=P28D/);
  await expect(page.getByTestId("refused")).toContainText("None is known");
});

for (const colorScheme of ["dark", "light"] as const) {
  test(`should have no serious findings by axe in ${colorScheme}`, async ({ page, stage }) => {
    test.slow(); // Axe reads each element's colours, twice.
    // Given
    await page.emulateMedia({ colorScheme });
    const run = await stage.start("Quality for all");
    await publishQuality(run);
    await page.goto(`/quality?run=${run.id}`);
    await expect(page.getByTestId("refused-all")).toHaveText("12");
    // Then
    expect(await seriousFindings(page)).toEqual([]);
    // When it is as narrow as a phone, Then
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("should show whoever is bound to a force what is theirs, and say what is not shown", async ({ browser, stage }) => {
  // Given
  const run = await stage.start("Bound", "wall");
  await run.tell(arrival("i-1", LAST_MINUTE_MS));
  await run.promise("attend-60", 3, 4, { scope: { force: "essex" } });
  await run.refused("DAY", "late", "/cad/kent", 12);
  const nobody = { cookies: [], origins: [] };
  const context = await browser.newContext({ baseURL: address(), storageState: nobody });
  const page = await context.newPage();
  const data = { user: "essex-supervisor" };
  await page.request.post("/api/sign-in", { data, headers: { "X-Pledgewatch": "1" } });
  // When
  await page.goto(`/quality?run=${run.id}`);
  // Then
  await expect(page.getByTestId("patterns-over")).toContainText("Out of the one case of Essex");
  await expect(page.getByTestId("health")).toContainText("Reports");
  await expect(page.getByTestId("refused")).toContainText("Not shown");
  await expect(page.locator("body")).not.toContainText("kent");
  await context.close();
});
