import { useEffect } from "preact/hooks";
import { useIsBound } from "../access/me";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { HealthPanel } from "./HealthPanel";
import { PatternsPanel } from "./PatternsPanel";
import { RefusedChart } from "./RefusedChart";
import { RefusedTable } from "./RefusedTable";
import { SourcesTable } from "./SourcesTable";
import { UnmeasuredTable } from "./UnmeasuredTable";
import "./quality.css";

const PAINT_EVERY_MS = 1_000;

/** How far the figures can be trusted: what was refused, silent, missing or ill. */
export function QualityPage({ model }: PageProps) {
  usePainted(model, PAINT_EVERY_MS);
  const isBound = useIsBound();
  useEffect(() => {
    document.title = "Data quality – Pledgewatch";
  }, []);
  return (
    <PageFrame model={model} title="Data quality of the run" switches={{ scope: "none", window: true }}>
      <div class="quality">
        <HealthPanel model={model} />
        <SourcesTable model={model} />
        <RefusedTable model={model} />
        {!isBound && <RefusedChart model={model} />}
        <UnmeasuredTable model={model} />
        <PatternsPanel model={model} />
      </div>
    </PageFrame>
  );
}
