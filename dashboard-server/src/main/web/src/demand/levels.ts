import type { Level } from "./types";

/** What is drawn of a level: how many, on average or at most, in each quarter of an hour. */
export type Drawn = "mean" | "max";

export interface Series {
  readonly level: string;
  readonly drawn: Drawn;
  readonly name: string;
}

/** One small drawing of today: its first series is filled, the second one a line. */
export interface Small {
  readonly id: string;
  readonly title: string;
  readonly series: readonly Series[];
}

export const SMALLS: readonly Small[] = [
  {
    id: "concurrency",
    title: "Calls at once",
    series: [
      { level: "calls-talking", drawn: "mean", name: "talking (mean)" },
      { level: "calls-waiting", drawn: "max", name: "waiting (most)" },
    ],
  },
  {
    id: "agents",
    title: "Agents staffed",
    series: [
      { level: "agents-staffed", drawn: "mean", name: "staffed (mean)" },
      { level: "calls-talking", drawn: "max", name: "talking (most)" },
    ],
  },
  {
    id: "units",
    title: "Units committed of those on duty",
    series: [
      { level: "units-committed", drawn: "mean", name: "committed (mean)" },
      { level: "units-on-duty", drawn: "mean", name: "on duty (mean)" },
    ],
  },
  {
    id: "incidents",
    title: "Incidents open",
    series: [{ level: "incidents-open", drawn: "mean", name: "open (mean)" }],
  },
];

/** The last quarter of which the level is known. */
export function newest(level: Level | undefined, drawn: Drawn): number | undefined {
  const known = (level?.[drawn] ?? []).filter((value): value is number => value !== null);
  return known[known.length - 1];
}

/** At most one digit behind the point, and none that says nothing. */
export function short(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 1 : 0 });
}
