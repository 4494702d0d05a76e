import type { WindowName } from "./types";

/** One point of a figure over time; no value where there was none. */
export interface TrendPoint {
  readonly atMs: number;
  readonly value: number | undefined;
}

const POINTS_MAX = 600;

/** How much time a trend covers, by window: enough to see where a rate comes from. */
export const TREND_SPAN_MS: Record<WindowName, number> = {
  PT1M: 15 * 60_000,
  PT5M: 60 * 60_000,
  PT15M: 3 * 3_600_000,
  PT1H: 12 * 3_600_000,
  SHIFT: 2 * 86_400_000,
  DAY: 7 * 86_400_000,
  P1D: 7 * 86_400_000,
  P28D: 90 * 86_400_000,
  MONTH: 90 * 86_400_000,
};

/** A figure's past: out of the store at first, then as it comes. At most some 600 points. */
export class Trend {
  private points: TrendPoint[] = [];
  /** Counts up with every change, so that a chart knows when to paint. */
  version = 0;

  /** @param scale what a value is multiplied by in a chart: a rate is drawn in per cent */
  constructor(
    readonly spanMs: number,
    private readonly scale = 100,
  ) {}

  /** The past takes its place before what came live since. */
  load(past: readonly TrendPoint[]): void {
    const lastMs = past.at(-1)?.atMs ?? -Infinity;
    this.points = [...past, ...this.points.filter((point) => point.atMs > lastMs)];
    this.version++;
  }

  push(point: TrendPoint): void {
    const last = this.points.at(-1);
    if (last !== undefined && point.atMs < last.atMs) return;
    const before = this.points.at(-2);
    if (before !== undefined && point.atMs - before.atMs < this.spanMs / POINTS_MAX) {
      this.points[this.points.length - 1] = point;
    } else {
      this.points.push(point);
    }
    const fromMs = point.atMs - this.spanMs;
    while (this.points.length > 2 && (this.points[1]?.atMs ?? Infinity) < fromMs) {
      this.points.shift();
    }
    this.version++;
  }

  get size(): number {
    return this.points.length;
  }

  /** Times in s and scaled values up to {@code nowMs}, a value holding until the next one. */
  columns(nowMs: number): [number[], (number | null)[]] {
    const times: number[] = [];
    const values: (number | null)[] = [];
    for (const point of this.points) {
      times.push(point.atMs / 1000);
      values.push(point.value === undefined ? null : point.value * this.scale);
    }
    const last = this.points.at(-1);
    if (last !== undefined && nowMs > last.atMs) {
      times.push(nowMs / 1000);
      values.push(last.value === undefined ? null : last.value * this.scale);
    }
    return [times, values];
  }

  /** The least and the greatest value in it; undefined without any. */
  range(): { least: number; greatest: number } | undefined {
    const values = this.points.flatMap((point) => point.value ?? []);
    return values.length === 0
      ? undefined
      : { least: Math.min(...values), greatest: Math.max(...values) };
  }
}
