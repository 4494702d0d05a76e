import { duration, timeOfDay } from "./format";
import type { Run, RunClock } from "./types";

/** A run's clock that stands still for longer is stale. */
export const STANDS_STILL_MS = 5_000;
/** A run that goes by wall time is stale when its newest event is older. */
export const NEWEST_EVENT_MS = 15_000;

/** Figures are behind when an event has been in the log for longer and is not in them. */
export const BEHIND_MS = 15_000;

/** What the page knows of its own connection, in the browser's time. */
export interface Link {
  readonly isOpen: boolean;
  /** When the server was last heard; undefined before the first time. */
  readonly heardMs: number | undefined;
  readonly retryMs: number | undefined;
  readonly isOnline: boolean;
}

/** Since when figures are old, and what is known about why. */
export interface Stale {
  readonly sinceMs: number;
  readonly ageMs: number;
  readonly why: string;
}

export interface Sight {
  readonly link: Link;
  readonly run: Run | undefined;
  readonly clock: RunClock | undefined;
  /** The server's clock less the browser's. */
  readonly skewMs: number;
}

/** Undefined while figures are fresh, and before there are any. */
export function staleness(sight: Sight, nowMs: number): Stale | undefined {
  const { link, clock, run } = sight;
  if (link.heardMs === undefined || clock === undefined) return undefined;
  if (!link.isOpen) {
    return stale(link.heardMs, nowMs, lostWhy(link, nowMs));
  }
  if (run?.clock === "replay") return undefined; // All its figures are there: nothing moves.
  if (clock.wallMs === undefined || clock.movedMs === undefined) return undefined;
  const serverNowMs = nowMs + sight.skewMs;
  const zone = run?.zone ?? "UTC";
  if (serverNowMs - clock.wallMs > STANDS_STILL_MS) {
    const why = clock.logReachable
      ? "The stream job has stopped reporting."
      : "The log does not answer the dashboard.";
    return stale(clock.wallMs, serverNowMs, why);
  }
  const standsStill = serverNowMs - clock.movedMs > STANDS_STILL_MS;
  const at = timeOfDay(Math.max(clock.newestMs ?? 0, clock.finalMs ?? 0), zone);
  const { waitingSinceMs } = clock;
  if (
    waitingSinceMs !== undefined &&
    (standsStill || serverNowMs - waitingSinceMs > BEHIND_MS)
  ) {
    const until = timeOfDay(clock.waitingUntilMs ?? waitingSinceMs, zone);
    return stale(
      waitingSinceMs,
      serverNowMs,
      `The stream job is behind: it has counted to ${at}, and the log goes to ${until}.`,
    );
  }
  if (standsStill) {
    const guess = run?.clock === "events" ? "silent, paused or finished" : "silent";
    return stale(
      clock.movedMs,
      serverNowMs,
      `No events arrive: the run’s clock stands at ${at}. Its sources are ${guess}.`,
    );
  }
  if (
    run?.clock === "wall" &&
    clock.newestMs !== undefined &&
    serverNowMs - clock.newestMs > NEWEST_EVENT_MS
  ) {
    const last = timeOfDay(clock.newestMs, zone);
    return stale(clock.newestMs, serverNowMs, `No source has sent an event since ${last}.`);
  }
  return undefined;
}

function stale(sinceMs: number, nowMs: number, why: string): Stale {
  return { sinceMs, ageMs: Math.max(0, nowMs - sinceMs), why };
}

function lostWhy(link: Link, nowMs: number): string {
  if (!link.isOnline) return "This computer is offline.";
  const retryMs = (link.retryMs ?? nowMs) - nowMs;
  const next = retryMs > 500 ? `Trying again in ${duration(Math.ceil(retryMs / 1000) * 1000)}.` : "Trying again.";
  return `The dashboard server does not answer. ${next}`;
}
