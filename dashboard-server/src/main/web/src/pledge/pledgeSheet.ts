import type { Figure, Policy } from "../live/types";
import type { Cell, Sheet } from "../page/csv";
import {
  accountOf,
  accountsOf,
  EXPLAIN,
  OUTCOME_WORD,
  POINTS,
  VISIBILITY_POINT,
  type Account,
} from "./points";

interface Month {
  readonly month: string;
  readonly policy: Policy;
  readonly find: (promise: string) => Figure | undefined;
  /** Duty time of the area's neighbourhood teams. */
  readonly presence: Figure | undefined;
}

/** The ten points as a file; what is not measured has no numbers. */
export function pledgeSheet(of: Month): Sheet {
  const rows = POINTS.flatMap((point): Cell[][] => {
    const lines = accountsOf(point.number, of.policy, of.find).map((account) =>
      rowOf(of, point.number, account),
    );
    if (point.number === VISIBILITY_POINT) return [visible(of), ...lines];
    return lines.length > 0 ? lines : [[of.month, point.number, "", point.title, OUTCOME_WORD.unmeasured]];
  });
  const rule = of.policy.promises[EXPLAIN];
  const explain =
    rule === undefined ? [] : [rowOf(of, undefined, accountOf(EXPLAIN, of.policy, rule, of.find(EXPLAIN)))];
  const header = [
    "month",
    "point",
    "promise",
    "says",
    "outcome",
    "kept (fraction)",
    "goal (fraction)",
    "kept (count)",
    "not kept (count)",
    "explained (count)",
    "open (count)",
    "overdue (count)",
    "could not be measured (count)",
    "duty (s)",
    "visible (s)",
  ];
  return { header, rows: [...rows, ...explain].map((row) => header.map((_, i) => row[i])) };
}

function rowOf(of: Month, point: number | undefined, account: Account): Cell[] {
  const head = [of.month, point, account.promise, account.rule.says, OUTCOME_WORD[account.outcome]];
  if (account.outcome === "unmeasured" && account.unmeasured === 0) {
    return [...head, undefined, account.rule.goal];
  }
  return [
    ...head,
    account.ratio,
    account.rule.goal,
    account.kept,
    account.broken,
    account.explained,
    account.open,
    account.overdue,
    account.unmeasured,
  ];
}

function visible({ month, policy, presence }: Month): Cell[] {
  const dutyS = presence?.fields["duty"] ?? 0;
  const ratio = dutyS > 0 ? presence?.fields["visible_ratio"] : undefined;
  const goal = policy.presence.goal;
  const outcome = ratio === undefined ? "unmeasured" : ratio >= goal ? "kept" : "missed";
  const head = [month, VISIBILITY_POINT, "visible_ratio", "Visible of duty time", OUTCOME_WORD[outcome]];
  const counts = new Array<Cell>(6).fill(undefined);
  return ratio === undefined
    ? [...head, undefined, goal]
    : [...head, ratio, goal, ...counts, dutyS, presence?.fields["visible"]];
}
