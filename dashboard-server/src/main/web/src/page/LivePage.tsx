import { useEffect, useReducer } from "preact/hooks";
import { percent } from "../live/format";
import type { LiveModel } from "../live/model";
import { panelsOf } from "../live/panels";
import { rateOf } from "../live/status";
import { Notice, StaleBanner } from "./Banner";
import { Glance } from "./Glance";
import { PromisePanel } from "./PromisePanel";
import { TopBar } from "./TopBar";

const TICK_MS = 250;

/** The control room's live page. */
export function LivePage({ model }: { model: LiveModel }) {
  const [, paint] = useReducer<number, void>((frames) => frames + 1, 0);
  useEffect(() => model.onPaint(() => paint()), [model]);
  useEffect(() => {
    const ticking = setInterval(model.changed, TICK_MS);
    return () => clearInterval(ticking);
  }, [model]);
  const stale = model.stale();
  const panels = panelsOf(model.policy);
  useEffect(() => {
    const rates = panels.map((panel) => {
      const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
      return `${panel.line} ${percent(rateOf(figure)?.ratio)}`;
    });
    const title = `${stale === undefined ? "" : "STALE "}${rates.join(" · ")} – Pledgewatch`;
    if (document.title !== title) document.title = title;
  });
  return (
    <div
      class="page"
      data-stale={stale !== undefined}
      data-loaded={model.isLoaded}
      data-history={model.trends.isSettled}
    >
      <TopBar model={model} stale={stale} />
      <main>
        <h1 class="unseen">Answer rates of 999 and 101 calls</h1>
        <StaleBanner stale={stale} />
        <Notice model={model} />
        <Glance model={model} panels={panels} />
        <div class="panels">
          {panels.map((panel) => (
            <PromisePanel key={panel.promise} model={model} panel={panel} stale={stale} />
          ))}
        </div>
      </main>
    </div>
  );
}
