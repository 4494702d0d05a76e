import type { LiveModel } from "./model";
import type { Panel } from "./panels";
import type { Status } from "./status";

/** Who waits on a line now; undefined where that is not measured. */
export interface Waits {
  readonly count: number;
  /** Goes on growing between figures; undefined where nobody waits. */
  readonly longestMs: number | undefined;
}

export function waitsOf(model: LiveModel, line: string): Waits | undefined {
  const level = model.figure("level", { level: "calls-waiting", line });
  const count = level?.fields["value"];
  if (level === undefined || count === undefined) return undefined;
  const oldestMs = level.fields["oldest_ms"];
  const sinceMs = Math.max(0, (model.nowMs() ?? 0) - Date.parse(level.at));
  return { count, longestMs: count > 0 && oldestMs !== undefined ? oldestMs + sinceMs : undefined };
}

/** Whether the longest wait is within the promise to callers of the line. */
export function waitStatus(panel: Panel, waits: Waits | undefined): Status {
  const targetMs = panel.rule?.targetMs;
  if (waits === undefined || targetMs === undefined) return "no-data";
  if ((waits.longestMs ?? 0) > targetMs) return "missing";
  return (waits.longestMs ?? 0) > targetMs * 0.8 ? "at-risk" : "meeting";
}

const WORST_FIRST: readonly Status[] = ["missing", "at-risk", "meeting", "no-goal", "no-data"];

/** The worst of several; no data only where all have none. */
export function worst(statuses: readonly Status[]): Status {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? "no-data";
}

/** What a wait's status is called. */
export const WAIT_WORD: Record<Status, string> = {
  missing: "Over target",
  "at-risk": "Near target",
  meeting: "Within target",
  "no-goal": "No target",
  "no-data": "No data",
};

