import { waitingCall } from "../support/cases";
import { expect, panelOf, test, tileOf } from "../support/stage";

test("should show each figure beside its target, with its status and the count behind it", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Tiles");
  await run.rate("999", 37, 41);
  await run.level("999", "calls-waiting", 0);
  await run.level("101", "calls-waiting", 3, 61_000);
  await run.incidents();
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  const answered = tileOf(page, "999");
  await expect(answered.rate).toContainText("90.2%");
  await expect(answered.count).toHaveText("37 of 41");
  await expect(answered.status).toHaveText("At risk");
  await expect(answered.target).toHaveText(/goal 90\s%within 10\ss/);
  // Then: what the pack sets no goal for is neither met nor missed
  await expect(tileOf(page, "deployed").rate).toContainText("94.4%");
  await expect(tileOf(page, "deployed").status).toHaveText("No goal");
  await expect(tileOf(page, "arrivals").row("attend-emergency-rural")).toContainText("2 of 3");
  await expect(tileOf(page, "arrivals").row("attend-emergency-rural")).toContainText(/within 20\smin/);
  await expect(tileOf(page, "eta").rate).toContainText("75%");
  // Then: who waits, beside the promise to them
  const waiting = tileOf(page, "waiting");
  await expect(waiting.row("999")).toContainText(/nobody waits, target 10\ss/);
  await expect(waiting.row("101")).toContainText(/longest 1:\d\d, target 30\ss/);
  await expect(waiting.status).toHaveText("Over target");
  // Then: no number where nothing was measured
  await expect(tileOf(page, "101").rate).toContainText("–");
  await expect(tileOf(page, "101").count).toHaveText("not measured");
});

test("should lead from a figure to what lies behind it and back, by keyboard", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Behind a figure");
  await run.rate("999", 37, 41);
  await run.incidents();
  await page.goto(`/live?run=${run.id}`);
  // When
  await tileOf(page, "999").tile.getByRole("link", { name: "999 answered in time" }).focus();
  await page.keyboard.press("Enter");
  // Then
  await expect(panelOf(page, "999").rate).toContainText("90.2%");
  await expect(panelOf(page, "999").panel.getByRole("table")).toBeVisible();
  await expect(page).toHaveURL(/#answer-999$/);
  // When the address is opened by a colleague, Then
  await page.reload();
  await expect(panelOf(page, "999").rate).toContainText("90.2%");
  // When
  await page.getByRole("link", { name: "ETA given" }).click();
  // Then
  await expect(page.getByTestId("panel-eta-given").getByTestId("count")).toHaveText("15 of 20");
  // When
  await page.getByRole("link", { name: "All figures" }).click();
  // Then
  await expect(tileOf(page, "999").rate).toContainText("90.2%");
});

test("should show a figure's whole definition on one click", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Definitions");
  await run.rate("999", 37, 41);
  await run.level("999", "calls-waiting", 2, 4_000);
  await run.incidents();
  await page.goto(`/live?run=${run.id}`);
  // When
  await tileOf(page, "arrivals").row("attend-emergency-urban").getByRole("button").click();
  // Then
  const card = page.getByRole("dialog");
  await expect(card).toContainText("within 15 minutes in urban areas");
  for (const part of ["Numerator", "Denominator", "Clock starts", "Clock stops", "Dated"]) {
    await expect(card.getByText(part, { exact: true })).toBeVisible();
  }
  for (const part of ["Boundary", "Excluded", "Known limits", "Policy pack"]) {
    await expect(card.getByText(part, { exact: true })).toBeVisible();
  }
  await expect(card).toContainText(/pledge-2008, version \S+/);
  // When
  await page.keyboard.press("Escape");
  await tileOf(page, "waiting").row("999").getByRole("button").click();
  // Then
  await expect(card).toContainText("Calls that nobody has answered yet");
});

test("should show what runs out and what has just broken beside the figures, and lead down to it", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Beside the figures", "wall");
  await run.rate("999", 37, 41);
  await run.incidents();
  await run.tell(waitingCall("c-1", 3_000));
  // When
  await page.goto(`/live?run=${run.id}`);
  // Then
  const aside = page.getByRole("complementary");
  const left = aside.locator('[data-id="answer-999/c-1"]').getByTestId("left");
  await expect(left).toHaveText(/^0:0\d left$/);
  const first = await left.textContent();
  await expect(left).not.toHaveText(first ?? "");
  await expect(aside.getByTestId("list-broken").getByRole("link", { name: /c-1/ })).toBeVisible();
  // When
  await tileOf(page, "999").tile.getByRole("link", { name: "999 answered in time" }).click();
  await panelOf(page, "999").panel.getByRole("link", { name: "Broken" }).click();
  // Then
  await expect(page).toHaveURL(/\/promises\?.*promise=answer-999/);
  await page.getByTestId("list-broken").getByRole("link", { name: /c-1/ }).click();
  await expect(page.getByTestId("timeline").getByTestId("rule")).toContainText("no answer within 10 seconds");
});
