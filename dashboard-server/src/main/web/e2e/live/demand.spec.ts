import { seriousFindings } from "../support/access";
import { expect, test } from "../support/stage";

test("should say that the store is away and show no number", async ({ page, stage }) => {
  test.skip("PLEDGEWATCH_STORE" in process.env, "the store answers here");
  // Given
  const run = await stage.start("Nothing stored");
  // When
  await page.goto(`/demand?run=${run.id}`);
  // Then
  await expect(page.getByTestId("no-demand")).toContainText("the store does not answer");
  await expect(page.getByTestId("heat-map")).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
});
