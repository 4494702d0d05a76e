import { describe, expect, it } from "vitest";
import { demandUrl, keyOf, kindName, kindOf, listed, readChoice, writeChoice } from "../src/demand/choice";
import { readView } from "../src/live/address";
import { byLoad, stepName } from "../src/demand/load";
import { dayName, weeksKnown } from "../src/demand/names";
import { bandPath, dotsPath, scaleTo, stepPath } from "../src/demand/scale";
import { shaded, stepOf } from "../src/demand/shade";
import type { LoadedHour } from "../src/demand/types";

describe("the choice in the address", () => {
  it("should be read as it was written", () => {
    const choice = {
      kind: { of: "incidents", part: "emergency" },
      shown: "against",
      until: "2026-11-21T12:00:00Z",
    } as const;
    const query = writeChoice("?run=demo&line=999", choice);
    expect(readChoice(query)).toEqual(choice);
    expect(query).toContain("run=demo");
    expect(query).not.toContain("line=");
  });

  it("should be all calls, counted, where nothing sensible is said", () => {
    expect(readChoice("?of=bananas&show=me&grade=priority")).toEqual({
      kind: { of: "calls" },
      shown: "count",
      until: "",
    });
  });

  it("should ask for the scope and for the line", () => {
    const view = readView("?run=demo&force=essex&district=d-1");
    const url = demandUrl(view, { kind: { of: "calls", part: "999" }, shown: "count", until: "" });
    expect(url).toBe("/api/demand?run=demo&force=essex&district=d-1&of=calls&line=999");
  });

  it("should list all calls and all incidents, and the chosen one even where there is none", () => {
    const kinds = listed([{ of: "incidents", part: "priority" }, { of: "calls", part: "101" }], {
      of: "calls",
      part: "999",
    });
    expect(kinds.map(kindName)).toEqual([
      "All calls",
      "101 calls",
      "999 calls",
      "All incidents",
      "Priority incidents",
    ]);
    expect(kinds.map((kind) => keyOf(kindOf(keyOf(kind))))).toEqual(kinds.map(keyOf));
  });
});

describe("a cell of the heat map", () => {
  const usual = { p10: 20, p50: 25, p90: 30, weeks: 13 };

  it("should say by a mark and a sign what its colour says", () => {
    expect(shaded({ count: 33, ...usual }, "against", 50)).toMatchObject({ text: "+8▲", tone: "above" });
    expect(shaded({ count: 60, ...usual }, "against", 50).tone).toBe("far-above");
    expect(shaded({ count: 17, ...usual }, "against", 50)).toMatchObject({ text: "−8▼", tone: "below" });
    expect(shaded({ count: 3, ...usual }, "against", 50).tone).toBe("far-below");
    expect(shaded({ count: 30, ...usual }, "against", 50)).toMatchObject({ text: "+5", tone: "within" });
  });

  it("should never show a number where nothing is known", () => {
    expect(shaded(usual, "count", 50)).toMatchObject({ text: "–", tone: "none" });
    expect(shaded({ count: 4 }, "usual", 50)).toMatchObject({ text: "–", tone: "none" });
    expect(shaded({ count: 4 }, "against", 50).text).toBe("–");
    expect(shaded({ count: 4 }, "count", 50).words).toContain("what is usual is not known");
  });

  it("should have a colour of its own for 0", () => {
    expect([0, 1, 25, 50].map((value) => stepOf(value, 50))).toEqual([0, 1, 4, 7]);
    expect(stepOf(0, 0)).toBe(0);
  });
});

describe("how much is known", () => {
  it("should be said where it is less than it should be", () => {
    expect(weeksKnown(2, 13)).toContain("2 of 13 weeks only");
    expect(weeksKnown(0, 13)).toContain("nothing is known");
    expect(weeksKnown(13, 13)).toBe("What is usual is of the 13 weeks before.");
    expect(dayName("2026-11-16")).toBe("Mon 16 Nov");
  });
});

describe("drawings", () => {
  it("should scale to round numbers", () => {
    expect(scaleTo(38)).toEqual({ top: 40, ticks: [0, 10, 20, 30, 40] });
    expect(scaleTo(0)).toEqual({ top: 1, ticks: [0, 1] });
    expect(scaleTo(3).ticks).toEqual([0, 1, 2, 3]);
  });

  it("should break where nothing is known", () => {
    expect(stepPath([0, undefined, 1])).toBe("M0 1000L333.3 1000M666.7 0L1000 0");
    expect(bandPath([0, undefined], [1, 1])).toBe("M0 1000L0 0L500 0L500 1000Z");
    expect(dotsPath([{ x: 0.5, y: 0.5 }])).toBe("M500 500h0");
  });
});

describe("load", () => {
  const hour = (load: number, p50Ms?: number): LoadedHour => ({
    at: 0,
    onDuty: 10,
    committed: 10 * load,
    load,
    count: p50Ms === undefined ? 0 : 4,
    ...(p50Ms === undefined ? {} : { p50Ms, p90Ms: 2 * p50Ms }),
  });

  it("should put hours together and leave out those in which nobody was reached", () => {
    const steps = byLoad([hour(0.25, 100), hour(0.5, 200), hour(0.4, 400), hour(0.6), hour(1.2, 900)]);
    expect(steps.map((step) => [stepName(step), step.hours, step.p50Ms])).toEqual([
      ["0–25\u00a0%", 1, 100],
      ["25–50\u00a0%", 2, 300],
      ["over 100\u00a0%", 1, 900],
    ]);
  });
});
