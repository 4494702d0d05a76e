import type { Feed } from "../live/feed";

/** The page is about the past: of now it follows the run's clock, and no figure that matters. */
export const REPLAY_FEED: Feed = { windows: ["PT1H"], measures: ["quality"], parts: false };
