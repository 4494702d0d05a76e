import type { LiveModel } from "../live/model";
import type { ReplayList } from "./replayList";
import type { LogReach } from "./types";
import { useAsked } from "./useAsked";

const DAY_MS = 86_400_000;

/** The time that a run's figures are about. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A replay's own period; of another run the newest day of its log. */
export function useSpan(run: string, list: ReplayList, model: LiveModel): Span | undefined {
  const order = list.find(run);
  const known = model.directory.runs.find((one) => one.id === run);
  const hasLog = known !== undefined && known.clock !== "replay";
  const { value } = useAsked<LogReach>(
    hasLog ? `/api/replays/log?run=${encodeURIComponent(run)}` : undefined,
  );
  if (order !== undefined) return { fromMs: Date.parse(order.from), toMs: Date.parse(order.to) };
  if (value?.first !== undefined && value.newest !== undefined) {
    const toMs = Date.parse(value.newest);
    return { fromMs: Math.max(Date.parse(value.first), toMs - DAY_MS), toMs };
  }
  const reportedMs = run === model.view.run ? model.runTime.reportedMs() : undefined;
  return reportedMs === undefined ? undefined : { fromMs: reportedMs - DAY_MS, toMs: reportedMs };
}
