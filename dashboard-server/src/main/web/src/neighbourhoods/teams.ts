import type { Figures } from "../live/figures";
import type { Place } from "../live/places";
import type { Figure, WindowName } from "../live/types";
import { visibilityOf, type Visibility } from "./visibility";

/** A part of duty time. Those of `abstracted` are one for each reason. */
export interface Band {
  readonly state: "visible" | "not_visible" | "off_patch" | "abstracted" | "unknown";
  readonly reason?: string;
  readonly seconds: number;
}

/** One neighbourhood's team and its duty time in a window. */
export interface Team {
  readonly neighbourhood: string;
  readonly district: string;
  readonly name: string;
  /** Undefined where the run has no figure of it. */
  readonly figure: Figure | undefined;
  readonly dutyS: number;
  /** Undefined where there was no duty time to divide by. */
  readonly ratio: number | undefined;
  readonly visibility: Visibility;
  readonly bands: readonly Band[];
  /** Time taken off for reasons that the pack leaves out of duty, by reason. */
  readonly excluded: readonly Band[];
}

const STATES = ["visible", "not_visible", "off_patch"] as const;

/** All teams of the places and figures there are, in no order. */
export function teamsOf(
  figures: Figures,
  window: WindowName,
  places: readonly Place[],
  nameOf: (neighbourhood: string) => string,
  settings: { readonly goal: number; readonly dutyExcludes: readonly string[] },
): Team[] {
  const presence = new Map<string, Figure>();
  for (const figure of figures.of("presence", window)) {
    const { neighbourhood } = figure.tags;
    if (neighbourhood !== undefined) presence.set(neighbourhood, figure);
  }
  const reasons = new Map<string, Figure[]>();
  for (const figure of figures.of("abstraction", window)) {
    const { neighbourhood } = figure.tags;
    if (neighbourhood === undefined) continue;
    reasons.set(neighbourhood, [...(reasons.get(neighbourhood) ?? []), figure]);
  }
  const districts = new Map<string, string>();
  presence.forEach((figure, id) => districts.set(id, figure.tags["district"] ?? ""));
  places.forEach(({ properties }) => districts.set(properties.neighbourhood, properties.district));
  return [...districts].map(([neighbourhood, district]) => {
    const figure = presence.get(neighbourhood);
    const dutyS = figure?.fields["duty"] ?? 0;
    const ratio = dutyS > 0 ? figure?.fields["visible_ratio"] : undefined;
    const off = (reasons.get(neighbourhood) ?? []).map(reasonBand).filter((band) => band.seconds > 0);
    const isExcluded = (band: Band) => settings.dutyExcludes.includes(band.reason ?? "");
    return {
      neighbourhood,
      district,
      name: nameOf(neighbourhood),
      figure,
      dutyS,
      ratio,
      visibility: visibilityOf(ratio, settings.goal),
      bands: figure === undefined ? [] : bandsOf(figure, off.filter((band) => !isExcluded(band))),
      excluded: off.filter(isExcluded),
    };
  });
}

/** The five bands of a figure, the abstracted one by reason where the reasons are known. */
export function bandsOf(figure: Figure, byReason: readonly Band[]): Band[] {
  const band = (state: Band["state"]): Band => ({ state, seconds: figure.fields[state] ?? 0 });
  const abstracted = byReason.length === 0 ? [band("abstracted")] : byReason;
  return [...STATES.map(band), ...abstracted, band("unknown")].filter(({ seconds }) => seconds > 0);
}

function reasonBand(figure: Figure): Band {
  return {
    state: "abstracted",
    reason: figure.tags["reason"] ?? "other",
    seconds: figure.fields["seconds"] ?? 0,
  };
}

export type SortName = "visible" | "name" | "coverage" | "duty";

/** Worst first; what is not measured comes last, whichever way. */
export function sorted(teams: readonly Team[], by: SortName, isReversed: boolean): Team[] {
  const sign = isReversed ? -1 : 1;
  const names = new Intl.Collator("en-GB", { numeric: true });
  const byName = (a: Team, b: Team) => names.compare(a.name, b.name);
  if (by === "name") return [...teams].sort((a, b) => sign * byName(a, b));
  const value = (team: Team) => {
    if (by === "visible") return team.ratio;
    if (by === "duty") return team.dutyS > 0 ? team.dutyS : undefined;
    return (team.figure?.fields["team_duty"] ?? 0) > 0
      ? team.figure?.fields["coverage_ratio"]
      : undefined;
  };
  return [...teams].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) {
      return x === y ? byName(a, b) : x === undefined ? 1 : -1;
    }
    return x === y ? byName(a, b) : sign * (x - y);
  });
}
