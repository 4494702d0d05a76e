/** A figure as published: what a measure was at a time. Counts, ratios and times in ms. */
export interface Figure {
  readonly measure: string;
  readonly run: string;
  /** Absent for a level right now. */
  readonly window?: string;
  readonly at: string;
  readonly revision: number;
  readonly final: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, number>>;
}

/** How far a run has come; all but the server's time are absent until its job reports. */
export interface RunClock {
  readonly serverMs: number;
  readonly logReachable: boolean;
  readonly finalMs?: number;
  readonly newestMs?: number;
  /** Wall time at which the job said it. */
  readonly wallMs?: number;
  /** Wall time at which event time was last seen to move. */
  readonly movedMs?: number;
  /** Since when events have been in the log that the figures do not hold; absent where none are. */
  readonly waitingSinceMs?: number;
  /** The own time of the last of them. */
  readonly waitingUntilMs?: number;
}

export interface Run {
  readonly id: string;
  readonly title: string;
  readonly clock: "wall" | "events" | "replay";
  readonly policy: string;
  readonly zone: string;
}

export interface ForceScope {
  readonly force: string;
  readonly centres: readonly string[];
  readonly districts: readonly DistrictScope[];
}

export interface DistrictScope {
  readonly district: string;
  readonly neighbourhoods: readonly string[];
}

export interface Directory {
  readonly runs: readonly Run[];
  readonly forces: readonly ForceScope[];
}

export interface Snapshot {
  readonly sequence: number;
  readonly clock: RunClock;
  readonly directory: Directory;
  readonly figures: readonly Figure[];
}

/** What the viewer chose; all of it stands in the address. */
export interface View {
  readonly run: string;
  readonly force: string;
  readonly centre: string;
  readonly district: string;
  readonly neighbourhood: string;
  readonly window: WindowName;
  /** 2026-11; empty for the month that the run is in. */
  readonly month: string;
}

export const WINDOWS = ["PT1M", "PT5M", "PT15M", "PT1H"] as const;
export const LONG_WINDOWS = ["SHIFT", "DAY", "P1D", "P28D", "MONTH"] as const;
export type WindowName = (typeof WINDOWS)[number] | (typeof LONG_WINDOWS)[number];

export interface PromiseRule {
  readonly point: number;
  readonly says: string;
  /** Absent where the deadline is no fixed time: a month's end, an appointment. */
  readonly targetMs?: number;
  readonly goal?: number;
  /** False for what can only be taken out as unmeasured. */
  readonly keeps: boolean;
  /** The promises whose breach opens this one. */
  readonly of?: readonly string[];
  readonly strict: boolean;
  readonly abandoned: "void" | "broken" | "kept";
  readonly opens: { readonly on: string; readonly where: Readonly<Record<string, string[]>> };
}

/** How a pack answers the questions about visibility that forces disagreed on. */
export interface PresenceSettings {
  readonly goal: number;
  readonly maxFixAgeMs: number;
  readonly bufferM: number;
  readonly plainClothesVisible: boolean;
  readonly directedElsewhere: boolean;
  readonly dutyExcludes: readonly string[];
}

export interface Policy {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly version: string;
  readonly promises: Readonly<Record<string, PromiseRule>>;
  readonly presence: PresenceSettings;
  readonly durations: Readonly<Record<string, { readonly says: string }>>;
  readonly levels: Readonly<Record<string, { readonly says: string }>>;
  readonly cards: readonly Card[];
}

/** Somebody was called. Times in ms of the run. */
export interface Alert {
  readonly id: string;
  readonly run: string;
  readonly force?: string;
  readonly rule: string;
  readonly promise: string;
  readonly urgency: "urgent" | "warning";
  readonly about: Readonly<Record<string, string>>;
  /** The numbers by which it fired. */
  readonly evidence: Readonly<Record<string, number>>;
  readonly firedMs: number;
  /** Absent while it goes on. */
  readonly clearedMs?: number;
  readonly acknowledged?: { readonly by: string; readonly atMs: number };
}

/** The alerts of the view's force, newest first. */
export interface Alerts {
  readonly open: readonly Alert[];
  readonly over: readonly Alert[];
}

/** What one figure means: the definition that goes with the number. */
export interface Card {
  readonly measure: string;
  readonly name: string;
  readonly says: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly clockStart: string;
  readonly clockStop: string;
  readonly dated: string;
  readonly boundary: string;
  readonly excluded: string;
  readonly limits: string;
  readonly pack: string;
  readonly version: string;
}
