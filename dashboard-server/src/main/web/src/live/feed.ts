/** Which figures of the view's scope a page follows. */
export interface Feed {
  readonly windows: readonly string[];
  /** None for all. */
  readonly measures: readonly string[];
  /** Whether those of the scope's districts and neighbourhoods come too. */
  readonly parts: boolean;
}

export const LIVE_FEED: Feed = {
  windows: ["PT1M", "PT5M", "PT15M", "PT1H"],
  measures: [],
  parts: false,
};
