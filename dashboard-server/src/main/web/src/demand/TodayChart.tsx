import { count, minuteOfDay } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { Chart, Line } from "./Chart";
import { bandPath, scaleTo, stepPath, type Tick } from "./scale";
import { weeksKnown, wholeDayName } from "./names";
import { todaySheet } from "./sheets";
import type { Demand, Quarter } from "./types";

const QUARTERS_A_LABEL = 12;

interface Props {
  readonly model: LiveModel;
  readonly demand: Demand;
  readonly name: string;
}

/** Today's quarters of an hour as steps, over what the same weekday usually has. */
export function TodayChart({ model, demand, name }: Props) {
  const { today, weeks = 0 } = demand;
  const quarters = today?.quarters ?? [];
  const known = quarters.filter((one) => one.count !== undefined);
  const sum = known.reduce((all, one) => all + (one.count ?? 0), 0);
  const { top, ticks } = scaleTo(
    quarters.reduce((most, one) => Math.max(most, one.count ?? 0, one.p90 ?? 0), 0),
  );
  const up = (value: number | undefined) => (value === undefined ? undefined : value / top);
  const of = (field: "p10" | "p50" | "p90" | "count") => quarters.map((one) => up(one[field]));
  return (
    <section class="panel today" aria-labelledby="today" data-testid="today">
      <header>
        <h2 id="today">
          Today by quarter of an hour
          {today !== undefined && <small> {wholeDayName(today.date)}</small>}
        </h2>
        <p class="so-far">
          {known.length === 0 ? "–" : count(sum)} <small>{name} so far</small>
        </p>
        <CsvButton model={model} name="quarters" sheet={() => todaySheet(demand)} />
      </header>
      <Chart
        label={inWords(quarters, name)}
        xTicks={timeTicks(quarters, demand.zone)}
        yTicks={ticks.map((tick) => ({ at: tick / top, text: count(tick) }))}
      >
        <path class="band" d={bandPath(of("p10"), of("p90"))} />
        <Line of="middle" d={stepPath(of("p50"))} />
        <Line of="now" d={stepPath(of("count"))} />
      </Chart>
      <ul class="keys" aria-hidden="true">
        <li class="now">today</li>
        <li class="middle">usual middle (p50)</li>
        <li class="band">usual band (p10 to p90)</li>
      </ul>
      {weeks < demand.weeksMax && <p class="muted">{weeksKnown(weeks, demand.weeksMax)}</p>}
    </section>
  );
}

/** Every third hour, by the clock on the wall. */
export function timeTicks(quarters: readonly Quarter[], zone: string): readonly Tick[] {
  return quarters
    .map((one, i) => ({ at: i / quarters.length, text: minuteOfDay(one.from, zone), i }))
    .filter(({ i }) => i % QUARTERS_A_LABEL === 0)
    .map(({ at, text }) => ({ at, text }));
}

function inWords(quarters: readonly Quarter[], name: string): string {
  const last = [...quarters].reverse().find((one) => one.count !== undefined);
  if (last === undefined) return `${name}: nothing is known of today yet`;
  const above = quarters.filter((one) => (one.count ?? 0) > (one.p90 ?? Infinity)).length;
  return `${name} by quarter of an hour: ${last.count} in the last one; ${above} of today's were above the usual band`;
}
