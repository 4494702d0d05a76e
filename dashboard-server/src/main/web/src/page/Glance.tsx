import { percent } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import { rateOf, STATUS_WORD, statusOf } from "../live/status";
import { StatusShape } from "./icons";

/** Each line's rate and status in one strip, for narrow screens; leads to its panel. */
export function Glance({ model, panels }: { model: LiveModel; panels: readonly Panel[] }) {
  return (
    <nav class="glance" aria-label="Lines">
      {panels.map((panel) => {
        const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
        const status = statusOf(figure, panel.rule?.goal);
        return (
          <a key={panel.promise} href={`#${panel.promise}`} data-status={status}>
            <StatusShape status={status} />
            {panel.line} <span>{percent(rateOf(figure)?.ratio)}</span>
            <i class="unseen">{STATUS_WORD[status]}</i>
          </a>
        );
      })}
    </nav>
  );
}
