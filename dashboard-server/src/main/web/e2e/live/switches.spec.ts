import { expect, panelOf, test } from "../support/stage";

test("should switch windows and keep the choice in the address", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Windows");
  await run.rate("999", 9, 10, { windows: ["PT5M"] });
  await run.rate("999", 3, 4, { windows: ["PT1M"] });
  await page.goto(`/live?run=${run.id}`);
  const { rate } = panelOf(page, "999");
  await expect(rate).toHaveText("90%");
  // When
  await page.getByText(/^1\smin$/).first().click();
  // Then
  await expect(rate).toHaveText("75%");
  await expect(page).toHaveURL(/window=PT1M/);
  // When
  await page.reload();
  // Then
  await expect(rate).toHaveText("75%");
  // When
  await page.goBack();
  // Then
  await expect(rate).toHaveText("90%");
});

test("should switch runs", async ({ page, stage }) => {
  // Given
  const first = await stage.start("First run");
  await first.rate("999", 9, 10);
  const second = await stage.start("Second run");
  await second.rate("999", 4, 8);
  await page.goto(`/live?run=${first.id}`);
  await expect(panelOf(page, "999").rate).toHaveText("90%");
  // When
  await page.getByLabel("Run").selectOption(second.id);
  // Then
  await expect(panelOf(page, "999").rate).toHaveText("50%");
  await expect(page).toHaveURL(new RegExp(`run=${second.id}`));
});

test("should open the newest run where the address names none", async ({ page, stage }) => {
  // Given
  const run = await stage.start("The newest");
  await run.rate("999", 7, 8);
  // When, once the server knows it
  await expect(async () => {
    const { runs } = (await (await page.request.get("/api/runs")).json()) as { runs: { id: string }[] };
    expect(runs[0]?.id).toBe(run.id);
  }).toPass();
  await page.goto("/");
  // Then
  await expect(page).toHaveURL(new RegExp(`run=${run.id}`));
  await expect(panelOf(page, "999").rate).toHaveText("87.5%");
});

test("should narrow to a force and a centre", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Scopes");
  await run.rate("999", 9, 10);
  await run.rate("999", 6, 8, { scope: { force: "essex" } });
  await run.rate("999", 2, 4, { scope: { force: "essex", centre: "chelmsford" } });
  await page.goto(`/live?run=${run.id}`);
  const { rate } = panelOf(page, "999");
  await expect(rate).toHaveText("90%");
  // When
  await page.getByLabel("Force").selectOption("essex");
  // Then
  await expect(rate).toHaveText("75%");
  // When
  await page.getByLabel("Centre").selectOption("chelmsford");
  // Then
  await expect(rate).toHaveText("50%");
  await expect(page).toHaveURL(/force=essex&centre=chelmsford/);
});
