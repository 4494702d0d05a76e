import type { Figures } from "../live/figures";
import type { Figure, Policy, WindowName } from "../live/types";

/** How many subjects of one promise or duration could not be measured, and why. */
export interface Unmeasured {
  readonly measure: "promise" | "duration";
  readonly name: string;
  readonly all: number;
  readonly missing: number;
  readonly negative: number;
  readonly zero: number;
  readonly neverEnded: number;
  /** How many were measured beside them. */
  readonly measured: number;
}

/** Those with any, the most first. Undefined where nothing at all is known in the window. */
export function unmeasuredOf(
  figures: Figures,
  window: WindowName,
  policy: Policy | undefined,
): readonly Unmeasured[] | undefined {
  const promises = Object.keys(policy?.promises ?? {}).map((promise) => ({
    measure: "promise" as const,
    name: promise,
    figure: figures.find("promise", { promise }, window),
  }));
  const durations = Object.keys(policy?.durations ?? {}).map((duration) => ({
    measure: "duration" as const,
    name: duration,
    figure: figures.find("duration", { duration }, window),
  }));
  const known = [...promises, ...durations].flatMap(({ measure, name, figure }) =>
    figure === undefined ? [] : [lineOf(measure, name, figure)],
  );
  if (known.length === 0) return undefined;
  return known.filter((line) => line.all > 0).sort((a, b) => b.all - a.all);
}

function lineOf(measure: Unmeasured["measure"], name: string, figure: Figure): Unmeasured {
  const field = (field: string) => figure.fields[field] ?? 0;
  return {
    measure,
    name,
    all: field("unmeasured"),
    missing: field("unmeasured_missing"),
    negative: field("unmeasured_negative"),
    zero: field("unmeasured_zero"),
    neverEnded: field("unmeasured_never_ended"),
    measured: measure === "promise" ? field("kept") + field("broken") : field("count"),
  };
}
