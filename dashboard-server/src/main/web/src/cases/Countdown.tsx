import type { Policy } from "../live/types";
import { timeOfDay } from "../live/format";
import { timeLeft } from "./countdown";
import { StateBadge } from "./StateBadge";
import type { PromiseLine } from "./types";
import { length, placeOf, promiseName, promiseSays } from "./words";

interface Props {
  /** The nearest deadline first. */
  readonly promises: readonly PromiseLine[];
  /** The run's time; undefined before it has one. */
  readonly nowMs: number | undefined;
  readonly zone: string;
  readonly policy?: Policy | undefined;
  readonly hrefOf: (line: PromiseLine) => string;
  /** The name of a neighbourhood. */
  readonly nameOf: (neighbourhood: string) => string;
}

/** Open promises with the time left to keep them, ticking, so that a breach can be prevented. */
export function Countdown({ promises, nowMs, zone, policy, hrefOf, nameOf }: Props) {
  return (
    <ol class="promises countdown" data-testid="countdown">
      {promises.map((line) => {
        const { leftMs, share, state } = timeLeft(line, nowMs ?? line.openedMs);
        const isOver = nowMs !== undefined && leftMs <= 0;
        return (
          <li key={line.id} data-state={state} data-id={line.id}>
            <a href={hrefOf(line)}>
              <span class="left" data-testid="left" data-left-ms={Math.round(leftMs)}>
                {nowMs === undefined ? "–" : isOver ? "0:00" : length(leftMs)}
                <span class="unseen"> left</span>
              </span>
              <span class="what" title={promiseSays(policy, line.promise)}>
                <b>{promiseName(line.promise)}</b> <span class="subject">{line.subject}</span>
                <small>{placeOf(line, nameOf)}</small>
              </span>
              <span class="by">
                by <time dateTime={iso(line.deadlineMs)}>{timeOfDay(line.deadlineMs, zone)}</time>
              </span>
              <StateBadge state={state} />
              <svg class="share" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                <rect width={100 * share} height="2" />
              </svg>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
