import { percentNumber, WINDOW_LAST } from "../live/format";
import { panelStatus, type Panel } from "../live/panels";
import { STATUS_WORD } from "../live/status";
import { within } from "../live/tiles";
import { worst } from "../live/waiting";
import { StatusShape } from "./icons";
import { Behind, Provisional, RateNumber } from "./Rate";
import { Sparkline } from "./Sparkline";
import { StatusBadge } from "./StatusBadge";
import { TileFrame } from "./TileFrame";
import type { TileProps } from "./Tiles";

/** One promise as a big figure: the share kept beside its goal, the count behind it, its past. */
export function PromiseTile(props: TileProps & { readonly panel: Panel }) {
  const { model, panel, isStale, leads } = props;
  const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
  const status = panelStatus(panel, figure);
  return (
    <TileFrame tile={props.tile} status={status} leads={leads ? panel.promise : undefined}>
      <StatusBadge status={status} isStale={isStale} />
      <div class="tile-figure">
        <p class="value" data-testid="rate">
          <RateNumber model={model} panel={panel} figure={figure} />
        </p>
        <Beside panel={panel} />
      </div>
      <p class="behind">
        <Behind panel={panel} figure={figure} />{" "}
        <span class="muted">{WINDOW_LAST[model.view.window]}</span>
        <Provisional figure={figure} />
      </p>
      <Sparkline
        model={model}
        trend={model.trends.trend(panel.promise)}
        label={panel.said}
        isStale={isStale}
        rate={{ goal: panel.rule?.goal }}
      />
    </TileFrame>
  );
}

/** What the figure is held against. */
function Beside({ panel }: { panel: Panel }) {
  const goal = panel.rule?.goal;
  return (
    <p class="tile-target" data-testid="target">
      {goal !== undefined && (
        <>
          goal <b>{percentNumber(goal)}&nbsp;%</b>
          <br />
        </>
      )}
      {within(panel)}
    </p>
  );
}

/** Several promises of one kind, a row each. */
export function PromisesTile({ model, tile, isStale, leads }: TileProps) {
  const figures = tile.panels.map((panel) =>
    model.figure("promise", { promise: panel.promise }, model.view.window),
  );
  const status = worst(tile.panels.map((panel, i) => panelStatus(panel, figures[i])));
  return (
    <TileFrame tile={tile} status={status} leads={undefined}>
      <StatusBadge status={status} isStale={isStale} />
      <ul class="tile-rows">
        {tile.panels.map((panel, i) => {
          const figure = figures[i];
          const its = panelStatus(panel, figure);
          return (
            <li key={panel.promise} data-status={its} data-testid={`row-${panel.promise}`}>
              <span class="row-name">
                <StatusShape status={isStale ? "stale" : its} />
                <i class="unseen">{STATUS_WORD[its]}: </i>
                {leads ? <a href={`#${panel.promise}`}>{panel.short}</a> : panel.short}
              </span>
              <p class="value" data-testid="rate">
                <RateNumber model={model} panel={panel} figure={figure} />
              </p>
              <span class="row-behind">
                <Behind panel={panel} figure={figure} />
                <Goal panel={panel} />
              </span>
              <Sparkline
                model={model}
                trend={model.trends.trend(panel.promise)}
                label={panel.said}
                isStale={isStale}
                rate={{ goal: panel.rule?.goal }}
              />
            </li>
          );
        })}
      </ul>
      <span class="unseen">{WINDOW_LAST[model.view.window]}</span>
    </TileFrame>
  );
}

function Goal({ panel }: { panel: Panel }) {
  const goal = panel.rule?.goal;
  return goal === undefined ? null : (
    <>
      {", goal "}
      <b>{percentNumber(goal)}&nbsp;%</b>
    </>
  );
}
