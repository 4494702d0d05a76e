import type { Feed } from "../live/feed";

/** Teams of the whole force come, so that the map stays whole when one is chosen. */
export const NEIGHBOURHOODS_FEED: Feed = {
  windows: ["PT1H", "SHIFT", "DAY", "P28D", "MONTH"],
  usual: "DAY",
  measures: ["presence", "abstraction"],
  parts: true,
  chosenWindowOnly: true,
  narrowsTo: "force",
  noTrends: true,
};
