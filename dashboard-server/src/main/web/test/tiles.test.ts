import { describe, expect, it } from "vitest";
import { callTiles, incidentTiles } from "../src/live/tiles";
import type { Policy, PromiseRule } from "../src/live/types";

const PRESENCE = {
  goal: 0.8,
  maxFixAgeMs: 120_000,
  bufferM: 0,
  plainClothesVisible: false,
  directedElsewhere: false,
  dutyExcludes: ["leave"],
};

function rule(on: string, targetMs: number | undefined, line?: string): PromiseRule {
  return {
    point: 5,
    says: "",
    keeps: true,
    ...(targetMs === undefined ? {} : { targetMs }),
    strict: false,
    abandoned: "void",
    opens: { on, where: line === undefined ? {} : { line: [line] } },
  };
}

function pack(promises: Record<string, PromiseRule>): Policy {
  return {
    name: "p",
    title: "P",
    source: "",
    version: "1",
    promises,
    durations: {},
    levels: {},
    cards: [],
    presence: PRESENCE,
  };
}

describe("tiles", () => {
  it("should make one of each line's calls, one of who waits, and one of each kind", () => {
    const policy = pack({
      "answer-999": rule("call.presented", 10_000, "999"),
      "answer-101": rule("call.presented", 30_000, "101"),
      "deploy-emergency": rule("graded", 60_000),
      "attend-emergency-urban": rule("graded", 900_000),
      "attend-emergency": rule("graded", undefined),
      "attend-60": rule("graded", 3_600_000),
      "meeting-monthly": rule("month", undefined),
    });
    expect(callTiles(policy).map((tile) => tile.id)).toEqual(["999", "101", "waiting"]);
    const incidents = incidentTiles(policy);
    expect(incidents.map((tile) => tile.title)).toEqual(["Emergencies deployed", "Arrivals in time"]);
    expect(incidents[1]?.panels.map((panel) => panel.short)).toEqual(["Urban", "Within 60\u00a0min"]);
  });

  it("should have none about what a pack does not promise", () => {
    expect(callTiles(pack({}))).toEqual([]);
    expect(incidentTiles(undefined)).toEqual([]);
  });
});
