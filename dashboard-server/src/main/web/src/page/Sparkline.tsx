import { count } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Trend } from "../live/trend";
import { sparkOptions } from "./chartOptions";
import { Plot } from "./Plot";
import { described } from "./RateChart";

interface Props {
  readonly model: LiveModel;
  readonly trend: Trend | undefined;
  readonly label: string;
  readonly isStale: boolean;
  /** Of a rate: drawn from 0 to 100 with its goal. Counts are drawn from 0 to their greatest. */
  readonly rate?: { readonly goal: number | undefined };
}

/** A figure's recent past without axes: where it comes from, at a glance. */
export function Sparkline({ model, trend, label, isStale, rate }: Props) {
  const range = trend?.range();
  const words =
    rate !== undefined || range === undefined
      ? described(label, trend)
      : `${label}: between ${count(range.least)} and ${count(range.greatest)} in the time shown`;
  return (
    <div class="spark">
      <Plot
        model={model}
        trend={trend}
        options={(box) => sparkOptions(box, rate)}
        look={`${rate?.goal} ${isStale}`}
        label={words}
      />
    </div>
  );
}
