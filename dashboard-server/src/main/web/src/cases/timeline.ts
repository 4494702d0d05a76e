import type { Fact, Timeline } from "./types";

/** One line of a timeline: an event, or a moment that time itself decided. */
export interface Entry {
  readonly key: string;
  readonly atMs: number;
  readonly fact?: Fact;
  /** For a moment: the promise's opening, its deadline, when it was decided, now. */
  readonly mark?: "opened" | "deadline" | "decided" | "now";
  /** Whether this event decided the promise. */
  readonly isDeciding: boolean;
}

/** Events and moments by time; a moment after the events of the same millisecond. */
export function entriesOf(timeline: Timeline): readonly Entry[] {
  const { promise, facts, atMs } = timeline;
  const by = promise.decidedBy;
  const entries: Entry[] = facts.map((fact) => ({
    key: `${fact.source} ${fact.id}`,
    atMs: fact.timeMs,
    fact,
    isDeciding: by !== undefined && by.id === fact.id && by.source === fact.source,
  }));
  const mark = (name: NonNullable<Entry["mark"]>, ms: number) =>
    entries.push({ key: name, atMs: ms, mark: name, isDeciding: false });
  mark("opened", promise.openedMs);
  mark("deadline", promise.deadlineMs);
  const isDecided = promise.words !== undefined;
  if (isDecided) mark("decided", promise.decidedMs);
  else mark("now", atMs);
  return entries.sort((a, b) => a.atMs - b.atMs || rank(a) - rank(b));
}

function rank(entry: Entry): number {
  if (entry.mark === undefined) return 1;
  return entry.mark === "opened" ? 0 : entry.mark === "deadline" ? 2 : 3;
}

/** Where a moment lies on the drawn line, from 0 to 1: what the promise is about fills most of it. */
export function placer(timeline: Timeline): (ms: number) => number {
  const { promise, facts } = timeline;
  const times = [
    promise.clockMs,
    promise.deadlineMs,
    ...(promise.fulfilledMs === undefined ? [] : [promise.fulfilledMs]),
    ...facts.map((fact) => fact.timeMs),
  ];
  const spanMs = Math.max(1, promise.deadlineMs - promise.clockMs);
  // What happened long before or after is drawn at the edge, so that the rest can be told apart.
  const fromMs = Math.max(Math.min(...times), promise.clockMs - spanMs);
  const toMs = Math.min(Math.max(...times), Math.max(promise.deadlineMs, promise.decidedMs) + 2 * spanMs);
  return (ms) => Math.min(1, Math.max(0, (ms - fromMs) / Math.max(1, toMs - fromMs)));
}
