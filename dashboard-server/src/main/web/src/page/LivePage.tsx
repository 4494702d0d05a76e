import { useEffect } from "preact/hooks";
import { percent } from "../live/format";
import { panelsOf } from "../live/panels";
import { rateOf } from "../live/status";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { Glance } from "./Glance";
import { PromisePanel } from "./PromisePanel";

/** The control room's live page. */
export function LivePage({ model }: PageProps) {
  usePainted(model);
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
    <PageFrame
      model={model}
      title="Answer rates of 999 and 101 calls"
      switches={{ scope: "centre", window: true }}
    >
      <Glance model={model} panels={panels} />
      <div class="panels">
        {panels.map((panel) => (
          <PromisePanel key={panel.promise} model={model} panel={panel} stale={stale} />
        ))}
      </div>
    </PageFrame>
  );
}
