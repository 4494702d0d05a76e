import { timeOfDay } from "../live/format";
import { StateBadge } from "./StateBadge";
import type { PromiseLine } from "./types";
import { length, placeOf, promiseName } from "./words";

interface Props {
  /** The newest first. */
  readonly promises: readonly PromiseLine[];
  readonly nowMs: number | undefined;
  readonly zone: string;
  readonly hrefOf: (line: PromiseLine) => string;
  /** The name of a neighbourhood. */
  readonly nameOf: (neighbourhood: string) => string;
}

/** Promises that are decided, with when and by which rule: fresh breaches, or kept and void ones. */
export function Breaches({ promises, nowMs, zone, hrefOf, nameOf }: Props) {
  return (
    <ol class="promises breaches" data-testid="breaches">
      {promises.map((line) => (
        <li key={line.id} data-state={line.state} data-id={line.id}>
          <a href={hrefOf(line)}>
            <span class="left">
              {nowMs === undefined ? "–" : length(Math.max(0, nowMs - line.decidedMs))}
              <small> ago</small>
            </span>
            <span class="what">
              <b>{promiseName(line.promise)}</b> <span class="subject">{line.subject}</span>
              <small>{placeOf(line, nameOf)}</small>
            </span>
            <span class="by">
              at{" "}
              <time dateTime={new Date(line.decidedMs).toISOString()}>
                {timeOfDay(line.decidedMs, zone)}
              </time>
            </span>
            <StateBadge state={line.state} />
            <span class="words">
              {line.words}
              {sequelOf(line)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What came after a breach. */
function sequelOf(line: PromiseLine): string {
  const isBroken = line.state === "broken" || line.state === "overdue";
  if (!isBroken) return "";
  if (line.fulfilledMs === undefined) {
    return line.state === "overdue" ? "; still to be done" : "; never done";
  }
  return `; done ${length(line.fulfilledMs - line.deadlineMs)} late`;
}
