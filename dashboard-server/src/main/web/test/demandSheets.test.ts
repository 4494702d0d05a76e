import { describe, expect, it } from "vitest";
import { loadSheet, todaySheet, weekSheet } from "../src/demand/sheets";
import type { Demand } from "../src/demand/types";

const DEMAND: Demand = {
  run: "r",
  zone: "Europe/London",
  of: "calls",
  weeksMax: 13,
  days: [{ date: "2026-11-21", hours: [{ count: 7, p10: 3, p50: 5, p90: 9, weeks: 13 }, {}] }],
  today: {
    date: "2026-11-21",
    quarters: [{ from: Date.parse("2026-11-21T21:00:00Z"), count: 2, p50: 1 }],
  },
  levels: { "units-on-duty": { max: [4], mean: [null] } },
  load: [
    { at: Date.parse("2026-07-01T21:00:00Z"), onDuty: 8, committed: 6, load: 0.75, count: 2, p50Ms: 90_500 },
  ],
};

describe("sheets of demand", () => {
  it("should leave fields empty where nothing is known", () => {
    // When
    const { header, rows } = weekSheet(DEMAND);
    // Then
    expect(header).toHaveLength(7);
    expect(rows).toEqual([
      ["2026-11-21", 0, 7, 3, 5, 9, 13],
      ["2026-11-21", 1, undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it("should put each level beside the quarter that it is of", () => {
    // When
    const { header, rows } = todaySheet(DEMAND);
    // Then
    expect(header.slice(-2)).toEqual(["units-on-duty (most)", "units-on-duty (mean)"]);
    expect(rows).toEqual([
      ["2026-11-21T21:00:00.000+00:00", 2, undefined, 1, undefined, undefined, 4, undefined],
    ]);
  });

  it("should tell times as clocks show them in the run's zone", () => {
    // Then
    expect(loadSheet(DEMAND).rows).toEqual([
      ["2026-07-01T22:00:00.000+01:00", 8, 6, 0.75, 2, 90.5, undefined],
    ]);
  });
});
