import type { Sheet } from "../page/csv";
import type { Patrols } from "./patrols";
import type { Band, Team } from "./teams";

/** The list of teams as a file: times in seconds, shares as fractions, nothing where not measured. */
export function teamSheet(teams: readonly Team[], patrols: Patrols | undefined): Sheet {
  return {
    header: [
      "neighbourhood",
      "district",
      "name",
      "visible (fraction of duty)",
      "duty (s)",
      "visible (s)",
      "on patch not visible (s)",
      "off patch (s)",
      "abstracted (s)",
      "unknown (s)",
      "covered (fraction of team duty)",
      "units (count)",
      "units meeting (count)",
      "red times visible (fraction)",
      "in station when out (s)",
      "points reached (count)",
      "points planned (count)",
      "others here (s)",
    ],
    rows: teams.map((team) => rowOf(team, patrols)),
  };
}

function rowOf(team: Team, patrols: Patrols | undefined): (string | number | undefined)[] {
  const patrol = patrols?.[team.neighbourhood];
  const field = (name: string) => team.figure?.fields[name];
  const isPlanned = (times: number | undefined) => (times ?? 0) > 0;
  return [
    team.neighbourhood,
    team.district,
    team.name,
    team.ratio,
    team.figure === undefined ? undefined : team.dutyS,
    ...(["visible", "not_visible", "off_patch", "abstracted", "unknown"] as const).map((state) =>
      team.figure === undefined ? undefined : secondsIn(team.bands, state),
    ),
    (field("team_duty") ?? 0) > 0 ? field("coverage_ratio") : undefined,
    field("units"),
    field("units_meeting"),
    isPlanned(patrol?.redTimes) ? field("red_visible_ratio") : undefined,
    isPlanned(patrol?.outOfStationTimes) ? field("station_s_in_out_of_station") : undefined,
    isPlanned(patrol?.points) ? field("points_reached") : undefined,
    patrol?.points,
    field("other_units_s"),
  ];
}

function secondsIn(bands: readonly Band[], state: Band["state"]): number {
  return bands.filter((band) => band.state === state).reduce((sum, band) => sum + band.seconds, 0);
}
