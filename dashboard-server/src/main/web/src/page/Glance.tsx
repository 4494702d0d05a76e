import { percent } from "../live/format";
import type { LiveModel } from "../live/model";
import { panelStatus, type Panel } from "../live/panels";
import { rateOf, STATUS_WORD } from "../live/status";
import { StatusShape } from "./icons";

/** Each line's rate and status in one strip, for narrow screens; leads to its panel. */
export function Glance({ model, panels }: { model: LiveModel; panels: readonly Panel[] }) {
  return (
    <nav class="glance" aria-label="Lines">
      {panels.map((panel) => {
        const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
        const status = panelStatus(panel, figure);
        return (
          <a key={panel.promise} href={`#${panel.promise}`} data-status={status}>
            <StatusShape status={status} />
            {panel.short} <span>{percent(rateOf(figure)?.ratio)}</span>
            <i class="unseen">{STATUS_WORD[status]}</i>
          </a>
        );
      })}
    </nav>
  );
}
