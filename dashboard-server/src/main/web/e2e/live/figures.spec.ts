import { expect, panelOf, test } from "../support/stage";

test("should show a figure, the count behind it, its goal and its status", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Figures");
  await run.rate("999", 37, 41);
  await run.rate("101", 19, 20);
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  const emergency = panelOf(page, "999");
  await expect(emergency.rate).toHaveText("90.2%");
  await expect(emergency.count).toHaveText("37 of 41");
  await expect(emergency.status).toHaveText("At risk");
  await expect(emergency.panel).toContainText(/goal 90\s%\s+within 10\s.?s/);
  await expect(panelOf(page, "101").status).toHaveText("Meeting");
});

test("should follow a published figure without being asked", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Following");
  await run.rate("999", 10, 10);
  await page.goto(`/live?run=${run.id}`);
  const { rate, count, status } = panelOf(page, "999");
  await expect(rate).toHaveText("100%");
  // When
  await run.rate("999", 8, 10);
  // Then
  await expect(rate).toHaveText("80%");
  await expect(count).toHaveText("8 of 10");
  await expect(status).toHaveText("Missing");
});

test("should count the longest wait up between figures", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Waiting");
  await run.rate("101", 9, 10);
  await run.level("101", "calls-waiting", 2, 61_000);
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  const { waiting, longest } = panelOf(page, "101");
  await expect(waiting).toHaveText("2");
  const first = await longest.textContent();
  await expect(longest).not.toHaveText(first ?? "");
  await expect(longest).toHaveText(/^1:\d\d$/);
});

test("should mark a provisional figure until it is final", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Provisional");
  await run.rate("999", 10, 10, { final: false });
  await page.goto(`/live?run=${run.id}`);
  const { provisional, rate } = panelOf(page, "999");
  await expect(provisional).toBeVisible();
  // When
  await run.rate("999", 10, 10, { final: true });
  // Then
  await expect(provisional).toHaveCount(0);
  await expect(rate).toHaveText("100%");
});

test("should show no number where there is no data", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Only 101, and quiet");
  await run.rate("101", 0, 0);
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  const quiet = panelOf(page, "101");
  await expect(quiet.status).toHaveText("No data");
  await expect(quiet.rate).toHaveText("–");
  await expect(quiet.waiting).toHaveText("–");
  const never = panelOf(page, "999");
  await expect(never.noCalls).toHaveText("No 999 calls in this run");
  await expect(never.rate).toHaveCount(0);
});

test("should say that history is unavailable and go on without", async ({ page, stage }) => {
  test.skip("PLEDGEWATCH_STORE" in process.env, "the store answers here");
  // Given
  const run = await stage.start("No store");
  await run.rate("999", 9, 10);
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  await expect(panelOf(page, "999").panel.getByTestId("no-history")).toContainText("unavailable");
  await expect(panelOf(page, "999").rate).toHaveText("90%");
});
