import type { RunClock } from "./types";

const AHEAD_MAX_MS = 2_000;
const SPEED_MAX = 10_000;

/**
 * What time it is in a run between two reports of its clock: event time goes on at the speed seen
 * between the reports, for two seconds of wall time at most.
 */
export class RunTime {
  private clock: RunClock | undefined;
  private speed = 1;

  heard(next: RunClock): void {
    const before = this.clock;
    if (next.wallMs === undefined || before?.wallMs === next.wallMs) return;
    if (before?.wallMs !== undefined && next.wallMs > before.wallMs) {
      const speed = (newest(next) - newest(before)) / (next.wallMs - before.wallMs);
      this.speed = Math.min(SPEED_MAX, Math.max(0, speed));
    }
    this.clock = next;
  }

  reset(): void {
    this.clock = undefined;
    this.speed = 1;
  }

  /** The newest event time that the run has reported; undefined before it has. */
  reportedMs(): number | undefined {
    return this.clock === undefined ? undefined : newest(this.clock);
  }

  nowMs(serverNowMs: number): number | undefined {
    if (this.clock?.wallMs === undefined) return undefined;
    const aheadMs = Math.min(AHEAD_MAX_MS, Math.max(0, serverNowMs - this.clock.wallMs));
    return newest(this.clock) + this.speed * aheadMs;
  }
}

function newest(clock: RunClock): number {
  return Math.max(clock.newestMs ?? 0, clock.finalMs ?? 0);
}
