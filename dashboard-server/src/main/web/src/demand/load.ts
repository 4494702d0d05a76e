import type { LoadedHour } from "./types";

/** Hours of about one load: how long half of those reached waited, and nine of ten, on average. */
export interface LoadStep {
  /** Up to this share of the units, this one included; above that of the step before. */
  readonly upTo: number;
  readonly hours: number;
  readonly p50Ms?: number;
  readonly p90Ms?: number;
}

const STEPS = [0.25, 0.5, 0.75, 1, Infinity];

/** Hours put together by load; a step without an hour is left out. */
export function byLoad(hours: readonly LoadedHour[]): readonly LoadStep[] {
  return STEPS.map((upTo, i) => {
    const above = STEPS[i - 1] ?? -1;
    const some = hours.filter((hour) => hour.load > above && hour.load <= upTo && hour.count > 0);
    return { upTo, hours: some.length, ...means(some) };
  }).filter((step) => step.hours > 0);
}

function means(hours: readonly LoadedHour[]): Pick<LoadStep, "p50Ms" | "p90Ms"> {
  const mean = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value): value is number => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) / known.length;
  };
  const p50Ms = mean(hours.map((hour) => hour.p50Ms));
  const p90Ms = mean(hours.map((hour) => hour.p90Ms));
  return { ...(p50Ms === undefined ? {} : { p50Ms }), ...(p90Ms === undefined ? {} : { p90Ms }) };
}

/** 25–50 %, over 100 %. */
export function stepName(step: LoadStep): string {
  if (step.upTo === Infinity) return "over 100\u00a0%";
  const above = STEPS[STEPS.indexOf(step.upTo) - 1];
  return `${above === undefined ? 0 : above * 100}–${step.upTo * 100}\u00a0%`;
}
