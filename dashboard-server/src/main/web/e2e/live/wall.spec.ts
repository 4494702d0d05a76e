import { dashboard } from "../support/publisher";
import { expect, test, tileOf } from "../support/stage";

test("should fill a wall's screen without scrolling and without controls", async ({
  page,
  stage,
}) => {
  // Given
  await page.setViewportSize({ width: 1920, height: 1080 });
  const run = await stage.start("Wall");
  await run.rate("999", 37, 41);
  await run.rate("101", 10, 60);
  await run.level("101", "calls-waiting", 3, 61_000);
  await run.incidents();
  // When
  await page.goto(`/wall?run=${run.id}`);
  await expect(page.getByTestId("alert")).toBeVisible();
  // Then
  for (const tile of ["999", "101", "waiting", "deployed", "arrivals", "eta"]) {
    await expect(tileOf(page, tile).tile).toBeInViewport({ ratio: 1 });
  }
  const isCut = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".tile")].some(
      (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
    ),
  );
  expect(isCut).toBe(false);
  await expect(page.locator("select, input")).toHaveCount(0);
});

test("should wake by itself after the server was away", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Wall that wakes");
  await run.rate("999", 19, 20);
  await page.goto(`/wall?run=${run.id}`);
  await expect(tileOf(page, "999").rate).toContainText("95%");
  // When
  await dashboard.stop();
  // Then
  await expect(page.getByTestId("stale")).toContainText("STALE");
  // When
  await dashboard.start();
  await run.rate("999", 18, 20);
  // Then
  await expect(tileOf(page, "999").rate).toContainText("90%");
  await expect(page.getByTestId("stale")).toHaveCount(0);
});
