import { csvSeconds, csvTime, type Sheet } from "../page/csv";
import type { PatternAnswer } from "./patterns";
import { arrivalBars, downgradeBars, VERDICT_WORD } from "./patterns";
import { reasonWord, type Refused } from "./refused";
import type { Source } from "./sources";
import type { Unmeasured } from "./unmeasured";

/** @param hasLag whether events come by the wall's clock, so that a lag says something */
export function sourcesSheet(sources: readonly Source[], zone: string, hasLag: boolean): Sheet {
  return {
    header: ["source", "last heard", "newest time", "newest event", "lag (s)", "read since start (count)"],
    rows: sources.map((one) => [
      one.source,
      csvTime(one.heardMs, zone),
      csvTime(one.newestMs, zone),
      csvTime(one.eventMs, zone),
      hasLag ? csvSeconds(one.lagMs) : undefined,
      one.events,
    ]),
  };
}

export function refusedSheet(refused: Refused, window: string): Sheet {
  return {
    header: ["window", "reason", "reason in words", "source", "events (count)"],
    rows: refused.reasons.flatMap((reason) =>
      refused.sources.flatMap((source) => {
        const events = refused.cells.get(reason)?.get(source);
        return events === undefined ? [] : [[window, reason, reasonWord(reason), source, events]];
      }),
    ),
  };
}

export function unmeasuredSheet(lines: readonly Unmeasured[], window: string): Sheet {
  return {
    header: [
      "window",
      "measure",
      "name",
      "taken out (count)",
      "missing (count)",
      "negative (count)",
      "zero (count)",
      "never ended (count)",
      "measured beside (count)",
    ],
    rows: lines.map((line) => [
      window,
      line.measure,
      line.name,
      line.all,
      line.missing,
      line.negative,
      line.zero,
      line.neverEnded,
      line.measured,
    ]),
  };
}

/** Each bar of each finding. */
export function patternsSheet(answer: PatternAnswer | undefined): Sheet {
  const all = [
    ...(answer?.arrivals ?? []).map((of) => ({ of, kind: "fulfilled after", bars: arrivalBars(of) })),
    ...(answer?.downgrades ?? []).map((of) => ({ of, kind: "downgraded after", bars: downgradeBars(of) })),
  ];
  return {
    header: ["promise", "pattern", "stretch", "count", "asked about", "finding", "by chance (fraction)"],
    rows: all.flatMap(({ of, kind, bars }) =>
      bars.map((bar) => [
        of.promise,
        kind,
        bar.name,
        bar.count,
        bar.isAsked ? "yes" : "no",
        VERDICT_WORD[of.verdict],
        of.probability,
      ]),
    ),
  };
}
