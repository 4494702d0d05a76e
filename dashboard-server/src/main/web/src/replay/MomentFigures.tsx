import { count, NOTHING, percentNumber, ticking, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import { panelsOf, type LinePanel } from "../live/panels";
import { rateOf, STATUS_WORD, statusOf } from "../live/status";
import { TimesToKeeping } from "../page/Counts";
import { StatusShape } from "../page/icons";
import type { Moment } from "./moment";

interface Props {
  readonly model: LiveModel;
  readonly moment: Moment;
}

/** The big figures of the lines, and all other promises, as they stood. */
export function MomentFigures({ model, moment }: Props) {
  const panels = panelsOf(model.policy);
  const shown = new Set(panels.map((panel) => panel.promise));
  const others = Object.keys(moment.promises())
    .filter((promise) => !shown.has(promise))
    .sort();
  return (
    <>
      <div class="moments">
        {panels.map((panel) => (
          <LineMoment key={panel.promise} model={model} moment={moment} panel={panel} />
        ))}
      </div>
      {others.length > 0 && (
        <ul class="other-promises" data-testid="other-promises">
          {others.map((promise) => (
            <OtherMoment key={promise} model={model} moment={moment} promise={promise} />
          ))}
        </ul>
      )}
    </>
  );
}

function LineMoment({ model, moment, panel }: Props & { readonly panel: LinePanel }) {
  const { window } = model.view;
  const figure = moment.figure("promise", { promise: panel.promise }, window);
  const rate = rateOf(figure);
  const status = statusOf(figure, panel.rule?.goal);
  const waiting = moment.figure("level", { level: "calls-waiting", line: panel.line });
  const oldestMs = waiting?.fields["oldest_ms"];
  return (
    <article class="moment" data-status={status} data-testid={`moment-${panel.line}`}>
      <h3>
        {panel.line} {panel.title}
        <span class="moment-status">
          <StatusShape status={status} /> {STATUS_WORD[status]}
        </span>
      </h3>
      <p class="moment-value" data-testid="moment-rate">
        {rate === undefined ? NOTHING : `${percentNumber(rate.ratio)} %`}
      </p>
      <p class="muted">
        {rate === undefined
          ? "Nothing decided"
          : `${count(rate.kept)} of ${count(rate.decided)} answered in time`}
        , {WINDOW_LAST[window]}
        {panel.rule?.goal !== undefined && ` · goal ${percentNumber(panel.rule.goal)} %`}
      </p>
      <p>
        {waiting?.fields["value"] === undefined
          ? "Waiting: not measured"
          : `${count(waiting.fields["value"])} waiting`}
        {oldestMs !== undefined && (waiting?.fields["value"] ?? 0) > 0 && (
          <> , longest {ticking(oldestMs + moment.atMs - Date.parse(waiting?.at ?? ""))}</>
        )}
      </p>
      <TimesToKeeping model={model} panel={panel} figure={figure} />
    </article>
  );
}

function OtherMoment({ model, moment, promise }: Props & { readonly promise: string }) {
  const figure = moment.figure("promise", { promise }, model.view.window);
  const rule = model.policy?.promises[promise];
  const rate = rateOf(figure);
  const status = statusOf(figure, rule?.goal);
  return (
    <li data-status={status}>
      <span class="other-name">{rule?.says ?? promise}</span>
      <b>{rate === undefined ? NOTHING : `${percentNumber(rate.ratio)} %`}</b>
      <span class="muted">
        {rate === undefined ? "nothing decided" : `${count(rate.kept)} of ${count(rate.decided)}`}
      </span>
      <span class="moment-status">
        <StatusShape status={status} /> {STATUS_WORD[status]}
      </span>
    </li>
  );
}
