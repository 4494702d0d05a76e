import { geoIdentity, geoPath } from "d3-geo";
import type { Place } from "../live/places";

/** One boundary as it is drawn. */
export interface Outline {
  readonly place: Place;
  /** The path's `d`. */
  readonly path: string;
  /** Where a number stands, in the drawing's units. */
  readonly centre: readonly [number, number];
  /** Whether there is room for a number in it. */
  readonly hasRoom: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

const WIDTH = 800;
const HEIGHT_MIN = 360;
const HEIGHT_MAX = 900;
const EDGE = 6;
const NUMBER_WIDTH = 40;
const NUMBER_HEIGHT = 26;

/**
 * The boundaries drawn flat: degrees east shortened by the cosine of the middle latitude, which
 * for a force's area is true to a hair. No ring's direction matters, as it would on a sphere.
 */
export function drawing(places: readonly Place[]): Drawing {
  if (places.length === 0) return { width: WIDTH, height: HEIGHT_MIN, outlines: [] };
  const latitudes = places.flatMap((place) => polygons(place).flat(2).map(([, lat]) => lat));
  const middle = (least(latitudes) + greatest(latitudes)) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const shapes = places.map((place) => flat(place, shrink));
  const all = { type: "FeatureCollection" as const, features: shapes };
  const free = geoPath(geoIdentity().reflectY(true)).bounds(all);
  const ratio = (free[1][1] - free[0][1]) / (free[1][0] - free[0][0]);
  const height = Math.round(Math.min(HEIGHT_MAX, Math.max(HEIGHT_MIN, WIDTH * ratio)));
  const extent: [[number, number], [number, number]] = [
    [EDGE, EDGE],
    [WIDTH - EDGE, height - EDGE],
  ];
  const path = geoPath(geoIdentity().reflectY(true).fitExtent(extent, all)).digits(1);
  const outlines = shapes.map((shape, i) => {
    const [[west, north], [east, south]] = path.bounds(shape);
    return {
      place: places[i] as Place,
      path: path(shape) ?? "",
      centre: path.centroid(shape),
      hasRoom: east - west > NUMBER_WIDTH && south - north > NUMBER_HEIGHT,
    };
  });
  return { width: WIDTH, height, outlines };
}

type Point = readonly [number, number];

function polygons(place: Place): readonly (readonly (readonly Point[])[])[] {
  const { geometry } = place;
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function flat(place: Place, shrink: number) {
  const coordinates = polygons(place).map((rings) =>
    rings.map((ring) => ring.map(([east, north]) => [east * shrink, north])),
  );
  return {
    type: "Feature" as const,
    properties: null,
    geometry: { type: "MultiPolygon" as const, coordinates },
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** The outline nearest in a direction, of those that lie that way; undefined at the edge. */
export function neighbour(
  outlines: readonly Outline[],
  from: Outline,
  way: readonly [number, number],
): Outline | undefined {
  let best: Outline | undefined;
  let bestCost = Infinity;
  for (const one of outlines) {
    const dx = one.centre[0] - from.centre[0];
    const dy = one.centre[1] - from.centre[1];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (one === from || along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [one, cost];
  }
  return best;
}
