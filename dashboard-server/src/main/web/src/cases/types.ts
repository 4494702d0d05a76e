export type PromiseState =
  | "unopened"
  | "open"
  | "at_risk"
  | "kept"
  | "voided"
  | "overdue"
  | "broken";

/** Which promises a list is of. */
export const WANTED = ["open", "at_risk", "overdue", "broken", "kept", "voided", "explain"] as const;
export type Wanted = (typeof WANTED)[number];

/** One promise; times in ms of the run, absent where something has not happened or never does. */
export interface PromiseLine {
  readonly id: string;
  readonly promise: string;
  readonly kind: string;
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly state: PromiseState;
  readonly openedMs: number;
  /** From where its time counts. */
  readonly clockMs: number;
  readonly deadlineMs: number;
  /** From when on it is at risk while it is open. */
  readonly riskMs: number;
  readonly decidedMs: number;
  readonly decidedBy?: { readonly source: string; readonly id: string };
  /** The rule that decided; absent while it is open. */
  readonly words?: string;
  readonly fulfilledMs?: number;
  readonly explainedMs?: number;
  readonly explainByMs?: number;
}

/** The moment a list is of, and whether it is all there is. */
export interface ListHead {
  /** Absent until the run has a time. */
  readonly atMs?: number;
  readonly finalMs?: number;
  /** Whether anything was ever told of the run's cases. */
  readonly known: boolean;
  /** Whether all that there was at the server's start has been read. */
  readonly complete: boolean;
  readonly more: boolean;
}

export interface ListSnapshot extends ListHead {
  readonly promises: readonly PromiseLine[];
}

export interface ListChanges extends ListHead {
  readonly put: readonly PromiseLine[];
  readonly gone: readonly string[];
}

export interface Fact {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject?: string;
  readonly timeMs: number;
  readonly receivedMs?: number;
  /** How long after it happened it was heard of; only where that was late. */
  readonly lateMs?: number;
  readonly data: Readonly<Record<string, string | boolean>>;
  /** Only for those who need to know. */
  readonly unit?: string;
}

export interface Timeline {
  readonly run: string;
  readonly zone: string;
  readonly atMs: number;
  readonly finalMs: number;
  readonly promise: PromiseLine;
  readonly others: readonly PromiseLine[];
  readonly facts: readonly Fact[];
  readonly leftOut: number;
  readonly draft?: { readonly reason: string; readonly text: string };
}
