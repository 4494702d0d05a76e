import { describe, expect, it } from "vitest";
import { Figures } from "../src/live/figures";
import type { Place } from "../src/live/places";
import type { Figure } from "../src/live/types";
import { hours } from "../src/neighbourhoods/hours";
import { drawing, neighbour } from "../src/neighbourhoods/outline";
import { sorted, teamsOf } from "../src/neighbourhoods/teams";
import { visibilityOf } from "../src/neighbourhoods/visibility";

const SETTINGS = { goal: 0.8, dutyExcludes: ["leave"] };
const nameOf = (id: string) => id;

const figure = (measure: string, tags: Record<string, string>, fields: Record<string, number>): Figure => ({
  measure,
  run: "r",
  window: "DAY",
  at: "2026-11-21T12:00:00Z",
  revision: 0,
  final: true,
  tags: { force: "f", district: "d", ...tags },
  fields,
});

/** A square of one degree whose south-west corner is there. */
const square = (neighbourhood: string, east: number, north: number): Place => ({
  type: "Feature",
  properties: { neighbourhood, district: "d", force: "f" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [east, north],
        [east + 1, north],
        [east + 1, north + 1],
        [east, north + 1],
        [east, north],
      ],
    ],
  },
});

describe("visibility", () => {
  it("should go by the distance to the goal, edges included in the better class", () => {
    expect(visibilityOf(0.8, 0.8)).toBe("meets");
    expect(visibilityOf(0.7999, 0.8)).toBe("near");
    expect(visibilityOf(0.7, 0.8)).toBe("near");
    expect(visibilityOf(0.5, 0.8)).toBe("below");
    expect(visibilityOf(0.49, 0.8)).toBe("far");
    expect(visibilityOf(undefined, 0.8)).toBe("unmeasured");
  });
});

describe("teams", () => {
  const figures = new Figures();
  figures.put([
    figure("presence", { neighbourhood: "a" }, { duty: 100, visible: 30, off_patch: 50, abstracted: 20, visible_ratio: 0.3 }),
    figure("presence", { neighbourhood: "b" }, { duty: 0, visible: 0 }),
    figure("presence", {}, { duty: 100, visible: 30 }),
    figure("abstraction", { neighbourhood: "a", reason: "court" }, { seconds: 20 }),
    figure("abstraction", { neighbourhood: "a", reason: "leave" }, { seconds: 70 }),
  ]);
  const teams = teamsOf(figures, "DAY", [square("c", 0, 0)], nameOf, SETTINGS);
  const team = (id: string) => teams.find((one) => one.neighbourhood === id);

  it("should divide duty by state and reason, and keep excluded reasons out of it", () => {
    expect(team("a")?.bands).toEqual([
      { state: "visible", seconds: 30 },
      { state: "off_patch", seconds: 50 },
      { state: "abstracted", reason: "court", seconds: 20 },
    ]);
    expect(team("a")?.excluded).toEqual([{ state: "abstracted", reason: "leave", seconds: 70 }]);
  });

  it("should measure nothing where nobody was on duty or no figure is", () => {
    expect(team("b")).toMatchObject({ ratio: undefined, visibility: "unmeasured" });
    expect(team("c")).toMatchObject({ figure: undefined, visibility: "unmeasured" });
    expect(teams).toHaveLength(3);
  });

  it("should sort the worst first and what is not measured last, either way", () => {
    const order = (isReversed: boolean) =>
      sorted(teams, "visible", isReversed).map((one) => one.neighbourhood);
    expect(order(false)).toEqual(["a", "b", "c"]);
    expect(order(true)).toEqual(["a", "b", "c"]);
    expect(sorted(teams, "name", true).map((one) => one.name)).toEqual(["c", "b", "a"]);
  });
});

describe("drawing", () => {
  const drawn = drawing([square("west", 0, 0), square("east", 1, 0), square("north", 0, 1)]);
  const at = (index: number) => drawn.outlines[index] as (typeof drawn.outlines)[number];

  it("should put north up and east right, whichever way a ring runs", () => {
    expect(at(1).centre[0]).toBeGreaterThan(at(0).centre[0]);
    expect(at(2).centre[1]).toBeLessThan(at(0).centre[1]);
    expect(at(0).path).toMatch(/^M/);
  });

  it("should find the next one in a direction, and none at the edge", () => {
    expect(neighbour(drawn.outlines, at(0), [1, 0])?.place.properties.neighbourhood).toBe("east");
    expect(neighbour(drawn.outlines, at(0), [0, -1])?.place.properties.neighbourhood).toBe("north");
    expect(neighbour(drawn.outlines, at(0), [-1, 0])).toBeUndefined();
  });
});

describe("hours", () => {
  it("should speak of duty time as people do", () => {
    expect(hours(undefined)).toBe("–");
    expect(hours(0)).toBe("0\u00a0min");
    expect(hours(30)).toBe("<\u00a01\u00a0min");
    expect(hours(2_400)).toBe("40\u00a0min");
    expect(hours(27_000)).toBe("7.5\u00a0h");
  });
});
