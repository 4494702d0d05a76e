import { NOTHING, percentNumber, target, ticking, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import type { Stale } from "../live/stale";
import { rateOf, STATUS_WORD, statusOf, type Status } from "../live/status";
import type { Figure } from "../live/types";
import { AnswerTimes, CallCounts } from "./Counts";
import { StatusShape } from "./icons";
import { MetricCard } from "./MetricCard";
import { RateChart } from "./RateChart";
import { WindowTable } from "./WindowTable";

interface Props {
  readonly model: LiveModel;
  readonly panel: Panel;
  readonly stale: Stale | undefined;
}

/** One line's promise: how well it is kept, who is waiting, and what lies behind. */
export function PromisePanel({ model, panel, stale }: Props) {
  const figure = model.figure("promise", { promise: panel.promise }, model.view.window);
  const status = statusOf(figure, panel.rule?.goal);
  const isAbsent = model.isLoaded && figure === undefined;
  const heading = `panel-${panel.line}`;
  return (
    <section
      id={panel.promise}
      class={isAbsent ? "panel absent" : "panel"}
      data-status={status}
      data-testid={`panel-${panel.line}`}
      aria-labelledby={heading}
    >
      <header>
        <h2 id={heading}>
          <span class="line">{panel.line}</span> {panel.title}
        </h2>
        <StatusBadge status={status} stale={stale !== undefined} />
        <MetricCard
          model={model}
          measure="promise"
          name={panel.promise}
          label={`${panel.line} answered in time`}
        />
      </header>
      {isAbsent ? (
        <p class="nothing" data-testid="no-calls">
          {nothingSaid(model, panel.line)}
        </p>
      ) : (
        <Body model={model} panel={panel} stale={stale} figure={figure} />
      )}
    </section>
  );
}

function Body({ model, panel, stale, figure }: Props & { figure: Figure | undefined }) {
  return (
    <>
      <div class="hero">
        <BigRate model={model} panel={panel} figure={figure} />
        <Waiting model={model} line={panel.line} />
      </div>
      <RateChart
        model={model}
        trend={model.trends.trend(panel.promise)}
        goal={panel.rule?.goal}
        label={`Share of ${panel.line} calls answered in time`}
        isStale={stale !== undefined}
      />
      <AnswerTimes figure={figure} />
      <CallCounts model={model} line={panel.line} figure={figure} />
      <WindowTable model={model} panel={panel} />
    </>
  );
}

function nothingSaid(model: LiveModel, line: string): string {
  const { force, centre } = model.view;
  const where = centre !== "" ? "at this centre" : force !== "" ? "in this force" : "in this run";
  return `No ${line} calls ${where}`;
}

function StatusBadge({ status, stale }: { status: Status; stale: boolean }) {
  return (
    <span class="badge" data-testid="status">
      <StatusShape status={stale ? "stale" : status} />
      {stale ? (
        <>
          Stale<small>was {STATUS_WORD[status].toLowerCase()}</small>
        </>
      ) : (
        STATUS_WORD[status]
      )}
    </span>
  );
}

function BigRate({ model, panel, figure }: Omit<Props, "stale"> & { figure: Figure | undefined }) {
  const rate = rateOf(figure);
  const { rule } = panel;
  const within = rule?.targetMs === undefined ? "" : `${rule.strict ? "in under" : "within"} ${target(rule.targetMs)}`;
  return (
    <div class="rate">
      <p class="value" data-testid="rate">
        {rate === undefined ? (
          <span class="number">{NOTHING}</span>
        ) : (
          <>
            <span class="number">{percentNumber(rate.ratio)}</span>
            <span class="unit">%</span>
          </>
        )}
      </p>
      <p class="behind">
        <strong data-testid="count">
          {rate === undefined
            ? `No ${panel.line} calls decided`
            : `${rate.kept.toLocaleString("en-GB")} of ${rate.decided.toLocaleString("en-GB")}`}
        </strong>{" "}
        {rate !== undefined && `answered ${within}`}
        <br />
        <span class="muted">
          {WINDOW_LAST[model.view.window]}
          {rule?.goal !== undefined && (
            <>
              {" · goal "}
              <b class="goal">{percentNumber(rule.goal)}&nbsp;%</b> {within}
            </>
          )}
        </span>
        {figure !== undefined && !figure.final && (
          <abbr
            class="provisional"
            title="Provisional: events dated before this moment may still arrive"
            data-testid="provisional"
          >
            provisional
          </abbr>
        )}
      </p>
    </div>
  );
}

function Waiting({ model, line }: { model: LiveModel; line: string }) {
  const level = model.figure("level", { level: "calls-waiting", line });
  const waiting = level?.fields["value"];
  const oldestMs = level?.fields["oldest_ms"];
  const sinceMs = level === undefined ? 0 : (model.nowMs() ?? 0) - Date.parse(level.at);
  return (
    <div class="waiting" data-some={(waiting ?? 0) > 0}>
      <p class="value">
        <span class="number" data-testid="waiting">
          {waiting ?? NOTHING}
        </span>
      </p>
      <p class="behind">
        <strong>waiting now</strong>
        <br />
        <span class="muted">
          {waiting !== undefined && waiting > 0 && oldestMs !== undefined ? (
            <>
              longest <b data-testid="longest">{ticking(oldestMs + Math.max(0, sinceMs))}</b>
            </>
          ) : waiting === 0 ? (
            "nobody waits"
          ) : (
            "not measured"
          )}
        </span>
      </p>
    </div>
  );
}
