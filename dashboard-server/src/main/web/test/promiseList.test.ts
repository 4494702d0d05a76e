import { describe, expect, it } from "vitest";
import { PromiseList } from "../src/cases/promiseList";
import type { ListHead, PromiseLine, Wanted } from "../src/cases/types";

const HEAD: ListHead = { atMs: 0, known: true, complete: true, more: false };

function line(id: string, part: Partial<PromiseLine> = {}): PromiseLine {
  return {
    id,
    promise: "answer-999",
    kind: "call",
    subject: id,
    tags: {},
    state: "open",
    openedMs: 0,
    clockMs: 0,
    deadlineMs: 10_000,
    riskMs: 8_000,
    decidedMs: 10_000,
    ...part,
  };
}

const ids = (list: PromiseList, state: Wanted) => list.lines(state).map((one) => one.id);

describe("PromiseList", () => {
  it("should put the nearest deadline first among open ones", () => {
    // Given
    const list = new PromiseList();
    // When
    list.replace({
      ...HEAD,
      promises: [line("b", { deadlineMs: 20_000 }), line("a", { deadlineMs: 10_000 })],
    });
    // Then
    expect(ids(list, "open")).toEqual(["a", "b"]);
  });

  it("should put the newest breach first", () => {
    // Given
    const list = new PromiseList();
    // When
    list.replace({
      ...HEAD,
      promises: [
        line("a", { state: "overdue", decidedMs: 10_000 }),
        line("b", { state: "broken", decidedMs: 20_000 }),
        line("c"),
      ],
    });
    // Then
    expect(ids(list, "broken")).toEqual(["b", "a"]);
  });

  it("should take in what changed and drop what is gone", () => {
    // Given
    const list = new PromiseList();
    list.replace({ ...HEAD, promises: [line("a"), line("b")] });
    // When
    list.change({ ...HEAD, more: true, put: [line("c", { deadlineMs: 5_000 })], gone: ["a"] });
    // Then
    expect(ids(list, "open")).toEqual(["c", "b"]);
    expect(list.head?.more).toBe(true);
  });
});
