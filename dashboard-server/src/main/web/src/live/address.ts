import { LIVE_FEED, usualWindow, type Feed } from "./feed";
import type { View } from "./types";

const VIEWED = ["run", "force", "centre", "district", "neighbourhood", "window", "month"];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The view that an address's query says; an empty run means: the newest. */
export function readView(query: string, feed: Feed = LIVE_FEED): View {
  const params = new URLSearchParams(query);
  const force = params.get("force") ?? "";
  const district = force === "" ? "" : (params.get("district") ?? "");
  const wanted = params.get("window");
  const month = params.get("month") ?? "";
  return {
    run: params.get("run") ?? "",
    force,
    centre: force === "" ? "" : (params.get("centre") ?? ""),
    district,
    neighbourhood: district === "" ? "" : (params.get("neighbourhood") ?? ""),
    window: feed.windows.find((name) => name === wanted) ?? usualWindow(feed),
    month: MONTH.test(month) ? month : "",
  };
}

export function writeView(view: View): string {
  const params = new URLSearchParams();
  if (view.run !== "") params.set("run", view.run);
  if (view.force !== "") params.set("force", view.force);
  if (view.centre !== "") params.set("centre", view.centre);
  if (view.district !== "") params.set("district", view.district);
  if (view.neighbourhood !== "") params.set("neighbourhood", view.neighbourhood);
  params.set("window", view.window);
  if (view.month !== "") params.set("month", view.month);
  return `?${params}`;
}

/** The same where a page keeps choices of its own in its address's query. */
export function rewritten(query: string, view: View): string {
  const params = new URLSearchParams(query);
  for (const name of VIEWED) params.delete(name);
  const own = params.toString();
  return own === "" ? writeView(view) : `${writeView(view)}&${own}`;
}

/** The view with another choice; what belonged to the old one is no longer chosen. */
export function changedView(view: View, part: Partial<View>): View {
  const next = { ...view, ...part };
  if (part.run !== undefined && part.run !== view.run) next.force = "";
  if (next.force === "" || next.force !== view.force) {
    next.centre = part.centre ?? "";
    next.district = part.district ?? "";
  }
  if (next.district === "" || next.district !== view.district) {
    next.neighbourhood = part.neighbourhood ?? "";
  }
  return next;
}
