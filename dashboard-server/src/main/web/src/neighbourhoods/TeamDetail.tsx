import { count, NOTHING, percent, titled } from "../live/format";
import type { LiveModel } from "../live/model";
import { MetricCard } from "../page/MetricCard";
import { BandBar, bandName, reasonName } from "./Bands";
import { hours } from "./hours";
import type { Patrol } from "./patrols";
import type { Team } from "./teams";
import { VISIBILITY_WORD } from "./visibility";
import { VisibilityShape } from "./VisibilityShape";

interface Props {
  readonly model: LiveModel;
  readonly team: Team;
  readonly goal: number;
  /** Undefined for no plan; null where it is not known whether there is one. */
  readonly patrol: Patrol | undefined | null;
}

/** All figures of one team. */
export function TeamDetail({ model, team, goal, patrol }: Props) {
  const fields = team.figure?.fields ?? {};
  return (
    <section class="panel detail" aria-labelledby="detail" data-testid="detail">
      <h2 id="detail">
        <VisibilityShape visibility={team.visibility} />
        <span>
          {team.name} <small>{titled(team.district)}</small>
        </span>
        <MetricCard model={model} measure="presence" name="visible_ratio" label="visible time" />
      </h2>
      {team.ratio === undefined ? (
        <p class="muted">Not measured: nobody of the team was on duty in this window.</p>
      ) : (
        <>
          <p class="says">
            <strong>{percent(team.ratio)}</strong> visible of {hours(team.dutyS)} on duty ·{" "}
            {VISIBILITY_WORD[team.visibility]}
          </p>
          <BandBar bands={team.bands} dutyS={team.dutyS} goal={goal} />
          <dl class="shares">
            {team.bands.map((band) => (
              <div key={bandName(band)}>
                <dt>{bandName(band)}</dt>
                <dd>
                  {percent(band.seconds / team.dutyS)} <small>{hours(band.seconds)}</small>
                </dd>
              </div>
            ))}
            {team.excluded.map((band) => (
              <div key={bandName(band)} class="excluded">
                <dt>{reasonName(band.reason ?? "")}, not in duty</dt>
                <dd>
                  <small>{hours(band.seconds)}</small>
                </dd>
              </div>
            ))}
          </dl>
          <dl class="shares">
            <div>
              <dt>Covered while on duty</dt>
              <dd>{percent((fields["team_duty"] ?? 0) > 0 ? fields["coverage_ratio"] : undefined)}</dd>
            </div>
            <div>
              <dt>Units meeting the goal</dt>
              <dd>{unitsMeeting(team)}</dd>
            </div>
          </dl>
        </>
      )}
      <Plan patrol={patrol} fields={fields} />
    </section>
  );
}

/** Known in windows of a shift and longer only. */
export function unitsMeeting(team: Team): string {
  const meeting = team.figure?.fields["units_meeting"];
  const units = team.figure?.fields["units"] ?? 0;
  return meeting === undefined || units === 0 ? NOTHING : `${count(meeting)} of ${count(units)}`;
}

function Plan({ patrol, fields }: { patrol: Props["patrol"]; fields: Readonly<Record<string, number>> }) {
  return (
    <>
      <h3>Patrol plan</h3>
      {patrol === null && <p class="muted">Whether there is a plan is not known.</p>}
      {patrol === undefined && <p class="muted">No patrol plan for this neighbourhood.</p>}
      <dl class="shares">
        {patrol !== null && patrol !== undefined && (
          <>
            <div>
              <dt>Visible in red times</dt>
              <dd>{patrol.redTimes === 0 ? "none planned" : percent(fields["red_visible_ratio"])}</dd>
            </div>
            <div>
              <dt>At the station when to be out</dt>
              <dd>
                {patrol.outOfStationTimes === 0
                  ? "none planned"
                  : hours(fields["station_s_in_out_of_station"])}
              </dd>
            </div>
            <div>
              <dt>Patrol points reached</dt>
              <dd>
                {patrol.points === 0
                  ? "none planned"
                  : `${count(fields["points_reached"])} of ${patrol.points}`}
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>Other units on the patch</dt>
          <dd>{hours(fields["other_units_s"])}</dd>
        </div>
      </dl>
    </>
  );
}
