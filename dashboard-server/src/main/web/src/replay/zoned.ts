import { wallMs } from "../live/wallTime";

/** A time as a date-time field shows it, 2026-11-21T21:05, in a zone. */
export function fieldOf(ms: number, zone: string): string {
  return new Date(wallMs(ms, zone)).toISOString().slice(0, "2026-11-21T21:05".length);
}

/**
 * The time that a date-time field shows in a zone; undefined for a field that is not filled in. Of
 * an hour that comes twice the first is meant; one that is left out counts from before the change.
 */
export function timeOf(field: string, zone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(field)) return undefined;
  const asUtcMs = Date.parse(`${field.slice(0, 16)}:00Z`);
  if (Number.isNaN(asUtcMs)) return undefined;
  const tries = [asUtcMs - 86_400_000, asUtcMs + 86_400_000].map(
    (ms) => asUtcMs - (wallMs(ms, zone) - ms),
  );
  const right = tries.filter((ms) => fieldOf(ms, zone) === field.slice(0, 16));
  return right.length > 0 ? Math.min(...right) : tries[0];
}
