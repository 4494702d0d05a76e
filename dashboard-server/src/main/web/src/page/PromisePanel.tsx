import { useMay } from "../access/me";
import { promisesHref } from "../cases/links";
import type { LiveModel } from "../live/model";
import { panelStatus, type Panel } from "../live/panels";
import { promiseSheet } from "../live/sheet";
import type { Stale } from "../live/stale";
import type { Figure } from "../live/types";
import { CallCounts, PromiseCounts, TimesToKeeping } from "./Counts";
import { CsvButton } from "./CsvButton";
import { MetricCard } from "./MetricCard";
import { Rate } from "./Rate";
import { RateChart } from "./RateChart";
import { StatusBadge } from "./StatusBadge";
import { Waiting } from "./Waiting";
import { WindowTable } from "./WindowTable";

interface Props {
  readonly model: LiveModel;
  readonly panel: Panel;
  /** What follows its name. */
  readonly title: string;
  readonly stale: Stale | undefined;
}

/** One promise: how well it is kept, who is waiting, and what lies behind. */
export function PromisePanel({ model, panel, title, stale }: Props) {
  const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
  const status = panelStatus(panel, figure);
  const isAbsent = model.isLoaded && figure === undefined;
  const name = panel.line ?? panel.promise;
  const heading = `panel-${name}`;
  return (
    <section
      id={panel.promise}
      class={isAbsent ? "panel absent" : "panel"}
      data-status={status}
      data-testid={`panel-${name}`}
      aria-labelledby={heading}
    >
      <header>
        <h2 id={heading}>
          <span class="line">{panel.line ?? panel.said}</span> {title}
        </h2>
        <StatusBadge status={status} isStale={stale !== undefined} />
        <Down model={model} promise={panel.promise} />
        <MetricCard model={model} measure="promise" name={panel.promise} label={panel.said} />
        <CsvButton model={model} name={panel.promise} sheet={() => promiseSheet(model, panel)} />
      </header>
      {isAbsent ? (
        <p class="nothing" data-testid="no-calls">
          {nothingSaid(model, panel)}
        </p>
      ) : (
        <Body model={model} panel={panel} stale={stale} figure={figure} />
      )}
    </section>
  );
}

function Body({
  model,
  panel,
  stale,
  figure,
}: Omit<Props, "title"> & { figure: Figure | undefined }) {
  const { line } = panel;
  return (
    <>
      <div class={line === undefined ? "hero alone" : "hero"}>
        <Rate model={model} panel={panel} figure={figure} />
        {line !== undefined && <Waiting model={model} line={line} />}
      </div>
      <RateChart
        model={model}
        trend={model.trends.trend(panel.promise)}
        goal={panel.rule?.goal}
        label={line === undefined ? panel.said : `Share of ${line} calls answered in time`}
        isStale={stale !== undefined}
      />
      <TimesToKeeping model={model} panel={panel} figure={figure} />
      {line === undefined ? (
        <PromiseCounts model={model} panel={panel} figure={figure} />
      ) : (
        <CallCounts model={model} panel={panel} line={line} figure={figure} />
      )}
      <WindowTable model={model} panel={panel} />
    </>
  );
}

/** Down to the promises that it counts, for those who may see them. */
function Down({ model, promise }: { model: LiveModel; promise: string }) {
  return useMay("timeline") ? (
    <a class="down" href={promisesHref(model.view, promise, "open")}>
      Single promises
    </a>
  ) : null;
}

function nothingSaid(model: LiveModel, panel: Panel): string {
  const { force, centre } = model.view;
  const where = centre !== "" ? "at this centre" : force !== "" ? "in this force" : "in this run";
  return panel.line === undefined ? `Not measured ${where}` : `No ${panel.line} calls ${where}`;
}
