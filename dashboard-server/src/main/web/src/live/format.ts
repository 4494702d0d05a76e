import type { WindowName } from "./types";

/** Stands where there is nothing to show: never a number. */
export const NOTHING = "–";
const GAP = "\u00a0";

/** Rounded down, so that 89.96 % never reads as a kept goal of 90 %. */
export function percentNumber(ratio: number): string {
  const tenths = Math.floor(ratio * 1000 + 1e-9) / 10;
  return Number.isInteger(tenths) ? String(tenths) : tenths.toFixed(1);
}

export function percent(ratio: number | undefined): string {
  return ratio === undefined ? NOTHING : `${percentNumber(ratio)}${GAP}%`;
}

/** 6.1 s, 42 s, 1:23, 1:02:03. */
export function duration(ms: number | undefined): string {
  if (ms === undefined) return NOTHING;
  const s = Math.max(0, ms) / 1000;
  if (s < 9.95) return `${s.toFixed(1)}${GAP}s`;
  return s < 59.5 ? `${Math.round(s)}${GAP}s` : clockLike(s);
}

/** A wait or an age that counts up: 0:07, 1:23, 1:02:03. */
export function ticking(ms: number): string {
  return clockLike(Math.max(0, Math.floor(ms / 1000)));
}

function clockLike(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** A target in words: 10 s, 15 min. */
export function target(ms: number): string {
  return ms % 60_000 === 0 ? `${ms / 60_000}${GAP}min` : `${ms / 1000}${GAP}s`;
}

export function count(n: number | undefined): string {
  return n === undefined ? NOTHING : n.toLocaleString("en-GB");
}

export const WINDOW_SHORT: Record<WindowName, string> = {
  PT1M: `1${GAP}min`,
  PT5M: `5${GAP}min`,
  PT15M: `15${GAP}min`,
  PT1H: `60${GAP}min`,
  SHIFT: "Shift",
  DAY: "Day",
  P1D: `24${GAP}h`,
  P28D: `28${GAP}days`,
  MONTH: "Month",
};

export const WINDOW_LAST: Record<WindowName, string> = {
  PT1M: "last minute",
  PT5M: "last 5 minutes",
  PT15M: "last 15 minutes",
  PT1H: "last 60 minutes",
  SHIFT: "this shift so far",
  DAY: "today so far",
  P1D: "last 24 hours",
  P28D: "last 28 days",
  MONTH: "this month so far",
};

const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(zone: string, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${name} ${zone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone, hourCycle: "h23" });
    formats.set(key, format);
  }
  return format;
}

/** 21:05:03 in the run's zone. */
export function timeOfDay(ms: number, zone: string): string {
  return inZone(zone, "time", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(ms);
}

/** 21:05 in the run's zone. */
export function minuteOfDay(ms: number, zone: string): string {
  return inZone(zone, "minute", { hour: "2-digit", minute: "2-digit" }).format(ms);
}

/** Sat 21 Nov 2026 in the run's zone. */
export function day(ms: number, zone: string): string {
  return inZone(zone, "day", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(ms);
}

/** An id of lower-case words as people write it. */
export function titled(id: string): string {
  return id.replace(/(^|[-_ ])([a-z])/g, (_, gap: string, letter: string) =>
    `${gap === "" ? "" : " "}${letter.toUpperCase()}`,
  );
}
