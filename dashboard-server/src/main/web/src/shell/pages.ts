import type { ComponentType } from "preact";
import type { Feed } from "../live/feed";
import { LIVE_FEED } from "../live/feed";
import type { LiveModel } from "../live/model";
import { NEIGHBOURHOODS_FEED } from "../neighbourhoods/feed";
import { PLEDGE_FEED } from "../pledge/feed";
import { QUALITY_FEED } from "../quality/feed";

export interface PageProps {
  readonly model: LiveModel;
}

/** One page: where it is, what it is called, which figures it follows, and where its code is. */
export interface PageEntry {
  readonly path: string;
  /** In the navigation; a page without one is reached from others. */
  readonly name?: string;
  readonly feed: Feed;
  readonly load: () => Promise<ComponentType<PageProps>>;
}

/** All pages, in the order of the navigation. Each is loaded when it is opened. */
export const PAGES: readonly PageEntry[] = [
  {
    path: "/live",
    name: "Live",
    feed: LIVE_FEED,
    load: async () => (await import("../page/LivePage")).LivePage,
  },
  {
    path: "/neighbourhoods",
    name: "Neighbourhoods",
    feed: NEIGHBOURHOODS_FEED,
    load: async () => (await import("../neighbourhoods/NeighbourhoodsPage")).NeighbourhoodsPage,
  },
  {
    path: "/pledge",
    name: "Pledge",
    feed: PLEDGE_FEED,
    load: async () => (await import("../pledge/PledgePage")).PledgePage,
  },
  {
    path: "/quality",
    name: "Data quality",
    feed: QUALITY_FEED,
    load: async () => (await import("../quality/QualityPage")).QualityPage,
  },
];

export function pageAt(path: string): PageEntry | undefined {
  const known = path === "/" ? "/live" : path.replace(/\/$/, "");
  return PAGES.find((page) => page.path === known);
}
