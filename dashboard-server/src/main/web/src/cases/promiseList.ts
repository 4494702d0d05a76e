import type { ListChanges, ListHead, ListSnapshot, PromiseLine, Wanted } from "./types";

/** Lists of promises, one a state, as the server last said they are. */
export class PromiseList {
  head: ListHead | undefined;
  private byId = new Map<string, PromiseLine>();

  replace(snapshot: ListSnapshot): void {
    this.head = snapshot;
    this.byId = new Map(snapshot.promises.map((line) => [line.id, line]));
  }

  change(changes: ListChanges): void {
    this.head = changes;
    changes.gone.forEach((id) => this.byId.delete(id));
    changes.put.forEach((line) => this.byId.set(line.id, line));
  }

  tell(head: ListHead): void {
    this.head = head;
  }

  /** Those of a state, in the order in which people look at them. */
  lines(wanted: Wanted): readonly PromiseLine[] {
    return [...this.byId.values()]
      .filter((line) => isOf(wanted, line))
      .sort((a, b) => order(wanted, a, b) || byId(a, b));
  }
}

/** Lists of several states come together. */
function isOf(wanted: Wanted, { state }: PromiseLine): boolean {
  switch (wanted) {
    case "open":
      return state === "open" || state === "at_risk";
    case "broken":
    case "explain":
      return state === "broken" || state === "overdue";
    default:
      return state === wanted;
  }
}

/** Open ones by the nearest deadline; what is to be explained by when; others newest first. */
function order(wanted: Wanted, a: PromiseLine, b: PromiseLine): number {
  switch (wanted) {
    case "open":
    case "at_risk":
      return a.deadlineMs - b.deadlineMs;
    case "explain":
      return a.decidedMs - b.decidedMs;
    default:
      return b.decidedMs - a.decidedMs;
  }
}

function byId(a: PromiseLine, b: PromiseLine): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
