import { postJson } from "../access/request";
import { count, percent, target, ticking, WINDOW_SHORT } from "./format";
import { panelsOf } from "./panels";
import { incidentTiles } from "./tiles";
import type { Alert, Policy, WindowName } from "./types";

/** What is wrong, in a few words. */
export function titleOf(alert: Alert, policy: Policy | undefined): string {
  if (alert.about["kind"] === "wait") {
    return `Callers on ${alert.about["line"] ?? "a line"} wait too long`;
  }
  const how = alert.urgency === "urgent" ? "far below its goal" : "below its goal for long";
  return `${saidOf(alert.promise, policy)}: ${how}`;
}

/** The numbers by which it fired. */
export function evidenceOf(alert: Alert, policy: Policy | undefined): string {
  const { evidence, about } = alert;
  if (about["kind"] === "wait") {
    return `${count(evidence["waiting"])} waiting, the longest ${ticking(evidence["longest_ms"] ?? 0)}; target ${target(evidence["beyond_ms"] ?? 0)}`;
  }
  const goal = policy?.promises[alert.promise]?.goal;
  const one = (part: string) => {
    const kept = evidence[`kept_${part}`] ?? 0;
    const decided = evidence[`decided_${part}`] ?? 0;
    const ratio = decided > 0 ? kept / decided : undefined;
    return `${percent(ratio)} of ${count(decided)} in the last ${lengthOf(about[part] ?? "")}`;
  };
  return `${one("longer")}, ${one("shorter")}${goal === undefined ? "" : `; goal ${percent(goal)}`}`;
}

/** Urgent ones first, of those the ones that nobody has seen yet, then the newest. */
export function inOrder(alerts: readonly Alert[]): readonly Alert[] {
  const rank = (alert: Alert) =>
    (alert.acknowledged === undefined ? 0 : 2) + (alert.urgency === "urgent" ? 0 : 1);
  return [...alerts].sort((a, b) => rank(a) - rank(b) || b.firedMs - a.firedMs);
}

/** Fails with a sentence for people. */
export async function acknowledge(alert: Alert): Promise<void> {
  await postJson(`/api/alerts/${encodeURIComponent(alert.id)}/acknowledge`);
}

function saidOf(promise: string, policy: Policy | undefined): string {
  const known = [...panelsOf(policy), ...incidentTiles(policy).flatMap((tile) => tile.panels)];
  return known.find((panel) => panel.promise === promise)?.said ?? promise;
}

function lengthOf(window: string): string {
  return window === "P1D" ? "24\u00a0hours" : (WINDOW_SHORT[window as WindowName] ?? window);
}
