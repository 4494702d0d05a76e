/** A point of a drawing: across from 0 to 1, up from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  /** From 0 to 1. */
  readonly at: number;
  readonly text: string;
}

/** Drawings are that wide and high in their own units, and are stretched to their box. */
export const UNITS = 1_000;

const TICKS_MAX = 4;

/** A round number at or above the most, in few round steps from 0. */
export function scaleTo(most: number): { readonly top: number; readonly ticks: readonly number[] } {
  const rough = Math.max(most, 1) / TICKS_MAX;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * ten >= rough) ?? 10) * ten);
  const count = Math.max(1, Math.ceil(most / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { top: count * step, ticks };
}

/** Steps: each point holds from its place to the next one's, the last one for as long. */
export function stepPath(values: readonly (number | undefined)[]): string {
  const width = 1 / values.length;
  let path = "";
  let isOn = false;
  values.forEach((y, i) => {
    if (y !== undefined) {
      path += `${isOn ? "L" : "M"}${at({ x: i * width, y })}L${at({ x: (i + 1) * width, y })}`;
    }
    isOn = y !== undefined;
  });
  return path;
}

/** The area between two rows of steps, wherever both are known. */
export function bandPath(
  low: readonly (number | undefined)[],
  high: readonly (number | undefined)[],
): string {
  const width = 1 / low.length;
  let path = "";
  low.forEach((bottom, i) => {
    const top = high[i];
    if (bottom === undefined || top === undefined) return;
    const [left, right] = [i * width, (i + 1) * width];
    path += `M${at({ x: left, y: bottom })}L${at({ x: left, y: top })}`;
    path += `L${at({ x: right, y: top })}L${at({ x: right, y: bottom })}Z`;
  });
  return path;
}

/** Dots: lines without length, which a round cap makes round however the drawing is stretched. */
export function dotsPath(points: readonly Point[]): string {
  return points.map((point) => `M${at(point)}h0`).join("");
}

function at({ x, y }: Point): string {
  return `${round(x * UNITS)} ${round((1 - y) * UNITS)}`;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
