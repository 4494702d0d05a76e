import type { Feed } from "../live/feed";

/** The clock and the directory alone: what the page shows it asks the store for. */
export const DEMAND_FEED: Feed = {
  windows: ["PT1H"],
  measures: ["demand"],
  parts: false,
  noTrends: true,
};
