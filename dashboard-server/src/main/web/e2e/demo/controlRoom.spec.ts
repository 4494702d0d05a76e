import { expect, panelOf, test } from "../support/stage";
import { tell } from "../support/gateway";

const MINUTE_MS = 60_000;
const PLACE = { force: "essex", centre: "chelmsford" };

test("should count a call down that nobody answers, show its breach, and say stale when nothing comes any more", async ({
  page,
}) => {
  // Given
  const subject = `c-${Date.now().toString(36)}`;
  await page.goto("/live?run=live&window=PT1M#answer-999");
  const aside = page.getByRole("complementary");
  // When
  await tell(subject, "call.presented", Date.now(), { line: "999", ...PLACE });
  // Then
  const left = aside.getByTestId("list-open").locator(`[data-id="answer-999/${subject}"]`);
  await expect(left.getByTestId("left")).toHaveText(/^0:0\d left$/);
  const first = await left.getByTestId("left").textContent();
  await expect(left.getByTestId("left")).not.toHaveText(first ?? "");
  const broken = aside.getByTestId("list-broken").locator(`[data-id="answer-999/${subject}"]`);
  await expect(broken).toContainText("Overdue");
  await expect(panelOf(page, "999").count).toHaveText(/^0 of \d+$/);
  await expect(page.getByTestId("stale")).toContainText("No source has sent an event since");
});

test("should explain a late arrival to the caller, which ends its place in the queue", async ({ page }) => {
  // Given
  const subject = `i-${Date.now().toString(36)}`;
  const createdMs = Date.now() - 30 * MINUTE_MS;
  const emergency = { grade: "emergency", settlement: "urban", force: PLACE.force };
  await tell(subject, "incident.created", createdMs, emergency);
  await tell(subject, "incident.assigned", createdMs + MINUTE_MS, { unit: "u-1" });
  await tell(subject, "incident.arrived", createdMs + 22 * MINUTE_MS, { unit: "u-1" });
  await page.goto("/explain?run=live");
  const item = page.getByTestId("explain-queue").locator(`[data-id="attend-emergency-urban/${subject}"]`);
  // When
  await item.getByRole("button", { name: /^Explain/ }).click();
  await expect(item.getByRole("textbox")).toHaveValue(/arrived at .*, 22 min after/);
  await item.getByRole("checkbox").check();
  await item.getByRole("button", { name: /Record/ }).click();
  // Then
  await expect(page.getByTestId("recorded")).toContainText("Recorded");
  await expect(item).toHaveCount(0);
});
