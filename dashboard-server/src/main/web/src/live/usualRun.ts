import type { Run } from "./types";

/** The run to show where none is asked for: the newest that goes on, else the newest replay. */
export function usualRun(newestFirst: readonly Run[]): Run | undefined {
  return newestFirst.find((run) => run.clock !== "replay") ?? newestFirst[0];
}
