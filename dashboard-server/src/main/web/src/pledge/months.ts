const MONTHS = 13;

/** The month of a time where the run is: 2026-11. */
export function monthAt(ms: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric", month: "2-digit" })
    .formatToParts(ms)
    .map(({ type, value }) => [type, value] as const);
  const said = new Map<string, string>(parts);
  return `${said.get("year")}-${said.get("month")}`;
}

/** The running month and the twelve before it, newest first. */
export function monthsBack(running: string): string[] {
  const [year = 0, month = 1] = running.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const index = year * 12 + (month - 1) - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}

/** November 2026. */
export function monthName(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1, 15)).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
