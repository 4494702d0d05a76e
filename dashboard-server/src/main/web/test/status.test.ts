import { describe, expect, it } from "vitest";
import { rateOf, statusOf } from "../src/live/status";
import type { Figure } from "../src/live/types";

const GOAL = 0.9;

function figure(kept: number, broken: number, atRisk = 0): Figure {
  return {
    measure: "promise",
    run: "r",
    at: "2026-11-21T21:05:00Z",
    revision: 0,
    final: true,
    tags: { promise: "answer-999" },
    fields: { kept, broken, at_risk: atRisk },
  };
}

describe("status", () => {
  it("should know no rate where nothing was decided", () => {
    expect(rateOf(figure(0, 0))).toBeUndefined();
    expect(statusOf(figure(0, 0), GOAL)).toBe("no-data");
    expect(statusOf(undefined, GOAL)).toBe("no-data");
  });

  it("should meet a goal and miss it", () => {
    expect(statusOf(figure(95, 5), GOAL)).toBe("meeting");
    expect(statusOf(figure(89, 11), GOAL)).toBe("missing");
    expect(statusOf(figure(0, 3), GOAL)).toBe("missing");
    expect(statusOf(figure(10, 0), 1)).toBe("meeting");
  });

  it("should be at risk just above the goal", () => {
    expect(statusOf(figure(90, 10), GOAL)).toBe("at-risk");
    expect(statusOf(figure(92, 8), GOAL)).toBe("meeting");
  });

  it("should be at risk when the calls nearly out of time would miss the goal", () => {
    expect(statusOf(figure(19, 1), GOAL)).toBe("meeting");
    expect(statusOf(figure(19, 1, 2), GOAL)).toBe("at-risk");
  });
});
