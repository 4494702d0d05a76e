/** When a source was last heard; times in ms, absent where it sent nothing but signs of life. */
export interface Source {
  readonly source: string;
  readonly newestMs: number;
  readonly eventMs?: number;
  readonly heardMs: number;
  readonly lagMs: number;
  readonly events: number;
  /** Whether it says each so often that it is alive. */
  readonly beats: boolean;
}

export interface Sources {
  readonly serverMs: number;
  readonly sources: readonly Source[];
}

/** One that says that it is alive and has not for longer is called silent. */
const SILENT_MS = 30_000;

export const WORD = { heard: "Heard", silent: "Silent", quiet: "Quiet" } as const;
export const STATUS = { heard: "meeting", silent: "missing", quiet: "no-data" } as const;
export const SHAPE = { heard: "meeting", silent: "stale", quiet: "no-data" } as const;

/** Whether nothing from a source means that it is gone. */
export function stateOf(source: Source, silentMs: number): keyof typeof WORD {
  if (silentMs <= SILENT_MS) return "heard";
  return source.beats ? "silent" : "quiet";
}
