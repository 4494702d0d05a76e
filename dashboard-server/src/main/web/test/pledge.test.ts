import { describe, expect, it } from "vitest";
import type { Figure, Policy, PromiseRule } from "../src/live/types";
import { monthAt, monthName, monthsBack } from "../src/pledge/months";
import { accountOf, accountsOf } from "../src/pledge/points";

const rule = (goal?: number, keeps = true): PromiseRule => ({
  point: 4,
  says: "s",
  targetMs: 1,
  ...(goal === undefined ? {} : { goal }),
  keeps,
  strict: false,
  abandoned: "void",
  opens: { on: "message.received", where: {} },
});

const policyOf = (promises: Record<string, PromiseRule>): Policy => ({
  name: "p",
  title: "t",
  source: "s",
  version: "v",
  promises,
  presence: {
    goal: 0.8,
    maxFixAgeMs: 1,
    bufferM: 0,
    plainClothesVisible: false,
    directedElsewhere: false,
    dutyExcludes: [],
  },
  durations: {},
  levels: {},
  cards: [],
});

const figure = (fields: Record<string, number>): Figure => ({
  measure: "promise",
  run: "r",
  at: "2026-11-21T12:00:00Z",
  revision: 0,
  final: true,
  tags: {},
  fields,
});

describe("a promise's month", () => {
  const policy = policyOf({ m: rule(0.9) });
  const outcome = (fields: Record<string, number> | undefined, goal?: number) =>
    accountOf("m", policy, rule(goal), fields === undefined ? undefined : figure(fields)).outcome;

  it("should never make a number out of nothing", () => {
    expect(outcome(undefined, 0.9)).toBe("unmeasured");
    expect(outcome({ kept: 0, broken: 0 }, 0.9)).toBe("unmeasured");
    expect(outcome({ kept: 0, broken: 0, open: 2 }, 0.9)).toBe("undecided");
    expect(accountOf("m", policy, rule(0.9), figure({ open: 2 })).ratio).toBeUndefined();
  });

  it("should hold the ratio against the goal, where there is one", () => {
    expect(outcome({ kept: 9, broken: 1 }, 0.9)).toBe("kept");
    expect(outcome({ kept: 89, broken: 11 }, 0.9)).toBe("missed");
    expect(outcome({ kept: 1, broken: 9 })).toBe("counted");
  });

  it("should leave out what nothing keeps, unless something was taken out", () => {
    const withMissing = policyOf({ m: rule(0.9), gone: rule(undefined, false) });
    expect(accountsOf(4, withMissing, () => undefined)).toHaveLength(1);
    expect(accountsOf(4, withMissing, () => figure({ unmeasured: 3 }))).toHaveLength(2);
    expect(accountsOf(5, withMissing, () => undefined)).toHaveLength(0);
  });
});

describe("months", () => {
  it("should be those where the run is", () => {
    const lateOnTheLast = Date.parse("2026-10-31T23:30:00Z");
    expect(monthAt(lateOnTheLast, "Europe/London")).toBe("2026-10");
    expect(monthAt(lateOnTheLast, "Europe/Berlin")).toBe("2026-11");
  });

  it("should go back over the year's end", () => {
    expect(monthsBack("2026-02").slice(0, 4)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
    expect(monthsBack("2026-02")).toHaveLength(13);
    expect(monthName("2025-12")).toBe("December 2025");
  });
});
