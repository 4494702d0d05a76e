import type { CDPSession, Page } from "@playwright/test";
import { waitingCall } from "../support/cases";
import { dashboard, type RunOnStage } from "../support/publisher";
import { expect, test, tileOf } from "../support/stage";

const STEP_MS = 2 * 3_600_000;
const STEPS_A_DAY = 12;

test("should hold no more after a week of figures and lost connections than after a day", async ({
  page,
  stage,
}) => {
  test.setTimeout(180_000); // A week, each two hours shown.
  // Given
  const run = await stage.start("A week");
  await run.incidents();
  await page.goto(`/live?run=${run.id}`);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.enable");
  await days(page, run, 1);
  await loseConnection(page);
  await days(page, run, 1);
  const first = await held(browser);
  // When
  await days(page, run, 3);
  await loseConnection(page);
  await days(page, run, 3);
  // Then: one thing held a step would be more than this, for good; what is only on its way goes
  const steps = 6 * STEPS_A_DAY;
  const more = async (what: keyof typeof first) => (await held(browser))[what] - first[what];
  await expect.poll(() => more("nodes")).toBeLessThan(steps / 2);
  await expect.poll(() => more("listeners")).toBeLessThan(steps / 2);
  await expect.poll(() => more("heapBytes")).toBeLessThan(3_000_000);
});

/** Every two hours another figure, seen before the next one comes. */
async function days(page: Page, run: RunOnStage, count: number): Promise<void> {
  for (let step = 0; step < count * STEPS_A_DAY; step++) {
    const kept = 100 + (step % 50);
    await run.skip(STEP_MS);
    await run.rate("999", kept, 200);
    await run.tell(waitingCall(`c-${step % 20}`, 20_000));
    await expect(tileOf(page, "999").count).toHaveText(`${kept} of 200`);
  }
}

async function loseConnection(page: Page): Promise<void> {
  await dashboard.stop();
  await expect(page.getByTestId("stale")).toContainText("does not answer");
  await dashboard.start();
  await expect(page.getByTestId("stale")).toHaveCount(0);
}

async function held(browser: CDPSession) {
  await browser.send("HeapProfiler.collectGarbage");
  const { metrics } = await browser.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
    heapBytes: value("JSHeapUsedSize"),
  };
}
