import { count, percent, target } from "../live/format";

/** What a test says: nothing more than that somebody may look. */
export type Verdict = "too_few" | "ordinary" | "worth_a_look";

interface Tested {
  readonly promise: string;
  readonly observed: number;
  readonly trials: number;
  readonly trialsMin: number;
  /** How many an even spread brings. */
  readonly even: number;
  /** Of so many or more by chance alone; absent where there are too few. */
  readonly probability?: number;
  readonly verdict: Verdict;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** How many were fulfilled in each stretch before and after the target. */
export interface Arrivals extends Tested {
  readonly targetMs: number;
  readonly stretchMs: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly fulfilled: number;
}

/** How much of its time had passed when a downgrade voided a promise. */
export interface Downgrades extends Tested {
  readonly tenths: readonly number[];
}

export interface PatternAnswer {
  /** Whether all cases have been read. */
  readonly complete: boolean;
  /** Whether the oldest cases had to make room. */
  readonly full: boolean;
  readonly cases?: number;
  readonly sinceMs?: number;
  readonly tests?: number;
  readonly level?: number;
  readonly arrivals?: readonly Arrivals[];
  readonly downgrades?: readonly Downgrades[];
}

export const VERDICT_WORD: Record<Verdict, string> = {
  too_few: "Too few to say",
  ordinary: "Nothing unusual",
  worth_a_look: "Worth a look",
};

/** One bar of a chart and row of its table. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  /** Whether it is the one that the test asks about. */
  readonly isAsked: boolean;
}

/** From the earliest stretch to the latest; "14–15 min" is after 14 minutes, up to 15. */
export function arrivalBars(of: Arrivals): readonly Bar[] {
  const counts = [...of.before, ...of.after];
  const firstMs = of.targetMs - of.before.length * of.stretchMs;
  return counts.map((counted, i) => ({
    name: stretchName(firstMs + i * of.stretchMs, firstMs + (i + 1) * of.stretchMs),
    count: counted,
    isAsked: i === of.before.length - 1,
  }));
}

export function downgradeBars(of: Downgrades): readonly Bar[] {
  const part = 100 / of.tenths.length;
  return of.tenths.map((counted, i) => ({
    name: `${Math.round(i * part)}–${Math.round((i + 1) * part)} %`,
    count: counted,
    isAsked: i === of.tenths.length - 1,
  }));
}

/** The finding about arrivals in a sentence that accuses nobody. */
export function arrivalSentence(of: Arrivals): string {
  const last = `the last ${target(of.stretchMs)} before the target of ${target(of.targetMs)}`;
  const beside = `${count(of.before.at(-2))} in the ${target(of.stretchMs)} before that and ${count(of.after[0])} in those just after`;
  return `${count(of.observed)} in ${last}; ${beside}. ${judged(of)}`;
}

export function downgradeSentence(of: Downgrades): string {
  return `${count(of.observed)} of ${count(of.trials)} in the last tenth of the time; ${rounded(of.even)} if they were spread evenly. ${judged(of)}`;
}

function judged(of: Tested): string {
  if (of.verdict === "too_few") return `At least ${count(of.trialsMin)} are needed to judge.`;
  const chance = `So many or more would come by chance ${likely(of.probability ?? 1)}.`;
  return of.verdict === "worth_a_look"
    ? `${chance} There may be good reasons: look at some of them.`
    : chance;
}

function likely(probability: number): string {
  if (probability < 0.0001) return "less than once in 10,000 times";
  return probability < 0.01
    ? `about once in ${count(Math.round(1 / probability))} times`
    : `in ${percent(probability)} of times`;
}

function rounded(n: number): string {
  return n < 10 ? n.toFixed(1) : count(Math.round(n));
}

function stretchName(fromMs: number, toMs: number): string {
  const isMinutes = fromMs % 60_000 === 0 && toMs % 60_000 === 0;
  const unitMs = isMinutes ? 60_000 : 1_000;
  return `${fromMs / unitMs}–${toMs / unitMs} ${isMinutes ? "min" : "s"}`;
}
