import { NOTHING, ticking } from "../live/format";
import type { LiveModel } from "../live/model";
import { waitsOf } from "../live/waiting";
import { MetricCard } from "./MetricCard";

/** Who waits on a line right now, and the longest of them. */
export function Waiting({ model, line }: { model: LiveModel; line: string }) {
  const waits = waitsOf(model, line);
  return (
    <div class="waiting" data-some={(waits?.count ?? 0) > 0}>
      <p class="value">
        <MetricCard
          model={model}
          measure="level"
          name="calls-waiting"
          label={`${line} calls waiting`}
        >
          <span class="number" data-testid="waiting">
            {waits?.count ?? NOTHING}
          </span>
        </MetricCard>
      </p>
      <p class="behind">
        <strong>waiting now</strong>
        <br />
        <span class="muted">
          {waits?.longestMs !== undefined ? (
            <>
              longest <b data-testid="longest">{ticking(waits.longestMs)}</b>
            </>
          ) : waits?.count === 0 ? (
            "nobody waits"
          ) : (
            "not measured"
          )}
        </span>
      </p>
    </div>
  );
}
