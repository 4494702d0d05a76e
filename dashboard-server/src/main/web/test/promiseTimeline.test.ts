import { describe, expect, it } from "vitest";
import { timeLeft } from "../src/cases/countdown";
import { entriesOf, placer } from "../src/cases/timeline";
import type { Fact, PromiseLine, Timeline } from "../src/cases/types";
import { length } from "../src/cases/words";

const PROMISE: PromiseLine = {
  id: "answer-999/c-1",
  promise: "answer-999",
  kind: "call",
  subject: "c-1",
  tags: {},
  state: "open",
  openedMs: 1_000,
  clockMs: 1_000,
  deadlineMs: 11_000,
  riskMs: 9_000,
  decidedMs: 11_000,
};

function fact(id: string, type: string, timeMs: number): Fact {
  return { source: "/s", id, type, timeMs, data: {} };
}

function timeline(promise: Partial<PromiseLine>, facts: readonly Fact[], atMs: number): Timeline {
  return {
    run: "r",
    zone: "Europe/London",
    atMs,
    finalMs: atMs,
    promise: { ...PROMISE, ...promise },
    others: [],
    facts,
    leftOut: 0,
  };
}

const kinds = (of: Timeline) => entriesOf(of).map((entry) => entry.mark ?? entry.fact?.type);

describe("entriesOf", () => {
  it("should put the deadline between what came before and after", () => {
    // Given
    const facts = [fact("1", "call.presented", 1_000), fact("2", "call.answered", 42_000)];
    // When
    const late = timeline({ state: "broken", words: "broken", fulfilledMs: 42_000 }, facts, 50_000);
    // Then
    expect(kinds(late)).toEqual([
      "opened",
      "call.presented",
      "deadline",
      "decided",
      "call.answered",
    ]);
  });

  it("should show where it is now while nothing has decided", () => {
    // When
    const open = timeline({}, [fact("1", "call.presented", 1_000)], 5_000);
    // Then
    expect(kinds(open)).toEqual(["opened", "call.presented", "now", "deadline"]);
  });

  it("should mark the event that decided", () => {
    // Given
    const decidedBy = { source: "/s", id: "2" };
    const facts = [fact("1", "call.presented", 1_000), fact("2", "call.answered", 4_000)];
    // When
    const kept = entriesOf(
      timeline({ state: "kept", words: "kept", decidedMs: 4_000, decidedBy }, facts, 5_000),
    );
    // Then
    expect(kept.filter((entry) => entry.isDeciding).map((entry) => entry.fact?.id)).toEqual(["2"]);
  });
});

describe("placer", () => {
  it("should keep everything on the line, what is far away at its edge", () => {
    // Given
    const place = placer(timeline({}, [fact("1", "call.presented", -9_000_000)], 5_000));
    // When
    const places = [-9_000_000, 1_000, 11_000, 9_000_000].map(place);
    // Then
    expect(places[0]).toBe(0);
    expect(places[3]).toBe(1);
    expect(places[1]).toBeLessThan(places[2] ?? 0);
  });
});

describe("timeLeft", () => {
  it("should be at risk from its moment on, whatever the server said last", () => {
    // When
    const before = timeLeft(PROMISE, 8_999);
    const after = timeLeft(PROMISE, 9_000);
    // Then
    expect(before).toMatchObject({ leftMs: 2_001, state: "open" });
    expect(after.state).toBe("at_risk");
    expect(after.share).toBeCloseTo(0.2);
  });
});

describe("length", () => {
  it("should say days where there are some", () => {
    expect(length(65_000)).toBe("1:05");
    expect(length(3 * 24 * 3_600_000 + 4 * 3_600_000)).toBe("3\u00a0d 4\u00a0h");
  });
});
