import { useState } from "preact/hooks";
import { scopeTags } from "../live/figures";
import { count, NOTHING } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Comparison, Difference } from "./types";
import { useAsked } from "./useAsked";

const MEASURES = ["promise", "duration", "level", "presence", "abstraction", "demand"];
const SHOWN_MAX = 20;

interface Props {
  readonly model: LiveModel;
  readonly left: string;
  readonly right: string;
  readonly atMs: number;
}

/** In what the two runs differ most, of one measure. */
export function Biggest({ model, left, right, atMs }: Props) {
  const [measure, choose] = useState("promise");
  const window = measure === "level" ? `${model.view.window},NOW` : model.view.window;
  const params = new URLSearchParams({
    left,
    right,
    measure,
    window,
    at: String(atMs),
    ...scopeTags(model.view),
  });
  const { value, problem } = useAsked<Comparison>(`/api/compare?${params}`);
  return (
    <div class="biggest">
      <h3>Biggest differences</h3>
      <div class="fields">
        <label>
          <span>Measure</span>
          <select value={measure} onChange={(event) => choose(event.currentTarget.value)}>
            {MEASURES.map((one) => (
              <option key={one} value={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <p class="problems" role="alert">{problem}</p>
      {value !== undefined && (
        <>
          <p data-testid="compare-counts">
            {count(value.counts.differing)} of {count(value.counts.both)} figures that both have differ;{" "}
            {count(value.counts.onlyLeft)} only before, {count(value.counts.onlyRight)} only after.
            {value.cut && " There are more than could be read."}
          </p>
          {value.differences.length > 0 && <Table differences={value.differences} />}
        </>
      )}
    </div>
  );
}

function Table({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label="Biggest differences">
      <table class="compare" data-testid="differences">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, SHOWN_MAX).map((one) => (
            <tr key={`${JSON.stringify(one.tags)} ${one.window} ${one.field}`}>
              <th scope="row">
                {Object.values(one.tags).join(" · ")} <span class="muted">{one.window ?? "now"}</span>
              </th>
              <td>{one.field}</td>
              <td>{number(one.left)}</td>
              <td>{number(one.right)}</td>
              <td>{one.difference === undefined ? NOTHING : signed(one.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function number(value: number | undefined): string {
  return value === undefined
    ? NOTHING
    : value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
}

function signed(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 3, signDisplay: "exceptZero" });
}
