import { titled } from "../live/format";
import { scopeTags } from "../live/figures";
import type { View } from "../live/types";
import type { Kind } from "./types";

export const SHOWN = ["count", "against", "usual"] as const;

/** Whether the heat map has counts, how they differ from what is usual, or what is usual. */
export type Shown = (typeof SHOWN)[number];

/** What the page shows besides its view; it stands in the address. */
export interface Choice {
  readonly kind: Kind;
  readonly shown: Shown;
  /** A time to look back from; empty for now. */
  readonly until: string;
}

export function readChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const of = params.get("of") === "incidents" ? "incidents" : "calls";
  const part = params.get(tagOf(of)) ?? "";
  return {
    kind: part === "" ? { of } : { of, part },
    shown: SHOWN.find((one) => one === params.get("show")) ?? "count",
    until: params.get("until") ?? "",
  };
}

/** The query with another choice in it; what is usual is left out. */
export function writeChoice(query: string, choice: Choice): string {
  const params = new URLSearchParams(query);
  for (const name of ["of", "line", "grade", "show", "until"]) params.delete(name);
  const { kind, shown, until } = choice;
  if (kind.of !== "calls") params.set("of", kind.of);
  if (kind.part !== undefined) params.set(tagOf(kind.of), kind.part);
  if (shown !== "count") params.set("show", shown);
  if (until !== "") params.set("until", until);
  return `?${params}`;
}

function tagOf(of: Kind["of"]): "line" | "grade" {
  return of === "calls" ? "line" : "grade";
}

/** Where the server is asked. */
export function demandUrl(view: View, choice: Choice): string {
  const { kind, until } = choice;
  const params = new URLSearchParams({ run: view.run, ...scopeTags(view), of: kind.of });
  if (kind.part !== undefined) params.set(tagOf(kind.of), kind.part);
  if (until !== "") params.set("until", until);
  return `/api/demand?${params}`;
}

/** One text for each kind; also its value in a list. */
export function keyOf(kind: Kind): string {
  return kind.part === undefined ? kind.of : `${kind.of}/${kind.part}`;
}

export function kindOf(key: string): Kind {
  const cut = key.indexOf("/");
  const of = key.startsWith("incidents") ? "incidents" : "calls";
  return cut < 0 ? { of } : { of, part: key.slice(cut + 1) };
}

/** All calls, 999 calls, Emergency incidents. */
export function kindName(kind: Kind): string {
  return kind.part === undefined ? `All ${kind.of}` : `${titled(kind.part)} ${kind.of}`;
}

/** All calls and all incidents first; the chosen one even where there is none of it. */
export function listed(there: readonly Kind[], chosen: Kind): readonly Kind[] {
  const keys = new Set(["calls", "incidents", ...there.map(keyOf), keyOf(chosen)]);
  return [...keys].map(kindOf).sort((a, b) => (a.of === b.of ? 0 : a.of === "calls" ? -1 : 1));
}
