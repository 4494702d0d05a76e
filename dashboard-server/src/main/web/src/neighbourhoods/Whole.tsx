import { count, percent, percentNumber } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Figure } from "../live/types";
import { MetricCard } from "../page/MetricCard";
import { hours } from "./hours";
import type { Team } from "./teams";
import { visibilityOf, VISIBILITY_WORD } from "./visibility";
import { VisibilityShape } from "./VisibilityShape";

interface Props {
  readonly model: LiveModel;
  readonly figure: Figure | undefined;
  readonly teams: readonly Team[];
  readonly goal: number;
}

/** The whole area in a line: its time together, and how many of its teams meet the goal. */
export function Whole({ model, figure, teams, goal }: Props) {
  const dutyS = figure?.fields["duty"] ?? 0;
  const share = (field: string, whole = "duty") =>
    (figure?.fields[whole] ?? 0) > 0 ? figure?.fields[field] : undefined;
  const ratio = share("visible_ratio");
  const visibility = visibilityOf(ratio, goal);
  const measured = teams.filter((team) => team.ratio !== undefined);
  const meeting = measured.filter((team) => team.visibility === "meets").length;
  return (
    <dl class="whole" aria-label="The whole area">
      <div class="lead" data-visibility={visibility}>
        <dt>
          <MetricCard model={model} measure="presence" name="visible_ratio">
            Visible of duty time
          </MetricCard>
        </dt>
        <dd data-testid="visible">
          <VisibilityShape visibility={visibility} />
          <strong>{percent(ratio)}</strong>
          <span>
            {VISIBILITY_WORD[visibility]}
            <br />
            <small>
              goal {percentNumber(goal)}&nbsp;%{dutyS > 0 && ` · ${hours(dutyS)} on duty`}
            </small>
          </span>
        </dd>
      </div>
      <div>
        <dt>Teams meeting the goal</dt>
        <dd data-testid="teams-meeting">
          {measured.length === 0 ? "not measured" : `${count(meeting)} of ${count(measured.length)}`}
        </dd>
      </div>
      <div>
        <dt>
          <MetricCard model={model} measure="presence" name="coverage_ratio">
            Covered while on duty
          </MetricCard>
        </dt>
        <dd>{percent(share("coverage_ratio", "team_duty"))}</dd>
      </div>
      <div>
        <dt>
          <MetricCard model={model} measure="presence" name="abstraction_ratio">
            Abstracted
          </MetricCard>
        </dt>
        <dd>{percent(share("abstraction_ratio"))}</dd>
      </div>
      <div>
        <dt>Position unknown</dt>
        <dd>{percent(dutyS > 0 ? (figure?.fields["unknown"] ?? 0) / dutyS : undefined)}</dd>
      </div>
    </dl>
  );
}
