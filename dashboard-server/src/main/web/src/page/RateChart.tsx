import { minuteOfDay, percent, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Trend } from "../live/trend";
import { chartOptions } from "./chartOptions";
import { Plot } from "./Plot";

interface Props {
  readonly model: LiveModel;
  readonly trend: Trend | undefined;
  readonly goal: number | undefined;
  readonly label: string;
  /** An old rate's chart is grey. */
  readonly isStale: boolean;
}

/** A rate's past as a step line with its goal. */
export function RateChart({ model, trend, goal, label, isStale }: Props) {
  const { zone } = model;
  return (
    <figure class="trend">
      <Plot
        model={model}
        trend={trend}
        options={(box) => chartOptions(box, goal, (s) => minuteOfDay(s * 1000, zone))}
        look={`${goal} ${zone} ${isStale}`}
        label={described(label, trend)}
      />
      {model.trends.unavailable !== undefined && (
        <figcaption data-testid="no-history">
          History is unavailable: {model.trends.unavailable}.
        </figcaption>
      )}
      <span class="unseen">{WINDOW_LAST[model.view.window]}</span>
    </figure>
  );
}

/** What a rate's chart shows, in words. */
export function described(label: string, trend: Trend | undefined): string {
  const range = trend?.range();
  return range === undefined
    ? `${label}: nothing to show yet`
    : `${label}: between ${percent(range.least)} and ${percent(range.greatest)} in the time shown`;
}
