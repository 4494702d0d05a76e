import type { Shown } from "./choice";
import type { Day, Hour } from "./types";

/** Steps of the counts' colour: 0 for none to this for the most. */
export const STEPS = 7;

/** A cell of the heat map. Colour only repeats what the text says. */
export interface Shaded {
  /** What stands in the cell. */
  readonly text: string;
  /** The colour: n0 to n7 for counts, below, within or above for differences, none without data. */
  readonly tone: string;
  /** All that is known of it, in words. */
  readonly words: string;
}

const NOTHING = "–";

/** The most that any hour has or usually has: both scales are one, so that they can be compared. */
export function mostOf(days: readonly Day[]): number {
  let most = 0;
  for (const day of days) {
    for (const hour of day.hours) most = Math.max(most, hour.count ?? 0, hour.p50 ?? 0);
  }
  return most;
}

export function shaded(hour: Hour, shown: Shown, most: number): Shaded {
  const words = inWords(hour);
  if (shown === "against") return { ...against(hour), words };
  const value = shown === "count" ? hour.count : hour.p50;
  return value === undefined
    ? { text: NOTHING, tone: "none", words }
    : { text: String(Math.round(value)), tone: `n${stepOf(value, most)}`, words };
}

/** 0 is 0; else the steps divide what there is into equal parts. */
export function stepOf(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * STEPS));
}

function against({ count, p10, p50, p90 }: Hour): Omit<Shaded, "words"> {
  if (count === undefined || p10 === undefined || p50 === undefined || p90 === undefined) {
    return { text: NOTHING, tone: "none" };
  }
  const difference = Math.round(count - p50);
  const signed = difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : "0";
  if (count > p90) return { text: `${signed}▲`, tone: count > 2 * p90 - p50 ? "far-above" : "above" };
  if (count < p10) return { text: `${signed}▼`, tone: count < 2 * p10 - p50 ? "far-below" : "below" };
  return { text: signed, tone: "within" };
}

function inWords({ count, p10, p50, p90, weeks }: Hour): string {
  const known = count === undefined ? "not known" : String(Math.round(count));
  if (p10 === undefined || p50 === undefined || p90 === undefined) {
    return `${known}; what is usual is not known`;
  }
  const of = weeks === 1 ? "1 week" : `${weeks} weeks`;
  return `${known}; usually ${Math.round(p10)} to ${Math.round(p90)}, in the middle ${Math.round(p50)} (${of})`;
}
