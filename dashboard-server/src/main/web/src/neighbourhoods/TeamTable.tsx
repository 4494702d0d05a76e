import { useState } from "preact/hooks";
import { count, NOTHING, percent } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { BandBar, BandLegend } from "./Bands";
import { hours } from "./hours";
import type { Patrol, Patrols } from "./patrols";
import { sorted, type SortName, type Team } from "./teams";
import { unitsMeeting } from "./TeamDetail";
import { teamSheet } from "./teamSheet";
import { VISIBILITY_WORD } from "./visibility";
import { VisibilityShape } from "./VisibilityShape";

interface Props {
  readonly model: LiveModel;
  readonly teams: readonly Team[];
  readonly goal: number;
  readonly chosen: string;
  readonly patrols: Patrols | undefined;
  readonly choose: (team: Team) => void;
}

/** All teams, the least visible first. */
export function TeamTable({ model, teams, goal, chosen, patrols, choose }: Props) {
  const [by, sortBy] = useState<SortName>("visible");
  const [isReversed, reverse] = useState(false);
  const sort = (name: SortName) => {
    reverse(name === by && !isReversed);
    sortBy(name);
  };
  const head = { by, isReversed, sort };
  return (
    <section class="panel team-list" aria-labelledby="teams">
      <header>
        <h2 id="teams">Teams</h2>
        <BandLegend />
        <CsvButton
          model={model}
          name="teams"
          sheet={() => teamSheet(sorted(teams, by, isReversed), patrols)}
        />
      </header>
      <div class="wide">
        <table data-testid="teams">
          <caption class="unseen">Teams, how their duty time divides, and their patrol plans</caption>
          <thead>
            <tr>
              <Head name="name" {...head}>
                Team
              </Head>
              <Head name="visible" {...head}>
                Visible
              </Head>
              <th scope="col" class="bar">
                Duty time, goal {Math.round(goal * 100)}&nbsp;%
              </th>
              <Head name="duty" {...head}>
                On duty
              </Head>
              <Head name="coverage" {...head}>
                Covered
              </Head>
              <th scope="col">Units meeting</th>
              <th scope="col">Red times</th>
              <th scope="col">In station</th>
              <th scope="col">Points</th>
              <th scope="col">Others here</th>
            </tr>
          </thead>
          <tbody>
            {sorted(teams, by, isReversed).map((team) => (
              <Row
                key={team.neighbourhood}
                team={team}
                goal={goal}
                isChosen={team.neighbourhood === chosen}
                patrol={patrols?.[team.neighbourhood]}
                choose={choose}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface HeadProps {
  readonly name: SortName;
  readonly by: SortName;
  readonly isReversed: boolean;
  readonly sort: (name: SortName) => void;
  readonly children: string;
}

function Head({ name, by, isReversed, sort, children }: HeadProps) {
  const order = isReversed ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={name === by ? order : "none"}>
      <button type="button" onClick={() => sort(name)}>
        {children}
        <i aria-hidden="true">{name === by ? (isReversed ? "▼" : "▲") : ""}</i>
      </button>
    </th>
  );
}

interface RowProps {
  readonly team: Team;
  readonly goal: number;
  readonly isChosen: boolean;
  readonly patrol: Patrol | undefined;
  readonly choose: (team: Team) => void;
}

function Row({ team, goal, isChosen, patrol, choose }: RowProps) {
  const fields = team.figure?.fields ?? {};
  return (
    <tr data-chosen={isChosen} data-testid={`team-${team.neighbourhood}`}>
      <th scope="row">
        <button type="button" aria-pressed={isChosen} onClick={() => choose(team)}>
          {team.name}
        </button>
      </th>
      <td class="share">
        <VisibilityShape visibility={team.visibility} />
        <span class="unseen">{VISIBILITY_WORD[team.visibility]} </span>
        {percent(team.ratio)}
      </td>
      <td class="bar">
        {team.ratio === undefined ? (
          <span class="muted">not measured</span>
        ) : (
          <BandBar bands={team.bands} dutyS={team.dutyS} goal={goal} />
        )}
      </td>
      <td>{team.figure === undefined ? NOTHING : hours(team.dutyS)}</td>
      <td>{percent((fields["team_duty"] ?? 0) > 0 ? fields["coverage_ratio"] : undefined)}</td>
      <td>{unitsMeeting(team)}</td>
      <td>{(patrol?.redTimes ?? 0) > 0 ? percent(fields["red_visible_ratio"]) : NOTHING}</td>
      <td>
        {(patrol?.outOfStationTimes ?? 0) > 0 ? hours(fields["station_s_in_out_of_station"]) : NOTHING}
      </td>
      <td>
        {patrol !== undefined && patrol.points > 0
          ? `${count(fields["points_reached"])} of ${patrol.points}`
          : NOTHING}
      </td>
      <td>{hours(fields["other_units_s"])}</td>
    </tr>
  );
}
