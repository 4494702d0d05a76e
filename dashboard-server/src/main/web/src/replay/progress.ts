import type { Replay, ReplayState, Wish } from "./types";

const STAGES = ["reading", "computing", "sorting", "storing"];

/** No news for longer, and nobody may be working on it. */
export const NEWS_MAX_MS = 20_000;

export const STATE_WORD: Record<ReplayState | "ordered", string> = {
  ordered: "Ordered",
  waiting: "Waiting",
  running: "Running",
  paused: "Paused",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
};

/** A shape for each state, so that none is told by colour alone. */
export const STATE_SHAPE: Record<ReplayState | "ordered", string> = {
  ordered: "…",
  waiting: "…",
  running: "▶",
  paused: "❚❚",
  done: "✓",
  failed: "✕",
  cancelled: "–",
};

export function stateOf(replay: Replay): ReplayState | "ordered" {
  return replay.status?.state ?? "ordered";
}

/** What can be wished of it now. */
export function wishesOf(replay: Replay): readonly Wish[] {
  switch (stateOf(replay)) {
    case "ordered":
    case "waiting":
    case "running":
      return ["pause", "cancel"];
    case "paused":
    case "failed":
      return ["resume", "cancel"];
    default:
      return [];
  }
}

/** Which of the stages it is in, from 1; undefined before it began. */
export function stageNumber(replay: Replay): { readonly at: number; readonly of: number } | undefined {
  const stage = replay.status?.doing?.stage;
  const at = stage === undefined ? -1 : STAGES.indexOf(stage);
  return at < 0 ? undefined : { at: at + 1, of: STAGES.length };
}
