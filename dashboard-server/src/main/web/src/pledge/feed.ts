import type { Feed } from "../live/feed";

/** Asked for, not streamed: whoever may see this page alone follows no live figures. */
export const PLEDGE_FEED: Feed = {
  windows: ["MONTH"],
  measures: ["promise", "presence"],
  parts: false,
  noTrends: true,
  polls: "/api/pledge",
};
