import type { Feed } from "../live/feed";

/** Refused events belong to no force, so the whole run is shown. */
export const QUALITY_FEED: Feed = {
  windows: ["PT1H", "DAY", "P28D", "MONTH"],
  usual: "DAY",
  measures: ["quality", "promise", "duration"],
  parts: false,
  chosenWindowOnly: true,
  narrowsTo: "none",
  noTrends: true,
};
