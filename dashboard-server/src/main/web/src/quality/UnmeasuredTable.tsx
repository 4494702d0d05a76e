import { count, NOTHING, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { MetricCard } from "../page/MetricCard";
import { unmeasuredSheet } from "./sheets";
import { unmeasuredOf } from "./unmeasured";

/** Time stamps that were missing or impossible: excluded from figures, never hidden. */
export function UnmeasuredTable({ model }: { model: LiveModel }) {
  const { window } = model.view;
  const lines = unmeasuredOf(model.figures, window, model.policy);
  return (
    <section class="panel" aria-labelledby="unmeasured" data-testid="unmeasured">
      <header class="with-csv">
        <h2 id="unmeasured">Missing and impossible time stamps, {WINDOW_LAST[window]}</h2>
        {lines !== undefined && lines.length > 0 && (
          <CsvButton model={model} name="unmeasured" sheet={() => unmeasuredSheet(lines, window)} />
        )}
      </header>
      {model.policy !== undefined && lines === undefined && <p class="muted">Not measured: no promise or duration has figures here.</p>}
      {lines?.length === 0 && <p>None: every promise and duration with figures here could be measured.</p>}
      {lines !== undefined && lines.length > 0 && (
        <div class="wide">
          <table>
            <caption class="unseen">What could not be measured, by promise and duration</caption>
            <thead>
              <tr>
                <th scope="col">Promise or duration</th>
                <th scope="col">Taken out</th>
                <th scope="col">Missing</th>
                <th scope="col">Negative</th>
                <th scope="col">Zero</th>
                <th scope="col">Never ended</th>
                <th scope="col">Measured beside</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.measure} ${line.name}`}>
                  <th scope="row">
                    <MetricCard model={model} measure={line.measure} name={line.name}>
                      {line.name}
                    </MetricCard>
                  </th>
                  <td class="share">{count(line.all)}</td>
                  <td>{count(line.missing)}</td>
                  <td>{count(line.negative)}</td>
                  <td>{count(line.zero)}</td>
                  <td>{count(line.neverEnded)}</td>
                  <td>{line.measured === 0 ? NOTHING : count(line.measured)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
