import { test as base, type Page } from "@playwright/test";
import { RunOnStage } from "./publisher";

interface Stage {
  /** Starts a run whose clock stops with the spec. */
  readonly start: (
    title: string,
    clock?: "wall" | "events",
    reference?: string,
  ) => Promise<RunOnStage>;
}

export const test = base.extend<{ stage: Stage }>({
  stage: async ({}, use) => {
    const started: RunOnStage[] = [];
    await use({
      start: async (title, clock, reference) => {
        const run = await RunOnStage.start(title, clock, reference);
        started.push(run);
        return run;
      },
    });
    started.forEach((run) => run.pause());
  },
});

/** The parts of a line's panel that specs look at. */
export function panelOf(page: Page, line: string) {
  const panel = page.getByTestId(`panel-${line}`);
  const part = (name: string) => panel.getByTestId(name);
  return {
    panel,
    rate: part("rate"),
    count: part("count"),
    status: part("status"),
    waiting: part("waiting"),
    longest: part("longest"),
    provisional: part("provisional"),
    noCalls: part("no-calls"),
    definition: panel.getByRole("button", { name: /^What counts/ }),
  };
}

/** The parts of a tile that specs look at. */
export function tileOf(page: Page, id: string) {
  const tile = page.getByTestId(`tile-${id}`);
  return {
    tile,
    rate: tile.getByTestId("rate"),
    count: tile.getByTestId("count"),
    status: tile.getByTestId("status"),
    target: tile.getByTestId("target"),
    row: (name: string) => tile.getByTestId(`row-${name}`),
  };
}

export { expect } from "@playwright/test";
