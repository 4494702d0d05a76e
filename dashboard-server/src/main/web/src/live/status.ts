import type { Figure } from "./types";

export type Status = "meeting" | "at-risk" | "missing" | "no-goal" | "no-data";

/** A rate this close above its goal is at risk. */
export const MARGIN = 0.02;

export const STATUS_WORD: Record<Status, string> = {
  meeting: "Meeting",
  "at-risk": "At risk",
  missing: "Missing",
  "no-goal": "No goal",
  "no-data": "No data",
};

export interface Rate {
  readonly kept: number;
  readonly decided: number;
  readonly ratio: number;
}

/** The rate and the counts behind it; undefined where nothing was decided in the window. */
export function rateOf(figure: Figure | undefined): Rate | undefined {
  const kept = figure?.fields["kept"] ?? 0;
  const decided = kept + (figure?.fields["broken"] ?? 0);
  return decided > 0 ? { kept, decided, ratio: kept / decided } : undefined;
}

/**
 * Meeting the goal or missing it; at risk while met by less than the margin, or where it would be
 * missed if those that are nearly out of time were too late. Without a goal it is neither.
 */
export function statusOf(figure: Figure | undefined, goal: number | undefined): Status {
  const rate = rateOf(figure);
  if (rate === undefined) return "no-data";
  if (goal === undefined) return "no-goal";
  if (rate.ratio < goal) return "missing";
  const nearly = figure?.fields["at_risk"] ?? 0;
  const feared = rate.kept / (rate.decided + nearly);
  return feared < goal || rate.ratio < Math.min(goal + MARGIN, 1) ? "at-risk" : "meeting";
}
