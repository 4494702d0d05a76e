import { useMay } from "../access/me";
import { promisesHref } from "../cases/links";
import { NOTHING, target, ticking } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import { WAIT_WORD, waitsOf, waitStatus, worst } from "../live/waiting";
import { StatusShape } from "./icons";
import { MetricCard } from "./MetricCard";
import { Sparkline } from "./Sparkline";
import { TileFrame } from "./TileFrame";
import type { TileProps } from "./Tiles";

/** Who waits on each line right now, and the longest wait beside the line's target. */
export function WaitingTile({ model, tile, isStale, leads }: TileProps) {
  const all = tile.panels.map((panel) => waitStatus(panel, waitsOf(model, panel.short)));
  const status = worst(all);
  return (
    <TileFrame tile={tile} status={status} leads={undefined}>
      <span class="badge" data-testid="status">
        <StatusShape status={isStale ? "stale" : status} />
        {isStale ? "Stale" : WAIT_WORD[status]}
      </span>
      <ul class="tile-rows">
        {tile.panels.map((panel) => (
          <Line key={panel.promise} model={model} panel={panel} isStale={isStale} leads={leads} />
        ))}
      </ul>
    </TileFrame>
  );
}

interface LineProps {
  readonly model: LiveModel;
  readonly panel: Panel;
  readonly isStale: boolean;
  readonly leads: boolean;
}

function Line({ model, panel, isStale, leads }: LineProps) {
  const mayList = useMay("timeline");
  const line = panel.short;
  const waits = waitsOf(model, line);
  const status = waitStatus(panel, waits);
  const targetMs = panel.rule?.targetMs;
  return (
    <li data-status={status} data-testid={`row-${line}`}>
      <span class="row-name">
        <StatusShape status={isStale ? "stale" : status} />
        <i class="unseen">{WAIT_WORD[status]}: </i>
        {leads && mayList ? (
          <a href={promisesHref(model.view, panel.promise, "open")}>{line}</a>
        ) : (
          line
        )}
      </span>
      <p class="value">
        <MetricCard model={model} measure="level" name="calls-waiting" label={`${line} calls waiting`}>
          <span class="number" data-testid="waiting">
            {waits?.count ?? NOTHING}
          </span>
        </MetricCard>
      </p>
      <span class="row-behind">
        {waits === undefined ? (
          "not measured"
        ) : waits.longestMs === undefined ? (
          "nobody waits"
        ) : (
          <>
            longest <strong data-testid="longest">{ticking(waits.longestMs)}</strong>
          </>
        )}
        {targetMs !== undefined && `, target ${target(targetMs)}`}
      </span>
      <Sparkline
        model={model}
        trend={model.trends.waiting(line)}
        label={`${line} calls waiting`}
        isStale={isStale}
      />
    </li>
  );
}
