import type { ComponentType } from "preact";
import type { Feed } from "../live/feed";
import { LIVE_FEED } from "../live/feed";
import type { LiveModel } from "../live/model";

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
    path: "/wall",
    feed: LIVE_FEED,
    load: async () => (await import("../page/WallPage")).WallPage,
  },
];

export function pageAt(path: string): PageEntry | undefined {
  const known = path === "/" ? "/live" : path.replace(/\/$/, "");
  return PAGES.find((page) => page.path === known);
}
