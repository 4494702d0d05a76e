import type { ComponentType } from "preact";
import type { Permission } from "../access/me";
import { DEMAND_FEED } from "../demand/feed";
import type { Feed } from "../live/feed";
import { CLOCK_FEED, LIVE_FEED } from "../live/feed";
import { REPLAY_FEED } from "../replay/feed";
import type { LiveModel } from "../live/model";
import { NEIGHBOURHOODS_FEED } from "../neighbourhoods/feed";
import { PLEDGE_FEED } from "../pledge/feed";
import { QUALITY_FEED } from "../quality/feed";

export interface PageProps {
  readonly model: LiveModel;
}

/** One page: where it is, what it is called, who may see it, and where its code is. */
export type PageEntry = FiguresPage | PlainPage;

interface Entry {
  readonly path: string;
  /** In the navigation; a page without one is reached from others. */
  readonly name?: string;
  /** What one must be allowed; the server asks for the same. */
  readonly needs: Permission;
}

/** Follows figures. */
export interface FiguresPage extends Entry {
  readonly feed: Feed;
  readonly load: () => Promise<ComponentType<PageProps>>;
}

/** About something else. */
export interface PlainPage extends Entry {
  readonly plain: () => Promise<ComponentType>;
}

/** All pages, in the order of the navigation. Each is loaded when it is opened. */
export const PAGES: readonly PageEntry[] = [
  {
    path: "/live",
    name: "Live",
    needs: "live",
    feed: LIVE_FEED,
    load: async () => (await import("../page/LivePage")).LivePage,
  },
  {
    path: "/promises",
    name: "Promises",
    needs: "timeline",
    feed: CLOCK_FEED,
    load: async () => (await import("../cases/PromisesPage")).PromisesPage,
  },
  {
    path: "/promise",
    needs: "timeline",
    feed: CLOCK_FEED,
    load: async () => (await import("../cases/PromisePage")).PromisePage,
  },
  {
    path: "/explain",
    name: "Explain",
    needs: "explain",
    feed: CLOCK_FEED,
    load: async () => (await import("../cases/ExplainPage")).ExplainPage,
  },
  {
    path: "/replay",
    name: "Replays",
    needs: "replay",
    feed: REPLAY_FEED,
    load: async () => (await import("../replay/ReplayPage")).ReplayPage,
  },
  {
    path: "/neighbourhoods",
    name: "Neighbourhoods",
    needs: "neighbourhoods",
    feed: NEIGHBOURHOODS_FEED,
    load: async () => (await import("../neighbourhoods/NeighbourhoodsPage")).NeighbourhoodsPage,
  },
  {
    path: "/demand",
    name: "Demand",
    needs: "demand",
    feed: DEMAND_FEED,
    load: async () => (await import("../demand/DemandPage")).DemandPage,
  },
  {
    path: "/pledge",
    name: "Pledge",
    needs: "pledge",
    feed: PLEDGE_FEED,
    load: async () => (await import("../pledge/PledgePage")).PledgePage,
  },
  {
    path: "/quality",
    name: "Data quality",
    needs: "quality",
    feed: QUALITY_FEED,
    load: async () => (await import("../quality/QualityPage")).QualityPage,
  },
  {
    path: "/users",
    name: "Users",
    needs: "administer",
    plain: async () => (await import("../access/UsersPage")).UsersPage,
  },
  {
    path: "/audit",
    name: "Audit",
    needs: "audit",
    plain: async () => (await import("../access/AuditPage")).AuditPage,
  },
  {
    path: "/account",
    needs: "own-account",
    plain: async () => (await import("../access/AccountPage")).AccountPage,
  },
  {
    path: "/sign-in",
    needs: "sign-in",
    plain: async () => (await import("../access/SignInPage")).SignInPage,
  },
  {
    path: "/wall",
    needs: "live",
    feed: LIVE_FEED,
    load: async () => (await import("../page/WallPage")).WallPage,
  },
];

export function pageAt(path: string): PageEntry | undefined {
  const known = path === "/" ? "/live" : path.replace(/\/$/, "");
  return PAGES.find((page) => page.path === known);
}
