import { seriousFindings, tabTo } from "../support/access";
import { expect, panelOf, test, tileOf } from "../support/stage";

for (const colorScheme of ["dark", "light"] as const) {
  test(`should have no serious findings by axe in ${colorScheme}`, async ({ page, stage }) => {
    // Given
    await page.emulateMedia({ colorScheme });
    const run = await stage.start("Access");
    await run.rate("999", 37, 41, { final: false });
    await run.rate("101", 2, 9);
    await run.level("999", "calls-waiting", 2, 9_000);
    await page.goto(`/live?run=${run.id}`);
    await expect(panelOf(page, "999").rate).toHaveText("90.2%");
    // When the page is live, Then
    expect(await seriousFindings(page)).toEqual([]);
    // When a definition is open, Then
    await panelOf(page, "999").definition.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    // When it is stale, Then
    run.pause();
    await expect(page.getByTestId("stale")).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    // When it is as narrow as a phone, Then
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("should have no serious findings by axe where there are tiles, alerts and a wall", async ({
  page,
  stage,
}) => {
  test.setTimeout(180_000); // Two pages in two colours.
  // Given
  const run = await stage.start("Access of tiles");
  await run.rate("999", 37, 41);
  await run.rate("101", 19, 60);
  await run.incidents();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    // When
    await page.goto(`/live?run=${run.id}`);
    await expect(page.getByRole("button", { name: "Acknowledge" })).toBeVisible();
    // Then
    await expect(tileOf(page, "arrivals").tile).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    // When
    await page.goto(`/wall?run=${run.id}`);
    // Then
    await expect(tileOf(page, "arrivals").tile).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  }
  // When
  await page.goto(`/live?run=${run.id}`);
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByTestId("alert-seen")).toBeVisible();
  // Then
  expect(await seriousFindings(page)).toEqual([]);
});

test("should be usable by keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Keyboard");
  await run.rate("999", 9, 10, { windows: ["PT5M"] });
  await run.rate("999", 3, 4, { windows: ["PT15M"] });
  await page.goto(`/live?run=${run.id}`);
  await expect(panelOf(page, "999").rate).toHaveText("90%");
  // When
  await tabTo(page, "input[name=window]");
  await page.keyboard.press("ArrowRight");
  // Then
  await expect(panelOf(page, "999").rate).toHaveText("75%");
  await expect(page).toHaveURL(/window=PT15M/);
  // When
  await tabTo(page, "[data-testid=panel-999] button");
  await page.keyboard.press("Enter");
  // Then
  const card = page.getByRole("dialog");
  await expect(card).toContainText("Aim to answer 999 calls within 10 seconds");
  await expect(card).toContainText("inclusive: at the deadline's very millisecond is in time");
  await expect(card).toContainText("counts neither way");
  // When
  await page.keyboard.press("Escape");
  // Then
  await expect(card).toHaveCount(0);
  await expect(panelOf(page, "999").definition).toBeFocused();
});
