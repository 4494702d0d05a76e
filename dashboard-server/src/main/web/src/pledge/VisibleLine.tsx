import { count, percent, percentNumber } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Figure } from "../live/types";
import { hours } from "../neighbourhoods/hours";
import { MetricCard } from "../page/MetricCard";
import { OutcomeShape } from "./OutcomeShape";
import { OUTCOME_WORD, type Outcome } from "./points";

interface Props {
  readonly model: LiveModel;
  readonly figure: Figure | undefined;
  readonly goal: number;
}

/** The point that is about time, not about promises to one caller. */
export function VisibleLine({ model, figure, goal }: Props) {
  const dutyS = figure?.fields["duty"] ?? 0;
  const ratio = dutyS > 0 ? figure?.fields["visible_ratio"] : undefined;
  const outcome: Outcome = ratio === undefined ? "unmeasured" : ratio >= goal ? "kept" : "missed";
  const units = figure?.fields["units"] ?? 0;
  const meeting = figure?.fields["units_meeting"];
  return (
    <li class="promise" data-outcome={outcome} data-testid="promise-visible">
      <p class="says">
        <MetricCard model={model} measure="presence" name="visible_ratio">
          Neighbourhood teams are visible on their own patch for {percentNumber(goal)}&nbsp;% of
          their duty time
        </MetricCard>
      </p>
      <p class="outcome">
        <OutcomeShape outcome={outcome} />
        <span>{OUTCOME_WORD[outcome]}</span>
      </p>
      <p class="share">
        {ratio !== undefined && (
          <>
            <strong>{percent(ratio)}</strong>
            <small>goal {percentNumber(goal)}&nbsp;%</small>
          </>
        )}
      </p>
      <p class="counts">
        {ratio === undefined
          ? "No duty time of neighbourhood teams came in."
          : `${hours(figure?.fields["visible"])} of ${hours(dutyS)} on duty` +
            (meeting === undefined || units === 0
              ? ""
              : ` · ${count(meeting)} of ${count(units)} units met it`)}
      </p>
    </li>
  );
}
