/** An order of a replay and how it stands, as the server says. Times in ms unless texts. */
export interface Replay {
  readonly id: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly policy: string;
  readonly ownPack: boolean;
  readonly reference?: string;
  /** Absent for every step at which a figure changed. */
  readonly every?: string;
  readonly by: string;
  readonly ordered: number;
  readonly wish: Wish | "start";
  /** Absent until the desk beside the jobs has seen the order. */
  readonly status?: ReplayStatus;
}

export type Wish = "pause" | "resume" | "cancel";
export type ReplayState = "waiting" | "running" | "paused" | "done" | "failed" | "cancelled";

export interface ReplayStatus {
  readonly state: ReplayState;
  readonly doing?: Doing;
  readonly counts?: {
    readonly read: number;
    readonly accepted: number;
    readonly quarantined: number;
    readonly figures: number;
  };
  readonly message: string;
  readonly updated: number;
}

export interface Doing {
  readonly stage: string;
  readonly items: number;
  /** Of the stage, from 0 to 1. */
  readonly share: number;
  readonly ratePerS?: number;
  readonly remainingMs?: number;
  readonly eventTime?: string;
}

/** How far a run's log reaches, and what a replay of it can be made by. */
export interface LogReach {
  readonly run: string;
  readonly first?: string;
  readonly newest?: string;
  readonly reference?: string;
  readonly policies: readonly string[];
  readonly references: readonly string[];
}

/** What an own pack's text is worth. */
export interface PackCheck {
  readonly policy?: string;
  readonly title?: string;
  readonly problems: readonly string[];
}

export interface Comparison {
  readonly cut: boolean;
  readonly counts: {
    readonly left: number;
    readonly right: number;
    readonly both: number;
    readonly onlyLeft: number;
    readonly onlyRight: number;
    readonly differing: number;
  };
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly tags: Readonly<Record<string, string>>;
  readonly window?: string;
  readonly field: string;
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
}
