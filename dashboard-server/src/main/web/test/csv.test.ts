import { describe, expect, it } from "vitest";
import { promiseSheet } from "../src/cases/promiseSheet";
import type { PromiseLine } from "../src/cases/types";
import { csvOf, csvTime } from "../src/page/csv";
import { refusedSheet, unmeasuredSheet } from "../src/quality/sheets";

const LONDON = "Europe/London";

describe("CSV", () => {
  it("should quote what would end a field, and end each line as RFC 4180 has it", () => {
    const sheet = { header: ["a (s)", "b"], rows: [[1.5, 'x "y", z'], [undefined, "one\ntwo"]] };
    expect(csvOf(sheet)).toBe('a (s),b\r\n1.5,"x ""y"", z"\r\n,"one\ntwo"\r\n');
  });

  it("should give no spreadsheet a formula out of a source's text, and leave numbers alone", () => {
    const sheet = { header: ["a"], rows: [["=1+1"], ["@x"], [-1]] };
    expect(csvOf(sheet)).toBe("a\r\n'=1+1\r\n'@x\r\n-1\r\n");
  });

  it("should say times with the zone's offset, in summer, in winter and in the hour that comes twice", () => {
    expect(csvTime(Date.parse("2026-07-01T20:05:03.250Z"), LONDON)).toBe("2026-07-01T21:05:03.250+01:00");
    expect(csvTime(Date.parse("2026-11-21T21:05:03Z"), LONDON)).toBe("2026-11-21T21:05:03.000+00:00");
    expect(csvTime(Date.parse("2026-10-25T00:30:00Z"), LONDON)).toBe("2026-10-25T01:30:00.000+01:00");
    expect(csvTime(Date.parse("2026-10-25T01:30:00Z"), LONDON)).toBe("2026-10-25T01:30:00.000+00:00");
    expect(csvTime(Date.parse("2026-11-21T21:05:03Z"), "America/St_Johns")).toBe("2026-11-21T17:35:03.000-03:30");
    expect(csvTime(undefined, LONDON)).toBeUndefined();
  });

  it("should leave out of an open promise what is not decided", () => {
    const line: PromiseLine = {
      id: "answer-999/c-1",
      promise: "answer-999",
      kind: "call",
      subject: "c-1",
      tags: { force: "essex" },
      state: "at_risk",
      openedMs: 0,
      clockMs: 0,
      deadlineMs: 10_000,
      riskMs: 8_000,
      decidedMs: 10_000,
    };
    const { header, rows } = promiseSheet([line], "UTC");
    const of = (name: string) => rows[0]?.[header.indexOf(name)];
    expect(of("deadline")).toBe("1970-01-01T00:00:10.000+00:00");
    expect(of("decided")).toBeUndefined();
    expect(of("state")).toBe("at risk");
  });

  it("should have a row for each reason and source that is there", () => {
    const refused = {
      all: 3,
      reasons: ["late", "future"],
      sources: ["/a", "/b"],
      ofReason: new Map(),
      cells: new Map([["late", new Map([["/a", 3]])]]),
    };
    expect(refusedSheet(refused, "DAY").rows).toEqual([["DAY", "late", "Later than allowed", "/a", 3]]);
    expect(unmeasuredSheet([], "DAY").rows).toEqual([]);
  });
});
