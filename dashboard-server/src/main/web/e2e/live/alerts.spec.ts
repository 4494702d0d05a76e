import type { Page } from "@playwright/test";
import { dashboard } from "../support/publisher";
import { expect, panelOf, test } from "../support/stage";

const alertsOn = (page: Page) => page.getByTestId("alert");

test("should call when a goal burns, and not on a few cases", async ({ page, stage }) => {
  // Given: most of 60 calls on 101 too late, and all of 5 on 999
  const run = await stage.start("Burning");
  await run.rate("999", 0, 5);
  await run.rate("101", 19, 60);
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  await expect(alertsOn(page)).toHaveCount(1);
  await expect(alertsOn(page)).toContainText("101 answered in time: far below its goal");
  await expect(alertsOn(page)).toContainText(/31\.6\s% of 60 in the last 60\smin/);
  await expect(page.getByTestId("alert-said")).toHaveText(/^Alert: 101 answered in time/);
  await expect(page).toHaveTitle(/^\(1\)/);
});

test("should be acknowledged by name, for all who look, also after a restart", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Acknowledged");
  await run.rate("999", 10, 60);
  await page.goto(`/live?run=${run.id}`);
  const wall = await page.context().newPage();
  await wall.goto(`/wall?run=${run.id}`);
  await expect(alertsOn(wall)).toBeVisible();
  // When
  await alertsOn(page).getByRole("button", { name: "Acknowledge" }).click();
  // Then
  await expect(page.getByTestId("alert-seen")).toHaveText(/^Seen by \S+/);
  await expect(wall.getByTestId("alert-seen")).toHaveText(/^Seen by \S+/);
  await expect(page.getByTestId("alert-said")).toHaveText("");
  // When
  await dashboard.stop();
  await expect(page.getByTestId("stale")).toBeVisible();
  await dashboard.start();
  // Then
  await expect(page.getByTestId("stale")).toHaveCount(0);
  await expect(page.getByTestId("alert-seen")).toHaveText(/^Seen by \S+/);
});

test("should hold an alert while figures are old", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Held");
  await run.rate("999", 10, 60);
  await page.goto(`/live?run=${run.id}`);
  await expect(alertsOn(page)).toBeVisible();
  // When
  run.pause();
  // Then
  await expect(alertsOn(page)).toContainText("held while the figures are old");
});

test("should keep the sound off until it is switched on, and remember that", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Sound");
  await run.rate("999", 10, 10);
  await page.goto(`/live?run=${run.id}`);
  await expect(panelOf(page, "999").rate).toContainText("100%");
  const sound = page.getByRole("switch", { name: "Sound" });
  await expect(sound).not.toBeChecked();
  // When
  await sound.check();
  await page.reload();
  // Then
  await expect(sound).toBeChecked();
});
