import type { LiveModel } from "../live/model";
import { count, duration } from "../live/format";
import { CsvButton } from "../page/CsvButton";
import { MetricCard } from "../page/MetricCard";
import { Chart, Line } from "./Chart";
import { byLoad, stepName } from "./load";
import { dotsPath, scaleTo } from "./scale";
import { loadSheet } from "./sheets";
import type { Demand, LoadedHour } from "./types";

const MINUTE_MS = 60_000;

interface Props {
  readonly model: LiveModel;
  readonly demand: Demand;
}

/** Each hour of the last seven days: how long people waited when so many units were committed. */
export function LoadChart({ model, demand }: Props) {
  const { load } = demand;
  const hours = (load ?? []).filter((hour) => hour.p50Ms !== undefined);
  return (
    <section class="panel load" aria-labelledby="load" data-testid="load">
      <header>
        <h2 id="load">Response time against load, each hour of seven days</h2>
        <MetricCard model={model} measure="duration" name="response" />
        <MetricCard model={model} measure="level" name="units-committed" />
        <CsvButton model={model} name="load" sheet={() => loadSheet(demand)} />
      </header>
      {hours.length === 0 ? (
        <p class="muted">{why(load)}</p>
      ) : (
        <div class="beside">
          <Dots hours={hours} />
          <Table hours={hours} />
        </div>
      )}
    </section>
  );
}

function why(load: readonly LoadedHour[] | undefined): string {
  if (load === undefined) return "The store did not answer in time.";
  return load.length === 0
    ? "Not measured: in no hour are both the units on duty and those committed known."
    : "Not measured: of nobody who was reached in these hours is it known when they called.";
}

function Dots({ hours }: { readonly hours: readonly LoadedHour[] }) {
  const across = Math.max(1, ...hours.map((hour) => hour.load));
  const minutes = scaleTo(Math.max(...hours.map((hour) => (hour.p90Ms ?? hour.p50Ms ?? 0) / MINUTE_MS)));
  const dots = (field: "p50Ms" | "p90Ms") =>
    dotsPath(
      hours.flatMap((hour) => {
        const ms = hour[field];
        return ms === undefined ? [] : [{ x: hour.load / across, y: ms / MINUTE_MS / minutes.top }];
      }),
    );
  const shares = [0, 0.25, 0.5, 0.75, 1].filter((share) => share <= across);
  return (
    <div>
      <Chart
        label={`Median and ninetieth percentile of the response time of ${hours.length} hours by load; the table has them`}
        xTicks={shares.map((share) => ({ at: share / across, text: `${share * 100}\u00a0%` }))}
        yTicks={minutes.ticks.map((tick) => ({ at: tick / minutes.top, text: `${tick}\u00a0min` }))}
      >
        <Line of="dots-p90" d={dots("p90Ms")} />
        <Line of="dots-p50" d={dots("p50Ms")} />
      </Chart>
      <ul class="keys" aria-hidden="true">
        <li class="dots-p50">half of the callers reached (p50)</li>
        <li class="dots-p90">nine of ten (p90)</li>
        <li>across: units committed ÷ on duty</li>
      </ul>
    </div>
  );
}

function Table({ hours }: { readonly hours: readonly LoadedHour[] }) {
  return (
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">Load</th>
          <th scope="col">Hours</th>
          <th scope="col">p50, mean</th>
          <th scope="col">p90, mean</th>
        </tr>
      </thead>
      <tbody>
        {byLoad(hours).map((step) => (
          <tr key={step.upTo}>
            <th scope="row">{stepName(step)}</th>
            <td>{count(step.hours)}</td>
            <td>{duration(step.p50Ms)}</td>
            <td>{duration(step.p90Ms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
