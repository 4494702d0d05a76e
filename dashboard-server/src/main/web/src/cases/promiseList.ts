import type { ListChanges, ListHead, ListSnapshot, PromiseLine, Wanted } from "./types";

/** A list of promises as the server last said it is. */
export class PromiseList {
  head: ListHead | undefined;
  private byId = new Map<string, PromiseLine>();

  constructor(private readonly wanted: Wanted) {}

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

  /** In the order in which people look at them. */
  get lines(): readonly PromiseLine[] {
    return [...this.byId.values()].sort((a, b) => order(this.wanted, a, b) || byId(a, b));
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
