import { describe, expect, it } from "vitest";
import { staleness, type Link, type Sight } from "../src/live/stale";
import type { Run, RunClock } from "../src/live/types";

const NOW = Date.parse("2026-11-21T21:05:03Z");
const LINK: Link = { isOpen: true, heardMs: NOW, retryMs: undefined, isOnline: true };
const EVENTS: Run = {
  id: "demo",
  title: "Demo",
  clock: "events",
  policy: "pledge-2008",
  zone: "Europe/London",
};
const WALL: Run = { ...EVENTS, id: "live", clock: "wall" };

function clock(part: Partial<RunClock> = {}): RunClock {
  return {
    serverMs: NOW,
    logReachable: true,
    finalMs: NOW - 5_000,
    newestMs: NOW - 1_000,
    wallMs: NOW - 1_000,
    movedMs: NOW - 1_000,
    ...part,
  };
}

function sight(part: Partial<Sight> = {}): Sight {
  return { link: LINK, run: EVENTS, clock: clock(), skewMs: 0, ...part };
}

describe("staleness", () => {
  it("should find nothing stale while clocks move", () => {
    expect(staleness(sight(), NOW)).toBeUndefined();
    expect(staleness(sight({ run: WALL }), NOW)).toBeUndefined();
  });

  it("should count from the last word of a server that went away", () => {
    const link = { ...LINK, isOpen: false, heardMs: NOW - 23_000, retryMs: NOW + 3_000 };
    const stale = staleness(sight({ link }), NOW);
    expect(stale?.ageMs).toBe(23_000);
    expect(stale?.why).toMatch(/server does not answer. Trying again in 3/);
  });

  it("should name the computer where that is offline", () => {
    const link = { ...LINK, isOpen: false, isOnline: false };
    expect(staleness(sight({ link }), NOW)?.why).toBe("This computer is offline.");
  });

  it("should tell a silent job from a log that is away", () => {
    const silent = clock({ wallMs: NOW - 6_000, movedMs: NOW - 6_000 });
    expect(staleness(sight({ clock: silent }), NOW)?.why).toMatch(/job has stopped/);
    const away = { ...silent, logReachable: false };
    expect(staleness(sight({ clock: away }), NOW)?.why).toMatch(/log does not answer/);
  });

  it("should say at which time a run's clock stands still", () => {
    const still = clock({ newestMs: NOW - 60_000, finalMs: NOW - 65_000, movedMs: NOW - 60_000 });
    const stale = staleness(sight({ clock: still }), NOW);
    expect(stale?.ageMs).toBe(60_000);
    expect(stale?.why).toMatch(/stands at 21:04:03.*silent, paused or finished/);
  });

  it("should tell a job that is behind from sources that are silent", () => {
    const until = NOW - 1_000;
    const behind = clock({ newestMs: NOW - 3_600_000, finalMs: NOW - 3_605_000, waitingUntilMs: until });
    const soon = { ...behind, waitingSinceMs: NOW - 14_000 };
    expect(staleness(sight({ clock: soon }), NOW)).toBeUndefined();
    const late = { ...behind, waitingSinceMs: NOW - 16_000 };
    expect(staleness(sight({ clock: late }), NOW)).toEqual({
      sinceMs: NOW - 16_000,
      ageMs: 16_000,
      why: "The stream job is behind: it has counted to 20:05:03, and the log goes to 21:05:02.",
    });
    const still = { ...soon, movedMs: NOW - 6_000 };
    expect(staleness(sight({ clock: still }), NOW)?.why).toMatch(/behind/);
  });

  it("should not wait for a replay, but for the server that shows it", () => {
    const run: Run = { ...EVENTS, clock: "replay" };
    const still = clock({ wallMs: NOW - 60_000, movedMs: NOW - 60_000 });
    expect(staleness(sight({ run, clock: still }), NOW)).toBeUndefined();
    const link = { ...LINK, isOpen: false };
    expect(staleness(sight({ run, link, clock: still }), NOW)).toBeDefined();
  });

  it("should want new events of a run by wall time only", () => {
    const quiet = clock({ newestMs: NOW - 16_000 });
    expect(staleness(sight({ clock: quiet }), NOW)).toBeUndefined();
    expect(staleness(sight({ clock: quiet, run: WALL }), NOW)?.ageMs).toBe(16_000);
  });

  it("should go by the server's clock where the browser's is wrong", () => {
    const skewMs = 3_600_000;
    const ahead = clock({ wallMs: NOW + skewMs, movedMs: NOW + skewMs, newestMs: NOW + skewMs });
    expect(staleness(sight({ clock: ahead, skewMs }), NOW)).toBeUndefined();
    expect(staleness(sight({ skewMs }), NOW)?.ageMs).toBe(skewMs + 1_000);
  });
});
