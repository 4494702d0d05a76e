import { duration, ticking, titled } from "../live/format";
import type { Policy } from "../live/types";
import type { Fact, PromiseLine, PromiseState, Wanted } from "./types";

export const STATE_WORD: Record<PromiseState, string> = {
  unopened: "Not open yet",
  open: "Open",
  at_risk: "At risk",
  kept: "Kept",
  voided: "Void",
  overdue: "Overdue",
  broken: "Broken",
};

export const WANTED_WORD: Record<Wanted, string> = {
  open: "Open",
  at_risk: "At risk",
  overdue: "Overdue",
  broken: "Broken",
  kept: "Kept",
  voided: "Void",
  explain: "To explain",
};

/** A promise's name for people: answer-999 is “Answer 999”. */
export function promiseName(promise: string): string {
  return promise.replace(/-/g, " ").replace(/^./, (letter) => letter.toUpperCase());
}

/** What the pack says is promised; empty where it is not known. */
export function promiseSays(policy: Policy | undefined, promise: string): string {
  return policy?.promises[promise]?.says ?? "";
}

/** Where it counts, the narrowest first; neighbourhoods by the names that the reference data has. */
export function placeOf(line: PromiseLine, nameOf: (neighbourhood: string) => string): string {
  const { neighbourhood, district, centre, force } = line.tags;
  const wider = [district, centre, force].filter((name) => name !== undefined).map((name) => titled(name));
  return [...(neighbourhood === undefined ? [] : [nameOf(neighbourhood)]), ...wider].join(", ");
}

const DAY_MS = 24 * 3_600_000;

/** A time left or gone by: 0:07, 1:02:03, 3 d 4 h. */
export function length(ms: number): string {
  if (Math.abs(ms) < DAY_MS) return ticking(Math.abs(ms));
  const hours = Math.floor(Math.abs(ms) / 3_600_000);
  return `${Math.floor(hours / 24)}\u00a0d ${hours % 24}\u00a0h`;
}

const EVENTS: Readonly<Record<string, string>> = {
  "call.presented": "Call presented",
  "call.answered": "Call answered",
  "call.abandoned": "Caller hung up",
  "call.ended": "Call ended",
  "incident.created": "Incident created",
  "incident.regraded": "Regraded",
  "incident.assigned": "Unit assigned",
  "incident.eta-given": "Caller told when to expect someone",
  "incident.enroute": "Unit set off",
  "incident.arrived": "Unit arrived",
  "incident.appointment-made": "Appointment made",
  "incident.cleared": "Unit released",
  "incident.closed": "Incident closed",
  "message.received": "Message received",
  "message.replied": "Message replied to",
  "message.withdrawn": "Message withdrawn",
  "dissatisfaction.reported": "Dissatisfaction reported",
  "dissatisfaction.acknowledged": "Acknowledged",
  "dissatisfaction.talked": "Talked over",
  "dissatisfaction.plan-agreed": "Plan agreed",
  "dissatisfaction.resolved": "Resolved",
  "victim.contract-agreed": "Contract agreed",
  "victim.contacted": "Victim contacted",
  "victim.closed": "Victim's case closed",
  "collision.reported": "Collision reported",
  "collision.contacted": "Contacted about the collision",
  "promise.explained": "Explained",
};

export function eventWord(type: string): string {
  return EVENTS[type] ?? type;
}

/** Members of an event that say more, in the order in which people read. */
export function detailsOf(fact: Fact): string {
  const said = Object.entries(fact.data)
    .filter(([name]) => name !== "text")
    .map(([name, value]) => (value === true ? name : value === false ? `not ${name}` : `${name} ${value}`));
  return fact.unit === undefined ? said.join(", ") : [`unit ${fact.unit}`, ...said].join(", ");
}

/** How late an event was heard of. */
export function lateWords(lateMs: number): string {
  return `came ${duration(lateMs)} late`;
}
