import { describe, expect, it } from "vitest";
import { RunTime } from "../src/live/runTime";
import { Trend } from "../src/live/trend";

const SPAN_MS = 600_000;

describe("trend", () => {
  it("should put the past before what came live", () => {
    const trend = new Trend(SPAN_MS);
    trend.push({ atMs: 30_000, value: 0.5 });
    trend.load([
      { atMs: 10_000, value: 1 },
      { atMs: 20_000, value: undefined },
    ]);
    expect(trend.columns(40_000)).toEqual([
      [10, 20, 30, 40],
      [100, null, 50, 50],
    ]);
    expect(trend.range()).toEqual({ least: 0.5, greatest: 1 });
  });

  it("should stay bounded however fast figures come", () => {
    const trend = new Trend(SPAN_MS);
    for (let atMs = 0; atMs < 10 * SPAN_MS; atMs += 100) trend.push({ atMs, value: 0.9 });
    expect(trend.size).toBeLessThan(700);
  });

  it("should not go back in time", () => {
    const trend = new Trend(SPAN_MS);
    trend.push({ atMs: 20_000, value: 0.5 });
    trend.push({ atMs: 10_000, value: 0.1 });
    expect(trend.range()).toEqual({ least: 0.5, greatest: 0.5 });
  });
});

describe("run time", () => {
  const said = (wallMs: number, newestMs: number) => ({
    serverMs: wallMs,
    logReachable: true,
    finalMs: newestMs - 5_000,
    newestMs,
    wallMs,
    movedMs: wallMs,
  });

  it("should go on at the speed seen, for two seconds at most", () => {
    const time = new RunTime();
    time.heard(said(1_000, 100_000));
    time.heard(said(2_000, 160_000));
    expect(time.nowMs(2_500)).toBe(190_000);
    expect(time.nowMs(60_000)).toBe(280_000);
  });

  it("should not know the time before the job has said it", () => {
    const time = new RunTime();
    time.heard({ serverMs: 1_000, logReachable: true });
    expect(time.nowMs(2_000)).toBeUndefined();
  });
});
