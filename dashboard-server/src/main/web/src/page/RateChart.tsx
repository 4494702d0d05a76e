import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import { minuteOfDay, percent, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Trend } from "../live/trend";
import { chartOptions } from "./chartOptions";

interface Props {
  readonly model: LiveModel;
  readonly trend: Trend | undefined;
  readonly goal: number | undefined;
  readonly label: string;
  /** An old rate's chart is grey. */
  readonly isStale: boolean;
}

const DARK = "(prefers-color-scheme: dark)";

/** A rate's past as a step line with its goal. */
export function RateChart({ model, trend, goal, label, isStale }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | undefined>(undefined);
  const painted = useRef("");
  const { zone } = model;
  useEffect(() => {
    const box = host.current;
    if (box === null) return undefined;
    const draw = () => {
      chart.current?.destroy();
      const options = chartOptions(box, goal, (s) => minuteOfDay(s * 1000, zone));
      chart.current = new uPlot(options, [[], []], box);
      painted.current = "";
    };
    draw();
    const resized = new ResizeObserver(() =>
      chart.current?.setSize({ width: box.clientWidth, height: box.clientHeight }),
    );
    resized.observe(box);
    const scheme = matchMedia(DARK);
    scheme.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      scheme.removeEventListener("change", draw);
      chart.current?.destroy();
      chart.current = undefined;
    };
  }, [goal, zone, isStale]);
  const nowMs = model.runTime.reportedMs();
  useEffect(() => {
    const state = `${trend?.spanMs} ${trend?.version} ${nowMs}`;
    if (trend === undefined || nowMs === undefined || painted.current === state) return;
    painted.current = state;
    chart.current?.batch((u: uPlot) => {
      u.setData(trend.columns(nowMs), false);
      u.setScale("x", { min: (nowMs - trend.spanMs) / 1000, max: nowMs / 1000 });
    });
  });
  return (
    <figure class="trend">
      <div class="plot" ref={host} role="img" aria-label={described(label, trend)} />
      {model.trends.unavailable !== undefined && (
        <figcaption data-testid="no-history">
          History is unavailable: {model.trends.unavailable}.
        </figcaption>
      )}
      <span class="unseen">{WINDOW_LAST[model.view.window]}</span>
    </figure>
  );
}

function described(label: string, trend: Trend | undefined): string {
  const range = trend?.range();
  return range === undefined
    ? `${label}: nothing to show yet`
    : `${label}: between ${percent(range.least)} and ${percent(range.greatest)} in the time shown`;
}
