import { statusOf, type Status } from "./status";
import type { Figure, Policy, PromiseRule } from "./types";

/** One promise as the control room looks at it. */
export interface Panel {
  readonly promise: string;
  /** In a word or two: 999, Urban. */
  readonly short: string;
  /** What is in time or not, for people. */
  readonly said: string;
  /** Undefined until the policy is known. */
  readonly rule: PromiseRule | undefined;
  /** Whose calls it is about, where it is about calls of one line. */
  readonly line?: string;
}

/** One promise about calls of one line. */
export interface LinePanel extends Panel {
  readonly line: string;
  readonly title: string;
}

const TITLES: Readonly<Record<string, string>> = {
  "999": "Emergency",
  "101": "Non-emergency",
};

const UNTIL_POLICY: readonly LinePanel[] = ["999", "101"].map((line) =>
  linePanel(`answer-${line}`, line, undefined),
);

/** A panel for each promise that a call of one line opens, in the policy's order. */
export function panelsOf(policy: Policy | undefined): readonly LinePanel[] {
  if (policy === undefined) return UNTIL_POLICY;
  return Object.entries(policy.promises).flatMap(([promise, rule]) => {
    const lines = rule.opens.where["line"];
    const line = lines?.[0];
    return rule.opens.on === "call.presented" && line !== undefined && lines?.length === 1
      ? [linePanel(promise, line, rule)]
      : [];
  });
}

function linePanel(promise: string, line: string, rule: PromiseRule | undefined): LinePanel {
  const title = TITLES[line] ?? `Calls to ${line}`;
  return { promise, line, title, short: line, said: `${line} answered in time`, rule };
}

/** How a promise stands against its goal; nothing is known of it before the policy is. */
export function panelStatus(panel: Panel, figure: Figure | undefined): Status {
  return panel.rule === undefined ? "no-data" : statusOf(figure, panel.rule.goal);
}
