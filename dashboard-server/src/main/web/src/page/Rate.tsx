import { NOTHING, percentNumber, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import { rateOf } from "../live/status";
import { within } from "../live/tiles";
import type { Figure } from "../live/types";
import { MetricCard } from "./MetricCard";

interface Props {
  readonly model: LiveModel;
  readonly panel: Panel;
  readonly figure: Figure | undefined;
}

/** The share kept, the count behind it, and what it is to be. */
export function Rate({ model, panel, figure }: Props) {
  return (
    <div class="rate">
      <p class="value" data-testid="rate">
        <RateNumber model={model} panel={panel} figure={figure} />
      </p>
      <p class="behind">
        <Behind panel={panel} figure={figure} />
        <br />
        <span class="muted">
          {WINDOW_LAST[model.view.window]}
          <Beside panel={panel} />
        </span>
        <Provisional figure={figure} />
      </p>
    </div>
  );
}

/** The share in big digits; a click on it shows its card. */
export function RateNumber({ model, panel, figure }: Props) {
  const rate = rateOf(figure);
  return (
    <MetricCard model={model} measure="promise" name={panel.promise} label={panel.said}>
      <span class="number">{rate === undefined ? NOTHING : percentNumber(rate.ratio)}</span>
      {rate !== undefined && <span class="unit">%</span>}
    </MetricCard>
  );
}

/** The count behind a rate. */
export function Behind({ panel, figure }: Omit<Props, "model">) {
  const rate = rateOf(figure);
  const verb = panel.line === undefined ? "" : "answered ";
  return (
    <>
      <strong data-testid="count">
        {rate !== undefined
          ? `${rate.kept.toLocaleString("en-GB")} of ${rate.decided.toLocaleString("en-GB")}`
          : figure === undefined
            ? "not measured"
            : panel.line === undefined
              ? "None decided"
              : `No ${panel.line} calls decided`}
      </strong>{" "}
      <span>{rate === undefined ? "" : `${verb}${within(panel)}`}</span>
    </>
  );
}

/** The goal of a rate, where the pack has one. */
export function Beside({ panel }: { panel: Panel }) {
  const goal = panel.rule?.goal;
  return goal === undefined ? null : (
    <>
      {" · goal "}
      <b class="goal">{percentNumber(goal)}&nbsp;%</b> {within(panel)}
    </>
  );
}

export function Provisional({ figure }: { figure: Figure | undefined }) {
  return figure === undefined || figure.final ? null : (
    <abbr
      class="provisional"
      title="Provisional: events dated before this moment may still arrive"
      data-testid="provisional"
    >
      provisional
    </abbr>
  );
}
