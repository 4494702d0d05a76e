import { useEffect, useState } from "preact/hooks";
import { NOTHING, percent, WINDOW_LAST } from "../live/format";
import { scopeTags } from "../live/figures";
import type { LiveModel } from "../live/model";
import { rateOf } from "../live/status";
import { said } from "./ask";
import { Biggest } from "./Biggest";
import { readMoment, type Moment } from "./moment";
import { TwoRates } from "./TwoRates";
import type { Span } from "./useSpan";
import { fieldOf, timeOf } from "./zoned";

interface Props {
  readonly model: LiveModel;
  readonly left: string;
  readonly right: string;
  readonly span: Span | undefined;
  readonly choose: (left: string, right: string) => void;
}

interface Both {
  readonly left: Moment;
  readonly right: Moment;
}

/** Two runs at one moment: every promise before and after, a chart of both, what differs most. */
export function SideBySide({ model, left, right, span, choose }: Props) {
  const { view, zone } = model;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [both, put] = useState<Both | undefined>();
  const [problem, fail] = useState("");
  const [promise, show] = useState("answer-999");
  useEffect(() => setChosen(undefined), [left, right]);
  const field = chosen ?? (span === undefined ? "" : fieldOf(span.toMs, zone));
  const atMs = timeOf(field, zone);
  const scope = JSON.stringify(scopeTags(view));
  useEffect(() => {
    put(undefined);
    fail("");
    if (left === "" || right === "" || atMs === undefined) return undefined;
    const stop = new AbortController();
    Promise.all([left, right].map((run) => readMoment(view, run, atMs, stop.signal))).then(
      ([ofLeft, ofRight]) => {
        if (ofLeft !== undefined && ofRight !== undefined) put({ left: ofLeft, right: ofRight });
      },
      (failure: unknown) => !stop.signal.aborted && fail(said(failure)),
    );
    return () => stop.abort();
  }, [left, right, atMs, view.window, scope]);
  return (
    <section class="panel replay-box" aria-labelledby="compare-title" data-testid="compare">
      <header>
        <h2 id="compare-title">Two runs side by side</h2>
      </header>
      <div class="fields">
        <RunChoice label="Before" value={left} model={model} choose={(run) => choose(run, right)} />
        <RunChoice label="After" value={right} model={model} choose={(run) => choose(left, run)} />
        <label>
          <span>At ({zone})</span>
          <input type="datetime-local" value={field} onInput={(e) => setChosen(e.currentTarget.value)} />
        </label>
      </div>
      <p class="problems" role="alert">{problem}</p>
      {left === "" || right === "" ? (
        <p class="muted">Choose two runs, or press “Compare” at a replay that is done.</p>
      ) : both === undefined || atMs === undefined ? (
        <p class="muted" role="status">{problem === "" ? "Reading both runs" : ""}</p>
      ) : (
        <>
          <Promises model={model} both={both} chosen={promise} show={show} names={[left, right]} />
          {span !== undefined && (
            <TwoRates model={model} left={left} right={right} promise={promise} span={span} />
          )}
          <Biggest model={model} left={left} right={right} atMs={atMs} />
        </>
      )}
    </section>
  );
}

interface RunChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly model: LiveModel;
  readonly choose: (run: string) => void;
}

function RunChoice({ label, value, model, choose }: RunChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Choose a run</option>
        {model.directory.runs.map((run) => (
          <option key={run.id} value={run.id} selected={run.id === value}>
            {run.id === run.title ? run.id : `${run.title} (${run.id})`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PromisesProps {
  readonly model: LiveModel;
  readonly both: Both;
  readonly names: readonly [string, string];
  readonly chosen: string;
  readonly show: (promise: string) => void;
}

function Promises({ model, both, names, chosen, show }: PromisesProps) {
  const { window } = model.view;
  const rows = Object.keys(both.left.promises()).concat(Object.keys(both.right.promises()));
  const promises = [...new Set(rows)].sort();
  const rate = (moment: Moment, promise: string) =>
    rateOf(moment.figure("promise", { promise }, window));
  if (promises.length === 0) {
    return <p class="muted">Neither run has a promise’s figure at that moment.</p>;
  }
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label="Promises before and after">
      <table class="compare" data-testid="promises">
        <caption>Kept, {WINDOW_LAST[window]} before the moment</caption>
        <thead>
          <tr>
            <th scope="col">Promise</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">Difference</th>
            <th scope="col"><span class="unseen">Chart</span></th>
          </tr>
        </thead>
        <tbody>
          {promises.map((promise) => {
            const before = rate(both.left, promise);
            const after = rate(both.right, promise);
            return (
              <tr key={promise} data-testid={`row-${promise}`}>
                <th scope="row">{promise}</th>
                <Cell rate={before} />
                <Cell rate={after} />
                <td>{points(before?.ratio, after?.ratio)}</td>
                <td>
                  <button
                    type="button"
                    aria-pressed={chosen === promise}
                    aria-label={`Show ${promise} in the chart`}
                    onClick={() => show(promise)}
                  >
                    {chosen === promise ? "Shown" : "Show"}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ rate }: { readonly rate: ReturnType<typeof rateOf> }) {
  return (
    <td>
      <b>{percent(rate?.ratio)}</b>{" "}
      <span class="muted">
        {rate === undefined
          ? "nothing decided"
          : `${rate.kept.toLocaleString("en-GB")} of ${rate.decided.toLocaleString("en-GB")}`}
      </span>
    </td>
  );
}

/** How many points better or worse, in words as well as a sign. */
export function points(before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) return NOTHING;
  const tenths = Math.round((after - before) * 1000);
  if (tenths === 0) return before === after ? "equal" : "nearly equal";
  const size = (Math.abs(tenths) / 10).toFixed(1);
  return tenths > 0 ? `▲ ${size} points better` : `▼ ${size} points worse`;
}
