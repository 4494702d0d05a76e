import type { PromiseLine, PromiseState } from "./types";

export interface TimeLeft {
  /** Less than 0 once the deadline is over. */
  readonly leftMs: number;
  /** What share of its time is left, from 0 to 1. */
  readonly share: number;
  readonly state: PromiseState;
}

/** How an open promise stands now, between two words of the server. */
export function timeLeft(line: PromiseLine, nowMs: number): TimeLeft {
  const leftMs = line.deadlineMs - nowMs;
  const wholeMs = Math.max(1, line.deadlineMs - line.clockMs);
  const share = Math.min(1, Math.max(0, leftMs / wholeMs));
  const isOpen = line.state === "open" || line.state === "at_risk";
  return { leftMs, share, state: isOpen && nowMs >= line.riskMs ? "at_risk" : line.state };
}
