import { scopeTags } from "./figures";
import { WINDOWS, type View, type WindowName } from "./types";

/** Which figures of the view's scope a page follows. */
export interface Feed {
  readonly windows: readonly WindowName[];
  /** Shown where the address names none of them; by default 5 minutes, else the first. */
  readonly usual?: WindowName;
  /** None for all. */
  readonly measures: readonly string[];
  /** Whether those of the scope's districts and neighbourhoods come too. */
  readonly parts: boolean;
  /** Whether only the chosen window comes, where all of them together would be too much. */
  readonly chosenWindowOnly?: boolean;
  /** How far down the chosen scope narrows what comes; by default all the way. */
  readonly narrowsTo?: "force" | "none";
  /** Whether the promises' past is of no use to the page. */
  readonly noTrends?: boolean;
  /** Where to ask for the state every few seconds, instead of following a stream. */
  readonly polls?: string;
}

export const LIVE_FEED: Feed = {
  windows: WINDOWS,
  measures: [],
  parts: false,
};

/** For pages of single promises: the clock, and as few figures as there can be. */
export const CLOCK_FEED: Feed = { windows: ["PT1M"], measures: ["promise"], parts: false };
const WINDOW_USUAL: WindowName = "PT5M";

/** The feed for whoever is bound to forces: nothing comes to them that is of no force. */
export function boundFeed(feed: Feed): Feed {
  return feed.narrowsTo === "none" ? { ...feed, narrowsTo: "force" } : feed;
}

/** The window that a page shows where the address asks for one that it has not. */
export function usualWindow(feed: Feed): WindowName {
  return feed.usual ?? feed.windows.find((name) => name === WINDOW_USUAL) ?? feed.windows[0] ?? WINDOW_USUAL;
}

/** The address of the events that a page follows in a view. */
export function streamUrl(view: View, feed: Feed): string {
  if (feed.polls !== undefined) {
    return `${feed.polls}?${new URLSearchParams({ run: view.run, ...scopeTags(view) })}`;
  }
  const windows = feed.chosenWindowOnly === true ? [view.window] : feed.windows;
  const params = new URLSearchParams({ run: view.run, window: windows.join(",") });
  if (feed.measures.length > 0) params.set("measure", feed.measures.join(","));
  if (feed.parts) params.set("parts", "true");
  Object.entries(scopeTags(narrowed(view, feed))).forEach(([name, value]) => params.set(name, value));
  return `/api/stream?${params}`;
}

function narrowed(view: View, feed: Feed): View {
  if (feed.narrowsTo === undefined) return view;
  const force = feed.narrowsTo === "force" ? view.force : "";
  return { ...view, force, centre: "", district: "", neighbourhood: "" };
}
