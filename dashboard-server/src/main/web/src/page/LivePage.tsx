import { useEffect } from "preact/hooks";
import { percent } from "../live/format";
import type { LiveModel } from "../live/model";
import { panelsOf, type LinePanel, type Panel } from "../live/panels";
import type { Stale } from "../live/stale";
import { rateOf } from "../live/status";
import { callTiles, incidentTiles, isMeasured, type Tile } from "../live/tiles";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { AlertBar } from "./AlertBar";
import { Glance } from "./Glance";
import { LiveAside } from "./LiveAside";
import { PromisePanel } from "./PromisePanel";
import { Tiles } from "./Tiles";

/** The control room's live page. */
export function LivePage({ model }: PageProps) {
  usePainted(model);
  const stale = model.stale();
  const calls = panelsOf(model.policy);
  const incidents = incidentTiles(model.policy);
  const tiles = [...callTiles(model.policy), ...incidents];
  useTitle(model, calls, stale);
  useEffect(() => {
    addEventListener("hashchange", model.changed);
    return () => removeEventListener("hashchange", model.changed);
  }, [model]);
  const hasIncidents = isMeasured(model, incidents);
  const opened = hasIncidents ? openedOf(tiles) : undefined;
  return (
    <PageFrame
      model={model}
      title="The control room's figures"
      switches={{ scope: "centre", window: true }}
    >
      <AlertBar model={model} isStale={stale !== undefined} isActive />
      <div class="live" data-view={hasIncidents ? "tiles" : "calls"}>
        <div class="live-main">
          {opened !== undefined ? (
            <Behind model={model} tiles={tiles} panel={opened} stale={stale} />
          ) : hasIncidents ? (
            <Tiles model={model} tiles={tiles} isStale={stale !== undefined} leads />
          ) : (
            <Calls model={model} panels={calls} stale={stale} />
          )}
        </div>
        <LiveAside model={model} />
      </div>
    </PageFrame>
  );
}

interface CallsProps {
  readonly model: LiveModel;
  readonly panels: readonly LinePanel[];
  readonly stale: Stale | undefined;
}

/** A run of calls alone: all there is about them at once. */
function Calls({ model, panels, stale }: CallsProps) {
  return (
    <>
      <Glance model={model} panels={panels} />
      <div class="panels">
        {panels.map((panel) => (
          <PromisePanel
            key={panel.promise}
            model={model}
            panel={panel}
            title={panel.title}
            stale={stale}
          />
        ))}
      </div>
    </>
  );
}

interface BehindProps {
  readonly model: LiveModel;
  readonly tiles: readonly Tile[];
  readonly panel: Panel;
  readonly stale: Stale | undefined;
}

/** What lies behind one figure, with the others in a strip above it. */
function Behind({ model, tiles, panel, stale }: BehindProps) {
  const all = tiles.filter((tile) => tile.kind === "promises").flatMap((tile) => tile.panels);
  return (
    <div
      class="behind-one"
      onKeyDown={(event) => {
        if (event.key === "Escape" && document.querySelector("dialog[open]") === null) {
          location.hash = "all";
        }
      }}
    >
      <div class="behind-strip">
        <a class="back" href="#all">
          ‹ All figures
        </a>
        <Glance model={model} panels={all} />
      </div>
      <PromisePanel
        model={model}
        panel={panel}
        title={panel.line === undefined ? "" : "answered in time"}
        stale={stale}
      />
    </div>
  );
}

/** The promise that the address names behind its #. */
function openedOf(tiles: readonly Tile[]): Panel | undefined {
  const name = decodeURIComponent(location.hash.slice(1));
  return tiles.flatMap((tile) => tile.panels).find((panel) => panel.promise === name);
}

/** The rates in the browser's tab. */
function useTitle(model: LiveModel, panels: readonly Panel[], stale: Stale | undefined): void {
  useEffect(() => {
    const rates = panels.map((panel) => {
      const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
      return `${panel.short} ${percent(rateOf(figure)?.ratio)}`;
    });
    const alerts = model.alerts.open.filter((alert) => alert.acknowledged === undefined).length;
    const marks = `${alerts === 0 ? "" : `(${alerts}) `}${stale === undefined ? "" : "STALE "}`;
    const title = `${marks}${rates.join(" · ")} – Pledgewatch`;
    if (document.title !== title) document.title = title;
  });
}
