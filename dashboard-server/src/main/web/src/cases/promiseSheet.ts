import { csvTime, type Sheet } from "../page/csv";
import type { PromiseLine } from "./types";

/** A list of promises as a file, in its order. */
export function promiseSheet(lines: readonly PromiseLine[], zone: string): Sheet {
  const time = (ms: number | undefined) => csvTime(ms, zone);
  return {
    header: [
      "promise",
      "subject",
      "force",
      "district",
      "neighbourhood",
      "centre",
      "state",
      "opened",
      "clock from",
      "deadline",
      "decided",
      "fulfilled",
      "rule",
      "explain by",
      "explained",
    ],
    rows: lines.map((line) => {
      const isOpen = line.state === "open" || line.state === "at_risk";
      return [
        line.promise,
        line.subject,
        line.tags["force"],
        line.tags["district"],
        line.tags["neighbourhood"],
        line.tags["centre"],
        line.state.replace("_", " "),
        time(line.openedMs),
        time(line.clockMs),
        time(line.deadlineMs),
        isOpen ? undefined : time(line.decidedMs),
        time(line.fulfilledMs),
        line.words,
        isOpen ? undefined : time(line.explainByMs),
        time(line.explainedMs),
      ];
    }),
  };
}
