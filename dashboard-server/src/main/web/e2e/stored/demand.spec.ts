import type { Page } from "@playwright/test";
import { seriousFindings, tabTo } from "../support/access";
import { RunOnStage } from "../support/publisher";
import { expect, test } from "../support/stage";

/** Weeks of demand take the store some seconds: one run of them for all specs. */
let run: RunOnStage | undefined;

async function open(page: Page, query = "", id = run?.id ?? ""): Promise<void> {
  await page.goto(`/demand?run=${id}${query}`);
  await expect(page.locator("[data-settled=true]")).toBeVisible();
  await expect(page.getByTestId("heat-map")).toBeVisible();
}

test.beforeAll(async () => {
  run = await RunOnStage.start("Thirteen weeks");
  await run.storeDemand(13);
});

test.afterAll(() => run?.pause());

test("should hold each hour of seven days against what is usual", async ({ page }) => {
  // Given
  await open(page);
  const map = page.getByTestId("heat-map");
  await expect(map.getByRole("row")).toHaveCount(8);
  await expect(map.getByRole("row", { name: /^Today/ })).toBeVisible();
  await expect(page.getByTestId("weeks")).toHaveText("What is usual is of the 13 weeks before.");
  // When
  await map.getByText("Against usual").click();
  // Then
  await expect(map.getByRole("cell", { name: /^\+\d+▲$/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/show=against/);
  // When
  await page.reload();
  // Then
  await expect(map.getByRole("radio", { name: "Against usual" })).toBeChecked();
});

test("should name the peak of yesterday evening", async ({ page }) => {
  // When
  await open(page);
  // Then
  const peaks = page.getByTestId("peaks").getByRole("listitem");
  await expect(peaks.filter({ hasText: /\d+ calls: \d+ a quarter, usual \d+–\d+/ }).first()).toBeVisible();
});

test("should draw today over the usual band, work and staff, and load", async ({ page }) => {
  // When
  await open(page);
  // Then
  await expect(page.getByTestId("today").getByRole("img")).toHaveAccessibleName(
    /All calls by quarter of an hour: \d+ in the last one/,
  );
  await expect(page.getByTestId("small-units")).toContainText("40 on duty (mean)");
  await expect(page.getByTestId("small-agents")).toContainText("staffed (mean)");
  await expect(page.getByTestId("load").getByRole("row", { name: /50–75/ })).toBeVisible();
});

test("should count what is chosen, and keep the choice in the address", async ({ page }) => {
  // Given
  await open(page);
  // When
  await page.getByTestId("kind").selectOption({ label: "Emergency incidents" });
  // Then
  await expect(page).toHaveURL(/of=incidents&grade=emergency/);
  await expect(page.getByTestId("today")).toContainText("Emergency incidents so far");
  // When
  await page.goBack();
  // Then
  await expect(page.getByTestId("kind")).toHaveValue("calls");
});

test("should say what counts by one click", async ({ page }) => {
  // Given
  await open(page);
  // When
  await page.getByRole("button", { name: "What counts: definition of All calls" }).click();
  // Then
  await expect(page.getByRole("dialog")).toContainText("How many people called");
});

test("should say that two weeks are not thirteen", async ({ page, stage }) => {
  // Given
  const short = await stage.start("Two weeks");
  await short.storeDemand(2);
  // When
  await open(page, "", short.id);
  // Then
  await expect(page.getByTestId("weeks")).toHaveText("What is usual is known of 2 of 13 weeks only.");
  await expect(page.getByTestId("peaks")).toContainText("takes 3 weeks before, and 2 are stored");
});

test("should not show what is not measured as none", async ({ page }) => {
  // When
  await open(page, "&force=essex&district=d-1");
  // Then
  await expect(page.getByTestId("unmeasured")).toContainText("Calls are counted by force");
  await expect(page.getByTestId("heat-map").getByRole("cell", { name: "0", exact: true })).toHaveCount(0);
  await expect(page.getByTestId("small-units")).toContainText("Not measured here");
  await expect(page.getByTestId("load")).toContainText("Not measured");
});

test("should say on paper whose figures these are, and leave the switches out", async ({ page }) => {
  // Given
  await open(page);
  // When
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  // Then
  const head = page.getByTestId("print-head");
  await expect(head).toContainText("All forces");
  await expect(head).toContainText("pledge-2008");
  await expect(head).toContainText(/Printed\w{3}/);
  await expect(page.locator(".top")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByTestId("heat-map")).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe("rgb(0, 0, 0)");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
});

test("should be usable by keyboard alone", async ({ page }) => {
  // Given
  await open(page);
  // When
  await tabTo(page, "[data-testid=kind]");
  await tabTo(page, "input[name=shown]");
  await page.keyboard.press("ArrowRight");
  // Then
  await expect(page).toHaveURL(/show=against/);
  await tabTo(page, ".scrolled");
});

for (const [scheme, shown] of [
  ["dark", "count"],
  ["light", "against"],
] as const) {
  test(`should have no serious accessibility finding in the ${scheme}, ${shown}`, async ({ page }) => {
    // Given
    await page.emulateMedia({ colorScheme: scheme });
    // When
    await open(page, `&show=${shown}`);
    // Then
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("should fit a phone", async ({ page }) => {
  // Given
  await page.setViewportSize({ width: 390, height: 844 });
  // When
  await open(page);
  // Then
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
