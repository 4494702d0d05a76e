import { count, duration, NOTHING, percent, WINDOW_SHORT } from "../live/format";
import type { LiveModel } from "../live/model";
import { panelStatus, type Panel } from "../live/panels";
import { rateOf, STATUS_WORD } from "../live/status";
import { WINDOWS, type WindowName } from "../live/types";
import { StatusShape } from "./icons";
import { MetricCard } from "./MetricCard";

/** All windows beside one another: is it getting better or worse? */
export function WindowTable({ model, panel }: { model: LiveModel; panel: Panel }) {
  const isCalls = panel.line !== undefined;
  const head = (name: string) => (
    <th scope="col">
      <MetricCard model={model} measure="promise" name={panel.promise} label={panel.said}>
        {name}
      </MetricCard>
    </th>
  );
  return (
    <table class="compare">
      <caption class="unseen">{isCalls ? `${panel.line} calls` : panel.said} by window</caption>
      <thead>
        <tr>
          <th scope="col">Last</th>
          {head("In time")}
          {head(isCalls ? "Of calls" : "Of")}
          {head("Mean")}
          {head("p90")}
          {head("Broken")}
          {isCalls && (
            <th scope="col">
              <MetricCard model={model} measure="duration" name="abandonment" label="Abandoned">
                Abandoned
              </MetricCard>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {WINDOWS.map((window) => (
          <Row key={window} model={model} panel={panel} window={window} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly model: LiveModel;
  readonly panel: Panel;
  readonly window: WindowName;
}

function Row({ model, panel, window }: RowProps) {
  const figure = model.figure("promise", { promise: panel.promise }, window);
  const rate = rateOf(figure);
  const status = panelStatus(panel, figure);
  const hasTimes = (figure?.fields["count"] ?? 0) > 0;
  return (
    <tr data-status={status} data-chosen={model.view.window === window}>
      <th scope="row">{WINDOW_SHORT[window]}</th>
      <td class="share">
        <StatusShape status={status} />
        <span class="unseen">{STATUS_WORD[status]} </span>
        {percent(rate?.ratio)}
      </td>
      <td>{rate === undefined ? NOTHING : count(rate.decided)}</td>
      <td>{duration(hasTimes ? figure?.fields["mean_ms"] : undefined)}</td>
      <td>{duration(hasTimes ? figure?.fields["p90_ms"] : undefined)}</td>
      <td>{count(figure?.fields["broken"])}</td>
      {panel.line !== undefined && (
        <Abandoned model={model} line={panel.line} window={window} isMeasured={figure !== undefined} />
      )}
    </tr>
  );
}

interface AbandonedProps {
  readonly model: LiveModel;
  readonly line: string;
  readonly window: WindowName;
  readonly isMeasured: boolean;
}

function Abandoned({ model, line, window, isMeasured }: AbandonedProps) {
  const figure = model.figure("duration", { duration: "abandonment", line }, window);
  return <td>{count(isMeasured ? (figure?.fields["count"] ?? 0) : undefined)}</td>;
}
