import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { minuteOfDay } from "../live/format";
import { readTrend } from "../live/history";
import type { LiveModel } from "../live/model";
import type { TrendPoint } from "../live/trend";
import { chartOptions } from "../page/chartOptions";
import { said } from "./ask";
import type { Span } from "./useSpan";

interface Props {
  readonly model: LiveModel;
  readonly left: string;
  readonly right: string;
  readonly promise: string;
  readonly span: Span;
}

/** One promise's rate in both runs over the period: a whole line before, a dashed one after. */
export function TwoRates({ model, left, right, promise, span }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [trends, put] = useState<readonly TrendPoint[][]>([]);
  const [problem, fail] = useState("");
  const { view, zone } = model;
  const { fromMs, toMs } = span;
  useEffect(() => {
    const stop = new AbortController();
    put([]);
    fail("");
    Promise.all(
      [left, right].map((run) => readTrend({ ...view, run }, promise, fromMs, toMs, stop.signal)),
    ).then(put, (failure: unknown) => !stop.signal.aborted && fail(said(failure)));
    return () => stop.abort();
  }, [left, right, promise, fromMs, toMs, view.window, view.force, view.centre]);
  const goal = model.policy?.promises[promise]?.goal;
  useEffect(() => {
    const box = host.current;
    if (box === null || trends.length < 2) return undefined;
    const options = chartOptions(box, goal, (s) => minuteOfDay(s * 1000, zone));
    const after = { ...options.series[1], fill: "transparent", dash: [6, 4] };
    const text = getComputedStyle(box).getPropertyValue("--text").trim();
    options.series.push({ ...after, stroke: text });
    const data = uPlot.join(trends.map(columns));
    const chart = new uPlot(options, data, box);
    chart.setScale("x", { min: fromMs / 1000, max: toMs / 1000 });
    const resized = new ResizeObserver(() =>
      chart.setSize({ width: box.clientWidth, height: box.clientHeight }),
    );
    resized.observe(box);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [trends, goal, zone]);
  return (
    <figure class="trend two-rates">
      <figcaption>
        {promise}: <span class="whole">━ {left}</span>, <span class="dashed">╌ {right}</span>
        {problem !== "" && <span class="problems"> {problem}</span>}
      </figcaption>
      <div
        class="plot"
        ref={host}
        role="img"
        aria-label={`${promise} kept, in ${left} and in ${right}; the table above has the figures`}
      />
    </figure>
  );
}

function columns(points: readonly TrendPoint[]): uPlot.AlignedData {
  return [
    points.map((point) => point.atMs / 1000),
    points.map((point) => (point.value === undefined ? null : point.value * 100)),
  ];
}
