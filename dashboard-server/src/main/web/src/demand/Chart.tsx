import type { ComponentChildren } from "preact";
import { UNITS, type Tick } from "./scale";

interface Props {
  readonly label: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Parts of a drawing of {@link UNITS} by as many. */
  readonly children: ComponentChildren;
}

/** A drawing that is stretched to its box, on paper too, with its axes as text beside it. */
export function Chart({ label, xTicks, yTicks, children }: Props) {
  return (
    <div class="drawing" role="img" aria-label={label}>
      <div class="y-axis" aria-hidden="true">
        {yTicks.map((tick) => (
          <span key={tick.at} style={{ top: `${(1 - tick.at) * 100}%` }}>
            {tick.text}
          </span>
        ))}
      </div>
      <svg viewBox={`0 0 ${UNITS} ${UNITS}`} preserveAspectRatio="none" aria-hidden="true">
        {yTicks.map((tick) => (
          <path
            key={tick.at}
            class="grid"
            d={`M0 ${(1 - tick.at) * UNITS}H${UNITS}`}
            vector-effect="non-scaling-stroke"
          />
        ))}
        {children}
      </svg>
      <div class="x-axis" aria-hidden="true">
        {xTicks.map((tick) => (
          <span key={tick.at} data-end={tick.at === 1} style={{ left: `${tick.at * 100}%` }}>
            {tick.text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A line of a drawing, as thick as its style says however the drawing is stretched. */
export function Line({ of, d }: { readonly of: string; readonly d: string }) {
  return d === "" ? null : <path class={`line ${of}`} d={d} vector-effect="non-scaling-stroke" />;
}
