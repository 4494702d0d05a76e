import { useIsBound } from "../access/me";
import { count, NOTHING, WINDOW_LAST } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { reasonWord, refusedOf } from "./refused";
import { refusedSheet } from "./sheets";

/** What was refused, set aside or late: each reason by each source. */
export function RefusedTable({ model }: { model: LiveModel }) {
  const isBound = useIsBound();
  const refused = refusedOf(model.figures, model.view.window);
  return (
    <section class="panel" aria-labelledby="refused" data-testid="refused">
      <header class="with-csv">
        <h2 id="refused">Events that count nowhere, {WINDOW_LAST[model.view.window]}</h2>
        {refused.all !== undefined && (
          <CsvButton model={model} name="refused" sheet={() => refusedSheet(refused, model.view.window)} />
        )}
      </header>
      {isBound ? (
        <p class="muted">Not shown: a refused event belongs to no force, so only those see it who may see all.</p>
      ) : refused.all === undefined ? (
        <p class="muted">None is known: no event of this run was refused, set aside or late.</p>
      ) : (
        <>
          <p class="lead">
            <strong data-testid="refused-all">{count(refused.all)}</strong> refused by the gateway,
            set aside or late. They are kept with their reasons in the quarantine and the late
            ledger, and count in no other figure.
          </p>
          <div class="wide">
            <table>
              <caption class="unseen">Refused and late events by reason and source</caption>
              <thead>
                <tr>
                  <th scope="col">Reason</th>
                  <th scope="col">All</th>
                  {refused.sources.map((source) => (
                    <th key={source} scope="col">
                      {source}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {refused.reasons.map((reason) => (
                  <tr key={reason}>
                    <th scope="row">
                      {reasonWord(reason)} <code>{reason}</code>
                    </th>
                    <td class="share">{count(refused.ofReason.get(reason))}</td>
                    {refused.sources.map((source) => (
                      <td key={source}>
                        {count(refused.cells.get(reason)?.get(source)) || NOTHING}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
