import { scopeTags } from "../live/figures";
import type { View } from "../live/types";

interface Wanted {
  readonly view: View;
  readonly run: string;
  readonly measure: string;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

/** Where the series behind a panel is as CSV. */
export function seriesCsv(wanted: Wanted, tags: Record<string, string>, window: string): string {
  return address(wanted, { window, ...tags, ...scopeTags(wanted.view) });
}

/** Where all of a run's results of a measure are as CSV, those of a force where one is chosen. */
export function rawCsv(wanted: Wanted): string {
  const { force } = wanted.view;
  return address(wanted, { parts: "true", ...(force === "" ? {} : { force }) });
}

function address(wanted: Wanted, more: Record<string, string>): string {
  const params = new URLSearchParams({ run: wanted.run, measure: wanted.measure, ...more });
  if (wanted.fromMs !== undefined) params.set("from", String(Math.floor(wanted.fromMs)));
  if (wanted.toMs !== undefined) params.set("to", String(Math.ceil(wanted.toMs)));
  return `/api/export.csv?${params}`;
}
