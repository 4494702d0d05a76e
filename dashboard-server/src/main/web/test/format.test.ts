import { describe, expect, it } from "vitest";
import { duration, NOTHING, percent, target, ticking, timeOfDay } from "../src/live/format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("format", () => {
  it("should never round a rate up to a goal that was missed", () => {
    expect(plain(percent(0.8996))).toBe("89.9 %");
    expect(plain(percent(0.9))).toBe("90 %");
    expect(plain(percent(0.999999))).toBe("99.9 %");
    expect(plain(percent(1))).toBe("100 %");
    expect(plain(percent(0.29))).toBe("29 %");
  });

  it("should show no number for what is absent", () => {
    expect(percent(undefined)).toBe(NOTHING);
    expect(duration(undefined)).toBe(NOTHING);
  });

  it("should show times as people say them", () => {
    expect(plain(duration(6_120))).toBe("6.1 s");
    expect(plain(duration(42_400))).toBe("42 s");
    expect(plain(duration(59_800))).toBe("1:00");
    expect(plain(duration(83_000))).toBe("1:23");
    expect(plain(duration(3_723_000))).toBe("1:02:03");
    expect(ticking(7_900)).toBe("0:07");
    expect(plain(target(10_000))).toBe("10 s");
    expect(plain(target(900_000))).toBe("15 min");
  });

  it("should show times in the run's zone, summer time included", () => {
    const july = Date.parse("2026-07-01T20:05:03Z");
    expect(timeOfDay(july, "Europe/London")).toBe("21:05:03");
    expect(timeOfDay(july, "America/Los_Angeles")).toBe("13:05:03");
    expect(timeOfDay(Date.parse("2026-01-01T00:00:00Z"), "Europe/London")).toBe("00:00:00");
  });
});
