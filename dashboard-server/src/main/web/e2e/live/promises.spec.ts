import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lateArrival, waitingCall } from "../support/cases";
import { sentToGateway } from "../support/publisher";
import { expect, test } from "../support/stage";

const LATE = "attend-emergency-urban";

function list(page: Page, state: string) {
  return page.getByTestId(`list-${state}`);
}

test("should count a promise down until it is broken, and show the breach", async ({
  page,
  stage,
}) => {
  // Given
  const run = await stage.start("Counting down", "wall");
  await run.tell(waitingCall("c-1", 2_000));
  // When
  await page.goto(`/promises?run=${run.id}`);
  // Then
  const open = list(page, "open").locator('[data-id="answer-999/c-1"]');
  const left = open.getByTestId("left");
  await expect(left).toHaveText(/^0:0\d left$/);
  const first = await left.textContent();
  await expect(left).not.toHaveText(first ?? "");
  await expect(open).toContainText("At risk");
  const broken = list(page, "broken").locator('[data-id="answer-999/c-1"]');
  await expect(broken).toContainText("broken at the deadline: no answer within 10 seconds");
  await expect(broken).toContainText("still to be done");
  await expect(open).toHaveCount(0);
});

test("should list the nearest deadline first and keep to the scope", async ({ page, stage }) => {
  // Given
  const run = await stage.start("In order", "wall");
  await run.tell(lateArrival("i-1"));
  await run.tell(opened(waitingCall("c-2", -600_000)));
  await run.tell(opened(waitingCall("c-1", -300_000)));
  // When
  await page.goto(`/promises?run=${run.id}`);
  // Then
  const subjects = list(page, "open").locator(".subject");
  await expect(subjects).toHaveText(["c-1", "c-2"]);
  await page.goto(`/promises?run=${run.id}&force=kent`);
  await expect(list(page, "open").getByTestId("list-notice")).toHaveText("No promise is open here.");
});

test("should lead to the timeline of a breach by the keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Timeline", "wall");
  await run.tell(lateArrival("i-1"));
  await page.goto(`/promises?run=${run.id}&state=broken`);
  const link = list(page, "broken").getByRole("link");
  await expect(link).toHaveCount(1);
  // When
  await link.focus();
  await page.keyboard.press("Enter");
  // Then
  const timeline = page.getByTestId("timeline");
  await expect(timeline.getByTestId("rule")).toContainText("no arrival within 15 minutes");
  await expect(timeline.getByRole("listitem")).toHaveText([
    /Promise opened/,
    /Incident created/,
    /Unit assigned/,
    /Caller told when to expect someone/,
    /Deadline/,
    /no arrival within 15 minutes/,
    /Unit arrived.*7:00 after the deadline.*came 1:30 late/,
  ]);
});

test("should record an explanation by the keyboard alone", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Explaining", "wall");
  const subject = `i-${run.id}`;
  await run.tell(lateArrival(subject));
  await page.goto(`/explain?run=${run.id}`);
  const queue = page.getByTestId("explain-queue");
  const item = queue.locator(`[data-id="${LATE}/${subject}"]`);
  await expect(item).toBeVisible();
  // When
  await item.getByRole("button", { name: /^Explain/ }).focus();
  await page.keyboard.press("Enter");
  const text = item.getByRole("textbox");
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^A unit was assigned at .* and arrived at .*, 22 min after/);
  await page.keyboard.type("We are sorry. ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // Then
  await expect(page.getByTestId("recorded")).toContainText("Recorded");
  const sent = (await sentToGateway()).split("\n").filter((line) => line.includes(subject));
  expect(sent).toHaveLength(1);
  const event = JSON.parse(sent[0] ?? "{}");
  expect(event).toMatchObject({ type: "promise.explained", subject: `${LATE}/${subject}` });
  expect(event.data).toMatchObject({ reason: "travel" });
  expect(event.data.text).toContain("We are sorry.");
  expect(event.data.toldCallerAt).toMatch(/Z$/);
  await run.tell(lateArrival(subject, true));
  await expect(item).toHaveCount(0);
  await expect(page.getByTestId("list-notice")).toHaveText("Nothing is to be explained here.");
});

test("should say that nothing is known of single promises", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Figures only");
  // When
  await page.goto(`/promises?run=${run.id}`);
  // Then
  await expect(list(page, "open").getByTestId("list-notice")).toHaveText(
    "Nothing has been told of single promises in this run.",
  );
});

for (const colorScheme of ["dark", "light"] as const) {
  test(`should be accessible in ${colorScheme}`, async ({ page, stage }) => {
    // Given
    test.setTimeout(180_000); // Three pages are gone through.
    const run = await stage.start("Accessible", "wall");
    await run.tell(lateArrival("i-1"));
    await run.tell(opened(waitingCall("c-1", -300_000)));
    await page.emulateMedia({ colorScheme });
    for (const path of ["/promises?", `/promise?id=${LATE}/i-1&`, "/explain?"]) {
      // When
      await page.goto(`${path}run=${run.id}`);
      await expect(page.locator("main .panel").first()).toContainText(/i-1|c-1/);
      const found = await new AxeBuilder({ page }).analyze();
      // Then
      expect(found.violations).toEqual([]);
    }
  });
}

/** The same, opened a while ago with its deadline still ahead. */
function opened(told: ReturnType<typeof waitingCall>) {
  const backMs = 900_000;
  return {
    ...told,
    promises: told.promises.map((promise) => ({
      ...promise,
      openedMs: promise.openedMs - backMs,
      clockMs: promise.clockMs - backMs,
    })),
    facts: told.facts.map((fact) => ({ ...fact, timeMs: fact.timeMs - backMs })),
  };
}

test("should say where the way down from a monthly promise ends", async ({ page, stage }) => {
  // Given
  const run = await stage.start("Monthly");
  // When
  await page.goto(`/promises?run=${run.id}&force=essex&promise=meeting-monthly`);
  // Then
  const notice = page.getByTestId("monthly");
  await expect(notice).toContainText("Counted once a month for each neighbourhood");
  await expect(notice.getByRole("link", { name: "Pledge" })).toHaveAttribute("href", /^\/pledge\?.*force=essex/);
});
