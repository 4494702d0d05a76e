import { wallMs } from "../live/wallTime";

/** One value of a row; undefined is an empty field: nothing is known. */
export type Cell = string | number | undefined;

/** A table as a file: each heading says its unit. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const LINE_END = "\r\n";
/** A spreadsheet would take a text that begins so for a formula; sources choose some of our texts. */
const FORMULA = /^[=+\-@\t\r]/;

/** A sheet as CSV by RFC 4180. */
export function csvOf(sheet: Sheet): string {
  return [sheet.header, ...sheet.rows].map((row) => row.map(field).join(",") + LINE_END).join("");
}

function field(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A time by ISO 8601 as clocks in a zone show it, with their offset: 2026-07-01T21:05:03.250+01:00. */
export function csvTime(ms: number | undefined, zone: string): string | undefined {
  if (ms === undefined) return undefined;
  const asUtcMs = wallMs(ms, zone);
  const offsetMin = Math.round((asUtcMs - ms) / 60_000);
  const two = (n: number) => String(n).padStart(2, "0");
  const abs = Math.abs(offsetMin);
  const offset = `${offsetMin < 0 ? "-" : "+"}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
  return new Date(asUtcMs).toISOString().replace("Z", offset);
}

/** A duration in seconds, to the millisecond. */
export function csvSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1_000;
}
