import { describe, expect, it } from "vitest";
import { arrivalBars, arrivalSentence, downgradeBars, downgradeSentence, type Arrivals } from "../src/quality/patterns";

const ARRIVALS: Arrivals = {
  promise: "attend-emergency-urban",
  targetMs: 900_000,
  stretchMs: 60_000,
  before: [1, 2, 3, 4, 40],
  after: [5, 6, 7, 8, 9],
  observed: 40,
  trials: 49,
  trialsMin: 30,
  even: 49 / 3,
  probability: 0.000001,
  verdict: "worth_a_look",
  fulfilled: 85,
  firstMs: 0,
  lastMs: 1,
};

describe("patterns", () => {
  it("should name stretches by the time since the clock started, and the one asked about", () => {
    const bars = arrivalBars(ARRIVALS);
    expect(bars.map((bar) => bar.name).slice(3, 6)).toEqual(["13–14 min", "14–15 min", "15–16 min"]);
    expect(bars.filter((bar) => bar.isAsked).map((bar) => bar.count)).toEqual([40]);
    const answers = arrivalBars({ ...ARRIVALS, targetMs: 10_000, stretchMs: 1_000 });
    expect(answers[4]?.name).toBe("9–10 s");
  });

  it("should say what is beside the last stretch and how likely it is by chance", () => {
    expect(arrivalSentence(ARRIVALS).replaceAll("\u00a0", " ")).toBe(
      "40 in the last 1 min before the target of 15 min; 4 in the 1 min before that and 5 in those just after. " +
        "So many or more would come by chance less than once in 10,000 times. There may be good reasons: look at some of them.",
    );
  });

  it("should not judge by too few", () => {
    const { probability: _, ...few } = { ...ARRIVALS, verdict: "too_few" as const };
    expect(arrivalSentence(few)).toContain("At least 30 are needed to judge.");
  });

  it("should count downgrades in tenths", () => {
    const of = { ...ARRIVALS, tenths: [9, 1, 1, 1, 1, 1, 1, 1, 1, 3], observed: 3, trials: 20, even: 2, probability: 0.32, verdict: "ordinary" as const };
    expect(downgradeBars(of).at(-1)).toEqual({ name: "90–100 %", count: 3, isAsked: true });
    expect(downgradeSentence(of).replaceAll("\u00a0", " ")).toBe(
      "3 of 20 in the last tenth of the time; 2.0 if they were spread evenly. So many or more would come by chance in 32 % of times.",
    );
  });
});
