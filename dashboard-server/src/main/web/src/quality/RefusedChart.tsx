import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { count, minuteOfDay } from "../live/format";
import type { LiveModel } from "../live/model";

const HOURS = 24;
const HOUR_MS = 3_600_000;
const EVERY_MS = 60_000;
const FONT = '500 11px "Inter Variable", system-ui, sans-serif';
const DARK = "(prefers-color-scheme: dark)";

type Columns = [number[], (number | null)[]];

/** How many events were refused or late in the hour before each time of the last day. */
export function RefusedChart({ model }: { model: LiveModel }) {
  const host = useRef<HTMLDivElement>(null);
  const { run } = model.view;
  const isTimed = model.runTime.reportedMs() !== undefined;
  const { columns, failure } = useHistory(model, run, isTimed);
  const { zone } = model;
  useEffect(() => {
    const box = host.current;
    if (box === null || columns === undefined) return undefined;
    let chart: uPlot | undefined;
    const draw = () => {
      chart?.destroy();
      chart = new uPlot(options(box, zone), columns, box);
    };
    draw();
    const resized = new ResizeObserver(() =>
      chart?.setSize({ width: box.clientWidth, height: box.clientHeight }),
    );
    resized.observe(box);
    const scheme = matchMedia(DARK);
    scheme.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      scheme.removeEventListener("change", draw);
      chart?.destroy();
    };
  }, [columns, zone]);
  const most = (columns?.[1] ?? []).reduce<number>((a, b) => Math.max(a, b ?? 0), 0);
  return (
    <section class="panel" aria-labelledby="history" data-testid="refused-history">
      <h2 id="history">Refused and late in each hour, last {HOURS} hours</h2>
      {failure !== undefined && <p class="muted">History is unavailable: {failure}.</p>}
      {columns !== undefined && columns[0].length === 0 && <p class="muted">No history is stored yet.</p>}
      {columns !== undefined && columns[0].length > 0 && (
        <div
          class="plot"
          ref={host}
          role="img"
          aria-label={`Events refused or late in the hour before; at most ${count(most)}`}
        />
      )}
    </section>
  );
}

function useHistory(model: LiveModel, run: string, isTimed: boolean) {
  const [read, put] = useState<{ readonly columns?: Columns; readonly failure?: string }>({});
  useEffect(() => {
    if (run === "" || !isTimed) return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        put({ columns: await history(run, model.runTime.reportedMs() ?? 0, abort.signal) });
      } catch (failure) {
        if (abort.signal.aborted) return;
        put({ failure: failure instanceof Error ? failure.message : String(failure) });
      }
      timer = setTimeout(() => void ask(), EVERY_MS);
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [model, run, isTimed]);
  return read;
}

async function history(run: string, nowMs: number, signal: AbortSignal): Promise<Columns> {
  const params = new URLSearchParams({
    run,
    measure: "quality",
    window: "PT1H",
    field: "events",
    from: String(nowMs - HOURS * HOUR_MS),
    to: String(nowMs),
  });
  const answer = await fetch(`/api/series?${params}`, { signal });
  if (!answer.ok) {
    throw new Error(answer.status === 503 ? "the store does not answer" : `error ${answer.status}`);
  }
  const series = (await answer.json()) as {
    readonly at: readonly number[];
    readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  };
  return [series.at.map((ms) => ms / 1_000), [...(series.values["events"] ?? [])]];
}

function options(box: HTMLElement, zone: string): uPlot.Options {
  const colour = (name: string) => getComputedStyle(box).getPropertyValue(name).trim();
  const axis = { stroke: colour("--muted"), font: FONT, ticks: { show: false } };
  const { stepped } = uPlot.paths;
  return {
    width: Math.max(box.clientWidth, 50),
    height: Math.max(box.clientHeight, 50),
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(1, most)] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 90,
        incrs: [300, 900, 1_800, 3_600, 7_200, 14_400],
        values: (_, splits) => splits.map((s) => minuteOfDay(s * 1_000, zone)),
      },
      { ...axis, size: 50, grid: { stroke: colour("--grid"), width: 1 } },
    ],
    series: [
      {},
      {
        stroke: colour("--trend"),
        width: 2,
        fill: colour("--trend-fill"),
        points: { show: false },
        ...(stepped === undefined ? {} : { paths: stepped({ align: 1 }) }),
      },
    ],
  };
}
