import type { TrendPoint } from "./trend";
import { scopeTags } from "./figures";
import type { View } from "./types";

interface SeriesAnswer {
  readonly at: readonly number[];
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The past of a promise's rate, from the store; fails with a sentence for people. */
export async function readTrend(
  view: View,
  promise: string,
  fromMs: number,
  toMs: number,
  signal: AbortSignal,
): Promise<TrendPoint[]> {
  const figure = { measure: "promise", promise, window: view.window, field: "kept,broken" };
  const series = await read(view, figure, fromMs, toMs, signal);
  return series.at.map((atMs, i) => {
    const kept = series.values["kept"]?.[i] ?? 0;
    const decided = kept + (series.values["broken"]?.[i] ?? 0);
    return { atMs, value: decided > 0 ? kept / decided : undefined };
  });
}

/** The past of who waits on a line; fails with a sentence for people. */
export async function readWaiting(
  view: View,
  line: string,
  fromMs: number,
  toMs: number,
  signal: AbortSignal,
): Promise<TrendPoint[]> {
  const figure = { measure: "level", level: "calls-waiting", line, field: "value" };
  const series = await read(view, figure, fromMs, toMs, signal);
  return series.at.map((atMs, i) => ({ atMs, value: series.values["value"]?.[i] ?? undefined }));
}

async function read(
  view: View,
  figure: Readonly<Record<string, string>>,
  fromMs: number,
  toMs: number,
  signal: AbortSignal,
): Promise<SeriesAnswer> {
  const params = new URLSearchParams({
    run: view.run,
    ...figure,
    from: String(Math.floor(fromMs)),
    to: String(Math.ceil(toMs)),
    ...scopeTags(view),
  });
  const answer = await fetch(`/api/series?${params}`, { signal });
  if (!answer.ok) {
    throw new Error(answer.status === 503 ? "the store does not answer" : `error ${answer.status}`);
  }
  return (await answer.json()) as SeriesAnswer;
}
