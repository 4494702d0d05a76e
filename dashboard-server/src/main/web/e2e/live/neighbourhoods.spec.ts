import type { Page } from "@playwright/test";
import { seriousFindings, tabTo } from "../support/access";
import type { RunOnStage } from "../support/publisher";
import { expect, test } from "../support/stage";

const ADEL = { force: "west-yorkshire", district: "leeds-north-west", neighbourhood: "E05001411" };
const ALWOODLEY = { force: "west-yorkshire", district: "leeds-north-east", neighbourhood: "E05001412" };
const HUNSLET = { force: "west-yorkshire", district: "leeds-south", neighbourhood: "E05001420" };
const FORCE = { force: "west-yorkshire" };
const HOUR_S = 3_600;

async function publishTeams(run: RunOnStage): Promise<void> {
  const team = { covered: 4 * HOUR_S, team_duty: 8 * HOUR_S, coverage_ratio: 0.5 };
  await run.presence("DAY", FORCE, { visible: 14 * HOUR_S, off_patch: 16 * HOUR_S });
  await run.presence("DAY", ADEL, { visible: 9 * HOUR_S, unknown: HOUR_S, ...team });
  await run.presence("DAY", ALWOODLEY, {
    visible: 2 * HOUR_S,
    off_patch: 5 * HOUR_S,
    abstracted: 3 * HOUR_S,
    units: 4,
    units_meeting: 1,
    ...team,
  });
  await run.abstraction("DAY", ALWOODLEY, "court", 3 * HOUR_S);
  await run.abstraction("DAY", ALWOODLEY, "leave", 8 * HOUR_S);
  await run.presence("DAY", HUNSLET, {
    visible: 7 * HOUR_S,
    not_visible: 3 * HOUR_S,
    points_reached: 1,
    red_visible_ratio: 0.4,
  });
}

function pageOf(page: Page) {
  return {
    map: page.getByTestId("map"),
    detail: page.getByTestId("detail"),
    rows: page.getByTestId("teams").locator("tbody tr"),
  };
}

test("should list teams by how little they are seen, with all bands", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Teams", "events", "uk-wards");
  await publishTeams(run);
  // When
  await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire`);
  // Then
  const { rows } = pageOf(page);
  await expect(rows.nth(0)).toContainText("Alwoodley");
  await expect(rows.nth(0)).toContainText(/20\s%/);
  await expect(rows.nth(0)).toContainText(/Off patch 50\s%, Abstracted: court 30\s%/);
  await expect(rows.nth(0)).toContainText("1 of 4");
  await expect(rows.nth(1)).toContainText("City and Hunslet");
  await expect(rows.nth(1)).toContainText("1 of 2");
  await expect(rows.nth(2)).toContainText("Adel and Wharfedale");
  await expect(rows.nth(3)).toContainText("not measured");
  await expect(page.getByTestId("teams-meeting")).toHaveText("1 of 3");
  await expect(page.getByTestId("visible")).toContainText(/46\.6\s%/);
});

test("should show a team's figures when it is pointed at and choose it by a click", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Choosing", "events", "uk-wards");
  await publishTeams(run);
  await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire`);
  const { map, detail } = pageOf(page);
  // When
  await map.getByRole("button", { name: /^Adel and Wharfedale: 90\s%/ }).hover();
  // Then
  await expect(detail).toContainText("Adel and Wharfedale");
  // When
  await map.getByRole("button", { name: /^Alwoodley: 20\s% visible, far below/ }).click();
  // Then
  await expect(page).toHaveURL(/district=leeds-north-east&neighbourhood=E05001412/);
  await expect(detail).toContainText("leave, not in duty");
  await expect(detail).toContainText("No patrol plan");
  // When
  await page.reload();
  // Then
  await expect(detail).toContainText("Alwoodley");
});

test("should follow another window and say which settings forces disagree on", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Windows of teams", "events", "uk-wards");
  await publishTeams(run);
  await run.presence("PT1H", ADEL, { visible: 900, off_patch: 2_700 });
  await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire`);
  await expect(page.getByTestId("team-E05001411")).toContainText(/90\s%/);
  // When
  await page.getByText(/^60\smin$/).first().click();
  // Then
  await expect(page.getByTestId("team-E05001411")).toContainText(/25\s%/);
  await expect(page).toHaveURL(/window=PT1H/);
  await expect(page.getByText("dutyExcludes")).toBeVisible();
  await expect(page.getByText(/would be higher if time in plain clothes/)).toBeVisible();
});

test("should be usable by keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Teams by keyboard", "events", "uk-wards");
  await publishTeams(run);
  await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire`);
  const { map, detail } = pageOf(page);
  await expect(map.getByRole("button").first()).toBeVisible();
  // When
  await tabTo(page, "[data-testid=map] [role=button]");
  const first = await page.evaluate(() => document.activeElement?.getAttribute("data-id"));
  await page.keyboard.press("ArrowDown");
  // Then
  const next = page.locator("[data-testid=map] [role=button]:focus");
  await expect(next).not.toHaveAttribute("data-id", first ?? "");
  const name = ((await next.getAttribute("aria-label")) ?? "").split(":")[0] ?? "";
  await expect(detail).toContainText(name);
  // When
  await page.keyboard.press("Enter");
  // Then
  await expect(page).toHaveURL(/neighbourhood=E0500/);
  await expect(next).toHaveAttribute("aria-pressed", "true");
});

for (const colorScheme of ["dark", "light"] as const) {
  test(`should have no serious findings by axe in ${colorScheme}`, async ({ page, stage }) => {
    test.slow(); // Axe reads each element's colours, twice.
    // Given
    await page.emulateMedia({ colorScheme });
    const run = await stage.start("Teams for all", "events", "uk-wards");
    await publishTeams(run);
    await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire`);
    await expect(pageOf(page).rows.nth(0)).toContainText("Alwoodley");
    // Then
    expect(await seriousFindings(page)).toEqual([]);
    // When it is as narrow as a phone, Then
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFindings(page)).toEqual([]);
  });
}
