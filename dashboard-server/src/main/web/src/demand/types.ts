/** What is usual in the same hour or quarter of the weeks before; absent where nothing is known. */
export interface Usual {
  readonly p10?: number;
  readonly p50?: number;
  readonly p90?: number;
  /** How many weeks it is known of. */
  readonly weeks?: number;
}

/** An hour of a day; without a count where it is not over, or nothing is known of it. */
export interface Hour extends Usual {
  readonly count?: number;
}

export interface Day {
  /** 2026-11-21, where the run is. */
  readonly date: string;
  readonly hours: readonly Hour[];
}

export interface Quarter extends Usual {
  /** When it begins, in ms. */
  readonly from: number;
  readonly count?: number;
}

export interface Peak {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly most: number;
  readonly usualLow: number;
  readonly usualHigh: number;
  readonly goesOn: boolean;
  /** All of it in words. */
  readonly name: string;
}

/** A level in each of today's quarters. */
export interface Level {
  readonly max: readonly (number | null)[];
  readonly mean: readonly (number | null)[];
}

/** An hour's load, and how long those waited who were reached in it. */
export interface LoadedHour {
  /** When it ends, in ms. */
  readonly at: number;
  readonly onDuty: number;
  readonly committed: number;
  readonly load: number;
  readonly count: number;
  readonly p50Ms?: number;
  readonly p90Ms?: number;
}

/** Calls or incidents, of one line or grade or of all. */
export interface Kind {
  readonly of: "calls" | "incidents";
  readonly part?: string;
}

/** What the server answers; most of it is absent where nothing is stored of the run. */
export interface Demand extends Kind {
  readonly run: string;
  readonly zone: string;
  readonly weeksMax: number;
  /** Up to when quarters are known, in ms. */
  readonly until?: number;
  readonly weeks?: number;
  readonly kinds?: readonly Kind[];
  readonly days?: readonly Day[];
  readonly today?: { readonly date: string; readonly quarters: readonly Quarter[] };
  readonly peaks?: readonly Peak[];
  /** Absent where the store did not answer in time. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Absent where the store did not answer in time. */
  readonly load?: readonly LoadedHour[];
}
