import { useEffect, useRef } from "preact/hooks";
import { day, timeOfDay, titled, WINDOW_LAST } from "../live/format";
import { isOtherCode } from "../live/freshCode";
import type { LiveModel } from "../live/model";
import { callTiles, incidentTiles, isMeasured } from "../live/tiles";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { AlertBar } from "./AlertBar";
import { Notice, StaleBanner } from "./Banner";
import { Tiles } from "./Tiles";

/** The figures on the control room's wall: all at once, nothing to click, never asleep. */
export function WallPage({ model }: PageProps) {
  usePainted(model);
  useFreshCode(model);
  useEffect(() => {
    document.title = "Wall – Pledgewatch";
  }, []);
  const stale = model.stale();
  const isStale = stale !== undefined;
  const incidents = incidentTiles(model.policy);
  const tiles = [...callTiles(model.policy), ...(isMeasured(model, incidents) ? incidents : [])];
  return (
    <div class="page wall" data-stale={isStale} data-loaded={model.isLoaded} data-history={model.trends.isSettled}>
      <WallTop model={model} isStale={isStale} />
      <main id="content">
        <h1 class="unseen">The control room&rsquo;s figures</h1>
        <StaleBanner stale={stale} />
        <Notice model={model} />
        <AlertBar model={model} isStale={isStale} isActive={false} />
        <Tiles model={model} tiles={tiles} isStale={isStale} leads={false} />
      </main>
    </div>
  );
}

function WallTop({ model, isStale }: { model: LiveModel; isStale: boolean }) {
  const { force, centre } = model.view;
  const atMs = model.runTime.reportedMs();
  const nowMs = isStale ? atMs : model.nowMs();
  const place = [force, centre].filter((name) => name !== "").map(titled).join(", ");
  return (
    <header class="wall-top">
      <p class="wall-place">
        <b>{place === "" ? "All forces" : place}</b>
        <span class="muted">
          {model.run?.title ?? model.view.run} · {WINDOW_LAST[model.view.window]}
        </span>
      </p>
      <p class="wall-clock" data-testid="as-of">
        <span class="muted">
          {atMs === undefined ? "waiting for the run" : day(atMs, model.zone)}
          <b>{isStale ? "stale" : model.run?.clock === "replay" ? "replay" : "live"}</b>
        </span>
        <time dateTime={nowMs === undefined ? "" : new Date(nowMs).toISOString()}>
          {nowMs === undefined ? "–" : timeOfDay(nowMs, model.zone)}
        </time>
      </p>
    </header>
  );
}

/** A screen that nobody touches takes the server's new pages by itself when it comes back. */
function useFreshCode(model: LiveModel): void {
  const wasAway = useRef(false);
  const isAway = model.isAway;
  useEffect(() => {
    if (isAway) {
      wasAway.current = true;
    } else if (wasAway.current) {
      wasAway.current = false;
      void isOtherCode().then((isOther) => isOther && location.reload());
    }
  }, [isAway]);
}
