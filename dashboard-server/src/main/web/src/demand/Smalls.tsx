import type { LiveModel } from "../live/model";
import { NOTHING } from "../live/format";
import { MetricCard } from "../page/MetricCard";
import { Chart, Line } from "./Chart";
import { newest, short, SMALLS, type Series, type Small } from "./levels";
import { bandPath, scaleTo, stepPath } from "./scale";
import { timeTicks } from "./TodayChart";
import type { Demand } from "./types";

interface Props {
  readonly model: LiveModel;
  readonly demand: Demand;
}

/** What there was today to do, and to do it with: small drawings side by side. */
export function Smalls({ model, demand }: Props) {
  return (
    <section class="smalls" aria-label="Today's work and staff">
      {SMALLS.map((small) => (
        <One key={small.id} model={model} demand={demand} small={small} />
      ))}
    </section>
  );
}

function One({ model, demand, small }: Props & { readonly small: Small }) {
  const { levels } = demand;
  const there = small.series.filter((one) => levels?.[one.level] !== undefined);
  const [first, second] = there;
  const quarters = demand.today?.quarters ?? [];
  const valuesOf = ({ level, drawn }: Series) => levels?.[level]?.[drawn] ?? [];
  const { top, ticks } = scaleTo(
    there.flatMap(valuesOf).reduce<number>((most, value) => Math.max(most, value ?? 0), 0),
  );
  const up = (series: Series) =>
    valuesOf(series).map((value) => (value === null ? undefined : value / top));
  return (
    <section class="panel small" aria-labelledby={`small-${small.id}`} data-testid={`small-${small.id}`}>
      <header>
        <h2 id={`small-${small.id}`}>{small.title}</h2>
        {small.series.map((one) => (
          <MetricCard key={one.level} model={model} measure="level" name={one.level} />
        ))}
      </header>
      {first === undefined ? (
        <p class="muted">
          {levels === undefined ? "The store did not answer in time." : "Not measured here."}
        </p>
      ) : (
        <>
          <p class="values">
            {there.map((one, i) => (
              <span key={one.level} class={i === 0 ? "filled" : "outlined"}>
                <b>{valueNow(newest(levels?.[one.level], one.drawn))}</b> {one.name}
              </span>
            ))}
          </p>
          <Chart
            label={inWords(small, there, demand)}
            xTicks={timeTicks(quarters, demand.zone).filter((_, i) => i % 2 === 0)}
            yTicks={ticks
              .filter((_, i) => i % 2 === 0 || i === ticks.length - 1)
              .map((tick) => ({ at: tick / top, text: short(tick) }))}
          >
            <path class="filled" d={bandPath(up(first).map(() => 0), up(first))} />
            <Line of="filled" d={stepPath(up(first))} />
            {second !== undefined && <Line of="outlined" d={stepPath(up(second))} />}
          </Chart>
        </>
      )}
    </section>
  );
}

function valueNow(value: number | undefined): string {
  return value === undefined ? NOTHING : short(value);
}

function inWords(small: Small, there: readonly Series[], demand: Demand): string {
  const parts = there.map((one) => {
    const known = (demand.levels?.[one.level]?.[one.drawn] ?? []).filter((v): v is number => v !== null);
    const last = known[known.length - 1];
    return last === undefined
      ? `${one.name} not known today`
      : `${one.name} ${short(last)} in the last quarter of an hour, at most ${short(Math.max(...known))} today`;
  });
  return `${small.title}: ${parts.join("; ")}`;
}
