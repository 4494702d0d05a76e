import { count, duration, NOTHING, percent, WINDOW_SHORT } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import { rateOf, STATUS_WORD, statusOf } from "../live/status";
import { WINDOWS, type WindowName } from "../live/types";
import { StatusShape } from "./icons";

/** All windows beside one another: is it getting better or worse? */
export function WindowTable({ model, panel }: { model: LiveModel; panel: Panel }) {
  return (
    <table class="compare">
      <caption class="unseen">{panel.line} calls by window</caption>
      <thead>
        <tr>
          <th scope="col">Last</th>
          <th scope="col">In time</th>
          <th scope="col">Of calls</th>
          <th scope="col">Mean</th>
          <th scope="col">p90</th>
          <th scope="col">Broken</th>
          <th scope="col">Abandoned</th>
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
  const abandoned = model.figure(
    "duration",
    { duration: "abandonment", line: panel.line },
    window,
  );
  const rate = rateOf(figure);
  const status = statusOf(figure, panel.rule?.goal);
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
      <td>{count(figure === undefined ? undefined : (abandoned?.fields["count"] ?? 0))}</td>
    </tr>
  );
}
