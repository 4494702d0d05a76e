import type { Policy, PromiseRule } from "./types";

/** One promise about calls of one line. */
export interface Panel {
  readonly promise: string;
  readonly line: string;
  readonly title: string;
  /** Undefined until the policy is known. */
  readonly rule: PromiseRule | undefined;
}

const TITLES: Readonly<Record<string, string>> = {
  "999": "Emergency",
  "101": "Non-emergency",
};

const UNTIL_POLICY: readonly Panel[] = ["999", "101"].map((line) => ({
  promise: `answer-${line}`,
  line,
  title: titleOf(line),
  rule: undefined,
}));

/** A panel for each promise that a call of one line opens, in the policy's order. */
export function panelsOf(policy: Policy | undefined): readonly Panel[] {
  if (policy === undefined) return UNTIL_POLICY;
  return Object.entries(policy.promises).flatMap(([promise, rule]) => {
    const lines = rule.opens.where["line"];
    const line = lines?.[0];
    return rule.opens.on === "call.presented" && line !== undefined && lines?.length === 1
      ? [{ promise, line, title: titleOf(line), rule }]
      : [];
  });
}

function titleOf(line: string): string {
  return TITLES[line] ?? `Calls to ${line}`;
}
