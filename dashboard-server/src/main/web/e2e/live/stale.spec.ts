import { dashboard } from "../support/publisher";
import { expect, panelOf, test } from "../support/stage";

test("should say STALE with a growing age when data stops, and recover", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Stops and goes on");
  await run.rate("999", 19, 20);
  await page.goto(`/live?run=${run.id}`);
  await expect(panelOf(page, "999").rate).toHaveText("95%");
  await expect(page.getByTestId("stale")).toHaveCount(0);
  // When
  run.pause();
  // Then
  const banner = page.getByTestId("stale");
  await expect(banner).toContainText("STALE");
  await expect(banner).toContainText("stopped reporting");
  await expect(panelOf(page, "999").rate).toHaveText("95%");
  await expect(panelOf(page, "999").status).toContainText("Stale");
  const age = page.getByTestId("stale-age");
  const first = Number(await age.getAttribute("data-age-ms"));
  await expect
    .poll(async () => Number(await age.getAttribute("data-age-ms")))
    .toBeGreaterThan(first + 1_000);
  // When
  run.resume();
  // Then
  await expect(banner).toHaveCount(0);
  await expect(panelOf(page, "999").status).toHaveText("Meeting");
});

test("should say STALE when a run by wall time gets no events", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Silent sources", "wall");
  await run.rate("999", 19, 20);
  run.pause();
  const silentSinceMs = Date.now() - 60_000;
  // When
  await run.tick(silentSinceMs);
  const ticking = setInterval(() => void run.tick(silentSinceMs), 500);
  await page.goto(`/live?run=${run.id}`);
  // Then
  await expect(page.getByTestId("stale")).toContainText("No source has sent an event since");
  clearInterval(ticking);
});

test("should come back by itself when the server was away", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Server away");
  await run.rate("999", 19, 20);
  await page.goto(`/live?run=${run.id}`);
  await expect(panelOf(page, "999").rate).toHaveText("95%");
  // When
  await dashboard.stop();
  // Then
  await expect(page.getByTestId("stale")).toContainText("does not answer");
  await expect(panelOf(page, "999").rate).toHaveText("95%");
  // When
  await dashboard.start();
  await run.rate("999", 18, 20);
  // Then
  await expect(page.getByTestId("stale")).toHaveCount(0);
  await expect(panelOf(page, "999").rate).toHaveText("90%");
});
