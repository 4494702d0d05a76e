import { expect, panelOf, test } from "../support/stage";

test("should show the simulated force's answer rate and follow it", async ({ page }) => {
  // Given
  // A quiet night has minutes without an emergency, but no hour.
  await page.goto("/live?run=demo&window=PT1H#answer-999");
  const { rate, count } = panelOf(page, "999");
  await expect(rate).toHaveText(/^\d+(\.\d)?\s?%$/);
  await expect(count).toHaveText(/^\d+ of \d+$/);
  const asOf = page.getByTestId("as-of");
  const before = await asOf.textContent();
  // When
  await expect(asOf).not.toHaveText(before ?? "");
  await page.goto("/live?run=demo&window=PT1H#answer-101");
  // Then
  await expect(panelOf(page, "101").rate).toHaveText(/^\d+(\.\d)?\s?%$/);
});
