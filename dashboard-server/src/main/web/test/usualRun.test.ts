import { describe, expect, it } from "vitest";
import type { Run } from "../src/live/types";
import { usualRun } from "../src/live/usualRun";

function run(id: string, clock: Run["clock"]): Run {
  return { id, title: id, clock, policy: "pledge-2008", zone: "UTC" };
}

describe("the run shown where none is asked for", () => {
  it("should be the newest that is no replay", () => {
    const runs = [run("replayed", "replay"), run("demo", "events"), run("live", "wall")];
    expect(usualRun(runs)?.id).toBe("demo");
  });

  it("should be the newest replay where there is nothing else", () => {
    expect(usualRun([run("b", "replay"), run("a", "replay")])?.id).toBe("b");
    expect(usualRun([])).toBeUndefined();
  });
});
