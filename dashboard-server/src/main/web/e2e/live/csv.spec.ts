import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { lateArrival } from "../support/cases";
import { expect, test } from "../support/stage";

/** The lines of the file that a panel's button gives. */
async function taken(page: Page, name: string): Promise<readonly string[]> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: `CSV of ${name}` }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`-${name}\\.csv$`));
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toMatch(/\r\n$/);
  return text.trimEnd().split("\r\n");
}

test("should give what was refused as it is shown", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Refused to take away");
  await run.refused("DAY", "late", "/cad/essex", 12);
  await page.goto(`/quality?run=${run.id}`);
  await expect(page.getByTestId("refused-all")).toHaveText("12");
  // When
  const [header, ...rows] = await taken(page, "refused");
  // Then
  expect(header).toBe("run,area,as of,window,reason,reason in words,source,events (count)");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(
    new RegExp(`^${run.id},all,\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d\\d:00,DAY,late,Later than allowed,/cad/essex,12$`),
  );
});

test("should give the month's points, and nothing for what was not measured", async ({ page, stage }) => {
  // Given
  const run = await stage.start("A month to take away");
  await run.promiseFigure("answer-999", "MONTH", { kept: 95, broken: 5 }, { force: "essex" });
  await page.goto(`/pledge?run=${run.id}&force=essex`);
  await expect(page.getByTestId("promise-answer-999")).toContainText("95 of 100 kept");
  // When
  const rows = await taken(page, "pledge");
  // Then
  expect(rows.find((row) => row.includes(",answer-999,"))).toContain("Goal met,0.95,0.9,95,5,");
  expect(rows.find((row) => row.includes(",meeting-monthly,"))).toMatch(/Not measured,,[\d.]*,+$/);
});

test("should give the promises of a list with their rule", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Promises to take away", "wall");
  await run.tell(lateArrival("i-1"));
  await page.goto(`/promises?run=${run.id}&state=broken`);
  // When
  const rows = await taken(page, "promises-broken");
  // Then
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain("attend-emergency-urban,i-1,essex,colchester,castle");
  expect(rows[1]).toContain("broken at the deadline: no arrival within 15 minutes");
});

test("should give the teams in the order that they are shown in", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Teams to take away", "events", "uk-wards");
  const adel = { force: "west-yorkshire", district: "leeds-north-west", neighbourhood: "E05001411" };
  await run.presence("DAY", { force: "west-yorkshire" }, { visible: 60 });
  await run.presence("DAY", adel, { visible: 5_400, off_patch: 1_800 });
  await page.goto(`/neighbourhoods?run=${run.id}&force=west-yorkshire&window=DAY`);
  const team = page.getByTestId("team-E05001411");
  await expect(team).toContainText("75");
  await expect(team).toContainText("Adel and Wharfedale");
  // When
  const rows = await taken(page, "teams");
  // Then
  expect(rows[1]).toContain("E05001411,leeds-north-west,Adel and Wharfedale,0.75,7200,5400,0,1800,0,0");
  expect(rows[2]).toMatch(/,{10,}/);
});
