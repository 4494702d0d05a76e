/** Mon 16 Nov; a date like 2026-11-16 is the same everywhere. */
export function dayName(date: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  }).format(Date.parse(`${date}T00:00:00Z`));
}

/** Monday 16 November. */
export function wholeDayName(date: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(Date.parse(`${date}T00:00:00Z`));
}

export function hourName(hour: number): string {
  return String(hour).padStart(2, "0");
}

/** How long the pattern is of: never more than there is. */
export function weeksKnown(weeks: number, weeksMax: number): string {
  if (weeks === 0) return "No week before is stored, so nothing is known of what is usual.";
  const known = weeks === 1 ? "1 week" : `${weeks} weeks`;
  return weeks < weeksMax
    ? `What is usual is known of ${weeks} of ${weeksMax} weeks only.`
    : `What is usual is of the ${known} before.`;
}
