import type { Figures } from "../live/figures";
import type { WindowName } from "../live/types";

/** How many events counted nowhere, by reason and source. */
export interface Refused {
  /** Undefined where the run has no figure: nothing was ever refused, or nothing is known. */
  readonly all: number | undefined;
  readonly reasons: readonly string[];
  readonly sources: readonly string[];
  readonly ofReason: ReadonlyMap<string, number>;
  /** By reason, then by source. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const REASON_WORD: Readonly<Record<string, string>> = {
  late: "Later than allowed",
  conflict: "Same identity, other content",
  envelope: "Envelope incomplete",
  "missing-field": "A field is missing",
  malformed: "Not readable",
  "out-of-range": "Value out of range",
  "unknown-type": "Unknown type",
  "unknown-place": "Unknown place",
  future: "In the future",
};

export function reasonWord(reason: string): string {
  return REASON_WORD[reason] ?? reason.replace(/-/g, " ");
}

/** The most frequent reasons and the sources with most of them first. */
export function refusedOf(figures: Figures, window: WindowName): Refused {
  let all: number | undefined;
  const ofReason = new Map<string, number>();
  const ofSource = new Map<string, number>();
  const cells = new Map<string, Map<string, number>>();
  for (const figure of figures.of("quality", window)) {
    const { reason, source } = figure.tags;
    const events = figure.fields["events"] ?? 0;
    if (reason === undefined) {
      all = events;
    } else if (source === undefined) {
      ofReason.set(reason, events);
    } else {
      const row = cells.get(reason) ?? new Map<string, number>();
      cells.set(reason, row.set(source, events));
      ofSource.set(source, (ofSource.get(source) ?? 0) + events);
    }
  }
  return {
    all,
    reasons: mostFirst(ofReason),
    sources: mostFirst(ofSource),
    ofReason,
    cells,
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([name]) => name);
}
