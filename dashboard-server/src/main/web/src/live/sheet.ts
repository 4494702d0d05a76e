import { csvSeconds, type Sheet } from "../page/csv";
import type { LiveModel } from "./model";
import type { Panel } from "./panels";
import { rateOf } from "./status";
import { WINDOWS } from "./types";

/** One promise's figures in each window of the live page. */
export function promiseSheet(model: LiveModel, panel: Panel): Sheet {
  return {
    header: [
      ...["promise", "window", "final", "in time (fraction)", "goal (fraction)", "kept (count)"],
      ...["broken (count)", "open (count)", "at risk (count)", "unmeasured (count)"],
      ...["mean (s)", "p50 (s)", "p90 (s)", "p95 (s)", "p99 (s)", "longest (s)"],
    ],
    rows: WINDOWS.map((window) => {
      const figure = model.figure("promise", { promise: panel.promise }, window);
      const field = (name: string) => figure?.fields[name];
      const seconds = (name: string) => csvSeconds((field("count") ?? 0) > 0 ? field(name) : undefined);
      return [
        ...[panel.promise, window, figure === undefined ? undefined : String(figure.final)],
        ...[rateOf(figure)?.ratio, panel.rule?.goal, field("kept")],
        ...[field("broken"), field("open"), field("at_risk"), field("unmeasured")],
        ...[seconds("mean_ms"), seconds("p50_ms"), seconds("p90_ms")],
        ...[seconds("p95_ms"), seconds("p99_ms"), seconds("max_ms")],
      ];
    }),
  };
}
