import { useEffect } from "preact/hooks";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { HealthPanel } from "./HealthPanel";
import { RefusedChart } from "./RefusedChart";
import { RefusedTable } from "./RefusedTable";
import { SourcesTable } from "./SourcesTable";
import { UnmeasuredTable } from "./UnmeasuredTable";
import "./quality.css";

const PAINT_EVERY_MS = 1_000;

/** How far the figures can be trusted: what was refused, silent, missing or ill. */
export function QualityPage({ model }: PageProps) {
  usePainted(model, PAINT_EVERY_MS);
  useEffect(() => {
    document.title = "Data quality – Pledgewatch";
  }, []);
  return (
    <PageFrame model={model} title="Data quality of the run" switches={{ scope: "none", window: true }}>
      <div class="quality">
        <HealthPanel model={model} />
        <SourcesTable model={model} />
        <RefusedTable model={model} />
        <RefusedChart model={model} />
        <UnmeasuredTable model={model} />
        <section class="panel" aria-labelledby="patterns" data-testid="patterns">
          <h2 id="patterns">Suspicious patterns</h2>
          <dl class="health">
            <div data-status="no-data">
              <dt>Arrivals bunched just before the target</dt>
              <dd>
                Not measured. <small>Figures hold percentiles, not how many arrived in each minute.</small>
              </dd>
            </div>
            <div data-status="no-data">
              <dt>Downgrades just before a breach</dt>
              <dd>
                Not measured. <small>Figures do not hold how long before the deadline a promise became void.</small>
              </dd>
            </div>
          </dl>
        </section>
      </div>
    </PageFrame>
  );
}
