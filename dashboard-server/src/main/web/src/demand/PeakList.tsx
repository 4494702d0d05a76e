import type { Demand } from "./types";
import { dayName } from "./names";

const WEEKS_MIN = 3;

/** Times of more than usual, the newest first, each in a sentence. */
export function PeakList({ demand, name }: { readonly demand: Demand; readonly name: string }) {
  const peaks = [...(demand.peaks ?? [])].reverse();
  return (
    <section class="panel peaks" aria-labelledby="peaks" data-testid="peaks">
      <h2 id="peaks">Peaks of the last seven days</h2>
      {peaks.length === 0 ? (
        <p class="muted">
          {(demand.weeks ?? 0) < WEEKS_MIN
            ? `Not known: what is usual takes ${WEEKS_MIN} weeks before, and ${demand.weeks ?? 0} are stored.`
            : `None: ${name} kept within what is usual, or above it by no more than chance.`}
        </p>
      ) : (
        <ol>
          {peaks.map((peak) => (
            <li key={peak.from} data-goes-on={peak.goesOn}>
              {peak.name}
              <small> {dayName(dateOf(peak.from, demand.zone))}</small>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function dateOf(ms: number, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(ms);
}
