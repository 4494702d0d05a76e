import { describe, expect, it } from "vitest";
import { changedView, readView, writeView } from "../src/live/address";
import { boundFeed, LIVE_FEED, streamUrl } from "../src/live/feed";
import { Figures, scopeTags } from "../src/live/figures";
import { panelsOf } from "../src/live/panels";
import type { Figure } from "../src/live/types";

const NOWHERE = { run: "", force: "", centre: "", district: "", neighbourhood: "", month: "" };

describe("address", () => {
  it("should bring a view back as it was sent", () => {
    const view = {
      run: "demo",
      force: "avon & somerset",
      centre: "a=b",
      district: "d",
      neighbourhood: "n&m",
      window: "PT15M",
      month: "2026-10",
    } as const;
    expect(readView(writeView(view))).toEqual(view);
  });

  it("should show all forces for five minutes where nothing is said", () => {
    expect(readView("")).toEqual({ ...NOWHERE, window: "PT5M" });
  });

  it("should forget the parts of a force that is no longer chosen", () => {
    const view = { ...readView("?force=a&district=d&neighbourhood=n"), run: "r" };
    expect(changedView(view, { force: "b" })).toMatchObject({ district: "", neighbourhood: "" });
    expect(changedView(view, { district: "e" })).toMatchObject({ force: "a", neighbourhood: "" });
    expect(changedView(view, { window: "PT1H" })).toMatchObject({ neighbourhood: "n" });
  });

  it("should show a page's own windows and its usual one for others", () => {
    const feed = { windows: ["DAY", "MONTH"], usual: "MONTH", measures: [], parts: false } as const;
    expect(readView("?window=DAY", feed).window).toBe("DAY");
    expect(readView("?window=PT5M", feed).window).toBe("MONTH");
    expect(readView("", feed).window).toBe("MONTH");
  });

  it("should leave out what means nothing", () => {
    expect(readView("?month=2026-13").month).toBe("");
    expect(readView("?window=PT9M&centre=c").window).toBe("PT5M");
    expect(readView("?centre=c").centre).toBe("");
  });
});

describe("figures", () => {
  const at = (kept: number, tags: Record<string, string>, window?: string): Figure => ({
    measure: "promise",
    run: "r",
    ...(window === undefined ? {} : { window }),
    at: "2026-11-21T21:05:00Z",
    revision: 0,
    final: true,
    tags,
    fields: { kept },
  });

  it("should find a figure by its tags in any order, and no other", () => {
    const figures = new Figures();
    figures.put([at(1, { force: "essex", promise: "answer-999" }, "PT5M")]);
    figures.put([at(2, { promise: "answer-999" }, "PT5M")]);
    const essex = scopeTags({ ...NOWHERE, force: "essex", window: "PT5M" });
    const find = (tags: Record<string, string>, window?: string) =>
      figures.find("promise", { promise: "answer-999", ...tags }, window)?.fields["kept"];
    expect(find(essex, "PT5M")).toBe(1);
    expect(find({}, "PT5M")).toBe(2);
    expect(find({}, "PT1M")).toBeUndefined();
    expect(find({ force: "kent" }, "PT5M")).toBeUndefined();
  });

  it("should show 999 and 101 before the policy is known", () => {
    expect(panelsOf(undefined).map((panel) => panel.line)).toEqual(["999", "101"]);
  });
});

describe("the feed of whoever is bound to forces", () => {
  it("should follow nothing that is of no force", () => {
    const feed = boundFeed({ ...LIVE_FEED, narrowsTo: "none" });
    expect(streamUrl(readView("?run=r&force=essex", feed), feed)).toContain("force=essex");
  });

  it("should be any other feed as it is", () => {
    expect(boundFeed(LIVE_FEED)).toBe(LIVE_FEED);
  });
});
