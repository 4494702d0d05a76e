import type { Figure, Policy, PromiseRule } from "../live/types";

/** One of the Pledge's ten points, shortly and in our own words. */
export interface Point {
  readonly number: number;
  readonly title: string;
  readonly about: string;
}

export const POINTS: readonly Point[] = [
  { number: 1, title: "Fair treatment", about: "Everyone is treated fairly, with dignity and respect." },
  { number: 2, title: "Knowing your team", about: "You can find out who your local officers are and how to reach them." },
  { number: 3, title: "Seen on the beat", about: "The neighbourhood team spends most of its time visible on its own patch." },
  { number: 4, title: "Messages answered", about: "A message to the neighbourhood team gets a reply soon." },
  { number: 5, title: "Emergencies", about: "999 is answered at once, and help comes without delay." },
  { number: 6, title: "Other calls and visits", about: "Other calls are answered promptly; visits come in good time." },
  { number: 7, title: "Public meetings", about: "Priorities are agreed in public, every month." },
  { number: 8, title: "Monthly updates", about: "Each month you are told what was done, with a crime map." },
  { number: 9, title: "Victims kept informed", about: "Victims hear how their case goes, as often as was agreed." },
  { number: 10, title: "When you are not satisfied", about: "A complaint is acknowledged soon." },
];

/** Where nobody was there to see, nothing is claimed. */
export const VISIBILITY_POINT = 3;

export type Outcome = "kept" | "missed" | "counted" | "undecided" | "unmeasured";

export const OUTCOME_WORD: Record<Outcome, string> = {
  kept: "Goal met",
  missed: "Goal missed",
  counted: "No goal set",
  undecided: "Nothing decided yet",
  unmeasured: "Not measured",
};

/** What became of one promise in a month. */
export interface Account {
  readonly promise: string;
  readonly rule: PromiseRule;
  readonly outcome: Outcome;
  readonly kept: number;
  readonly broken: number;
  /** Undefined where nothing was decided. */
  readonly ratio: number | undefined;
  readonly explained: number;
  /** Whether the pack has its breaches explained. */
  readonly isToExplain: boolean;
  readonly open: number;
  readonly overdue: number;
  readonly unmeasured: number;
}

export function accountOf(
  promise: string,
  policy: Policy,
  rule: PromiseRule,
  figure: Figure | undefined,
): Account {
  const field = (name: string) => figure?.fields[name] ?? 0;
  const [kept, broken] = [field("kept"), field("broken")];
  const ratio = kept + broken > 0 ? kept / (kept + broken) : undefined;
  const seen = ["opened", "voided", "open", "overdue", "unmeasured"].some((name) => field(name) > 0);
  return {
    promise,
    rule,
    outcome: outcomeOf(ratio, rule.goal, seen && rule.keeps),
    kept,
    broken,
    ratio,
    explained: field("explained"),
    isToExplain: policy.promises[EXPLAIN]?.of?.includes(promise) ?? false,
    open: field("open"),
    overdue: field("overdue"),
    unmeasured: field("unmeasured"),
  };
}

function outcomeOf(ratio: number | undefined, goal: number | undefined, seen: boolean): Outcome {
  if (ratio === undefined) return seen ? "undecided" : "unmeasured";
  if (goal === undefined) return "counted";
  return ratio >= goal ? "kept" : "missed";
}

/** The accounts of a point's promises, in the pack's order; none where the pack has none. */
export function accountsOf(
  point: number,
  policy: Policy,
  find: (promise: string) => Figure | undefined,
): Account[] {
  return Object.entries(policy.promises)
    .filter(([name, rule]) => rule.point === point && name !== EXPLAIN)
    .map(([name, rule]) => accountOf(name, policy, rule, find(name)))
    .filter((account) => account.rule.keeps || account.unmeasured > 0);
}

/** The Pledge's closing line. */
export const EXPLAIN = "explain";
