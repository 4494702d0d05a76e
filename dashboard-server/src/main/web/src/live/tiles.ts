import { target, titled } from "./format";
import type { LiveModel } from "./model";
import { panelsOf, type Panel } from "./panels";
import type { Policy } from "./types";

/** One of the few figures that are read at a glance. */
export type Tile =
  | {
      readonly kind: "promises";
      readonly id: string;
      readonly title: string;
      readonly panels: readonly Panel[];
    }
  | {
      readonly kind: "waiting";
      readonly id: string;
      readonly title: string;
      readonly panels: readonly Panel[];
    };

interface Group {
  readonly id: string;
  readonly title: string;
  /** Promises whose names begin with it belong to the tile. */
  readonly prefix: string;
}

/** What becomes of an incident, in its order. */
const INCIDENT_GROUPS: readonly Group[] = [
  { id: "deployed", title: "Emergencies deployed", prefix: "deploy-" },
  { id: "arrivals", title: "Arrivals in time", prefix: "attend-" },
  { id: "eta", title: "ETA given", prefix: "eta-" },
];

/** The tiles about calls: each line answered in time, and who waits. */
export function callTiles(policy: Policy | undefined): readonly Tile[] {
  const panels = panelsOf(policy);
  const answered = panels.map(
    (panel): Tile => ({ kind: "promises", id: panel.line, title: panel.said, panels: [panel] }),
  );
  return panels.length === 0
    ? []
    : [...answered, { kind: "waiting", id: "waiting", title: "Calls waiting", panels }];
}

/** The tiles about incidents that the pack has promises for. */
export function incidentTiles(policy: Policy | undefined): readonly Tile[] {
  return INCIDENT_GROUPS.flatMap((group): Tile[] => {
    const panels = promisesOf(policy, group);
    return panels.length === 0
      ? []
      : [{ kind: "promises", id: group.id, title: group.title, panels }];
  });
}

/** Whether the run has figures of any of the tiles' promises in the view's scope. */
export function isMeasured(model: LiveModel, tiles: readonly Tile[]): boolean {
  return tiles
    .flatMap((tile) => tile.panels)
    .some(({ promise }) => model.figure("promise", { promise }, model.view.window) !== undefined);
}

/** The promises of a group that something keeps within a fixed time. */
function promisesOf(policy: Policy | undefined, group: Group): readonly Panel[] {
  const its = Object.entries(policy?.promises ?? {}).filter(
    ([promise, rule]) => promise.startsWith(group.prefix) && (rule.targetMs ?? 0) > 0,
  );
  if (its.length === 1) {
    return its.map(([promise, rule]) => ({ promise, short: group.title, said: group.title, rule }));
  }
  return its.map(([promise, rule]) => {
    const short = shortOf(promise.slice(group.prefix.length), rule.targetMs ?? 0);
    return { promise, short, said: `${group.title}: ${short.toLowerCase()}`, rule };
  });
}

/** emergency-urban is urban, 60 is the minutes of its target. */
function shortOf(rest: string, targetMs: number): string {
  return /^\d+$/.test(rest) ? `Within ${target(targetMs)}` : titled(rest.replace(/^emergency-/, ""));
}

/** What a deadline is called beside a figure. */
export function within(panel: Panel): string {
  const { rule } = panel;
  return rule?.targetMs === undefined
    ? ""
    : `${rule.strict ? "in under" : "within"} ${target(rule.targetMs)}`;
}
