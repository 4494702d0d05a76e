import { useId } from "preact/hooks";
import { count } from "../live/format";
import type { Bar } from "./patterns";

const WIDTH = 320;
const HEIGHT = 84;
const GAP = 3;
const LABEL = 14;

interface Props {
  readonly bars: readonly Bar[];
  /** What is counted, for its table and for those who do not see the chart. */
  readonly caption: string;
  /** What the bars' names are, as the table's heading. */
  readonly heading: string;
  /** After which bar the target is. */
  readonly targetAfter: number;
  /** What ends there, where nothing is shown after it: "deadline". */
  readonly end?: string;
}

/** Counts around a target as bars; the bar asked about is hatched as well, and a table has them all. */
export function SpreadChart({ bars, caption, heading, targetAfter, end = "in time" }: Props) {
  const hatch = useId();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const step = WIDTH / bars.length;
  const targetX = targetAfter * step;
  return (
    <figure class="spread">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + LABEL}`}
        role="img"
        aria-label={`${caption}: ${bars.map((bar) => `${bar.name}: ${bar.count}`).join(", ")}`}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v6" class="hatch" />
          </pattern>
        </defs>
        {bars.map((bar, i) => {
          const height = (bar.count / most) * HEIGHT;
          const box = { x: i * step + GAP / 2, y: HEIGHT - height, width: step - GAP, height };
          return (
            <g key={bar.name}>
              <rect {...box} class={bar.isAsked ? "bar asked" : "bar"} />
              {bar.isAsked && <rect {...box} fill={`url(#${hatch})`} />}
            </g>
          );
        })}
        <path d={`M0 ${HEIGHT}h${WIDTH}`} class="base" />
        <path d={`M${Math.min(targetX, WIDTH - 1)} 0v${HEIGHT + LABEL}`} class="target" />
        <text x={targetX - 4} y={HEIGHT + LABEL - 2} text-anchor="end">
          {end}
        </text>
        {targetX < WIDTH && (
          <text x={targetX + 4} y={HEIGHT + LABEL - 2}>
            late
          </text>
        )}
      </svg>
      <details>
        <summary>The same as a table</summary>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">Count</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.name}>
                <th scope="row">{bar.name}</th>
                <td>{count(bar.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
