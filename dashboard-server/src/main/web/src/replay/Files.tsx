import { panelsOf } from "../live/panels";
import type { LiveModel } from "../live/model";
import { rawCsv, seriesCsv } from "./csv";
import type { Span } from "./useSpan";

const MEASURES = ["promise", "duration", "level", "presence", "abstraction", "demand"];

/** The run's figures as files: of each panel, and all results. */
export function Files({ model, span }: { readonly model: LiveModel; readonly span: Span | undefined }) {
  const { view } = model;
  const wanted = (measure: string) => ({
    view,
    run: view.run,
    measure,
    fromMs: span?.fromMs,
    toMs: span?.toMs,
  });
  return (
    <section class="panel replay-box" aria-labelledby="files-title">
      <header>
        <h2 id="files-title">Take away as CSV</h2>
      </header>
      <p class="muted">
        Of {model.run?.title ?? view.run}, every row with its definition. Times are UTC.
      </p>
      <ul class="files" data-testid="files">
        {panelsOf(model.policy).map((panel) => (
          <li key={panel.promise}>
            <a href={seriesCsv(wanted("promise"), { promise: panel.promise }, view.window)} download>
              {panel.line} answered in time
            </a>{" "}
            <span class="muted">{view.window}</span>
          </li>
        ))}
        {MEASURES.map((measure) => (
          <li key={measure}>
            <a href={rawCsv(wanted(measure))} download>
              All results: {measure}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
