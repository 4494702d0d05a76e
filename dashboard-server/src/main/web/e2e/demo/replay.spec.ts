import { expect, test } from "../support/stage";

const MINUTES_MAX = 6;

test("should replay the last hour, compare it with the run, go back in it and take it away", async ({ page }) => {
  test.setTimeout(MINUTES_MAX * 60_000);
  // Given
  await page.goto("/replay?run=demo&window=PT1H");
  await expect(page.getByTestId("order-form").getByLabel(/^To \(/)).not.toHaveValue("");
  const id = `again-${Date.now().toString(36)}`;
  await page.getByRole("combobox", { name: "Policy pack", exact: true }).selectOption("met-2008");
  await page.getByLabel("Name (optional)").fill(id);
  // When
  await page.getByRole("button", { name: "Start the replay" }).click();
  const entry = page.getByTestId(`replay-${id}`);
  await expect(entry.getByTestId("state")).toContainText("Done", { timeout: (MINUTES_MAX - 1) * 60_000 });
  await entry.getByRole("button", { name: `Compare with demo: ${id}` }).click();
  // Then
  const row = page.getByTestId("row-answer-101");
  await expect(row.locator("td").nth(0)).toContainText("%");
  await expect(row.locator("td").nth(1)).toContainText("%");
  await expect(page.getByTestId("compare-counts")).toContainText("figures that both have differ");
  // When
  await page.getByRole("combobox", { name: "Run", exact: true }).selectOption(id);
  const moment = page.getByTestId("moment");
  await expect(moment).not.toHaveText("");
  const last = await moment.textContent();
  const slider = page.getByRole("slider", { name: "Moment" });
  await slider.focus();
  await page.keyboard.press("PageDown");
  // Then
  await expect(moment).not.toHaveText(last ?? "");
  await expect(page.getByTestId("moment-101").getByTestId("moment-rate")).toHaveText(/%|–/);
  const link = page.getByTestId("files").getByRole("link", { name: "All results: promise" });
  const csv = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(csv.ok()).toBe(true);
  expect((await csv.text()).split("\r\n")[0]).toContain('"definition"');
});
