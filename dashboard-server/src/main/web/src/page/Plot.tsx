import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import type { LiveModel } from "../live/model";
import type { Trend } from "../live/trend";

interface Props {
  readonly model: LiveModel;
  readonly trend: Trend | undefined;
  readonly options: (box: HTMLElement) => uPlot.Options;
  /** Drawn anew when it changes: all that the options depend on. */
  readonly look: string;
  readonly label: string;
}

const DARK = "(prefers-color-scheme: dark)";

/** A figure's past, drawn as its options say; follows its box, the colours and the trend. */
export function Plot({ model, trend, options, look, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | undefined>(undefined);
  const painted = useRef("");
  useEffect(() => {
    const box = host.current;
    if (box === null) return undefined;
    const draw = () => {
      chart.current?.destroy();
      chart.current = new uPlot(options(box), [[], []], box);
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
  }, [look]);
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
  return <div class="plot" ref={host} role="img" aria-label={label} />;
}
