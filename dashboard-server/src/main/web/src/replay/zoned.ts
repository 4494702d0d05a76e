const MINUTE_MS = 60_000;

/** A time as a date-time field shows it, 2026-11-21T21:05, in a zone. */
export function fieldOf(ms: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(ms);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
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
    (ms) => asUtcMs - offsetMs(ms, zone),
  );
  const right = tries.filter((ms) => fieldOf(ms, zone) === field.slice(0, 16));
  return right.length > 0 ? Math.min(...right) : tries[0];
}

function offsetMs(ms: number, zone: string): number {
  const wholeMs = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  return Date.parse(`${fieldOf(wholeMs, zone)}:00Z`) - wholeMs;
}
