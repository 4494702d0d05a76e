import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { count, day, minuteOfDay, titled } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { StatusShape } from "../page/icons";
import {
  arrivalBars,
  arrivalSentence,
  downgradeBars,
  downgradeSentence,
  VERDICT_WORD,
  type PatternAnswer,
  type Verdict,
} from "./patterns";
import { patternsSheet } from "./sheets";
import { SpreadChart } from "./SpreadChart";
import { usePolled } from "./usePolled";

const EVERY_MS = 60_000;
const SOON_MS = 3_000;
const PERIODS = [1, 7, 28] as const;
const STATUS = { too_few: "no-data", ordinary: "meeting", worth_a_look: "at-risk" } as const;

/** What promises look like together, around their targets: never who did what. */
export function PatternsPanel({ model }: { model: LiveModel }) {
  const [days, choose] = useState<number>(28);
  const { run, force } = model.view;
  const params = new URLSearchParams({ run, days: String(days), ...(force === "" ? {} : { force }) });
  const address = run === "" ? "" : `/api/patterns?${params}`;
  const [everyMs, ask] = useState(SOON_MS);
  const { value, failure } = usePolled<PatternAnswer>(address, everyMs);
  const wantedMs = value?.complete === true && (value.cases ?? 0) > 0 ? EVERY_MS : SOON_MS;
  if (everyMs !== wantedMs) ask(wantedMs);
  return (
    <section class="panel patterns" aria-labelledby="patterns" data-testid="patterns">
      <header class="with-csv">
        <h2 id="patterns">Suspicious patterns</h2>
        {(value?.cases ?? 0) > 0 && (
          <CsvButton model={model} name="patterns" sheet={() => patternsSheet(value)} />
        )}
      </header>
      {failure !== undefined && (
        <p role="alert">
          {failure} {value === undefined ? "Nothing is known yet." : "These are the last answers."}
        </p>
      )}
      <div class="over">
        <label class="choice">
          <span>Due in the last</span>
          <select value={days} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {PERIODS.map((one) => (
              <option key={one} value={one} selected={one === days}>
                {one === 1 ? "24 hours" : `${one} days`}
              </option>
            ))}
          </select>
        </label>
        <Cases answer={value} zone={model.zone} of={force === "" ? "" : ` of ${titled(force)}`} />
      </div>
      <div class="findings">
        <section aria-labelledby="bunched">
          <h3 id="bunched">Arrivals and answers just before the target</h3>
          {(value?.arrivals ?? []).map((one) => (
            <Finding key={`${one.promise} ${one.targetMs}`} promise={one.promise} verdict={one.verdict} says={arrivalSentence(one)}>
              <SpreadChart
                bars={arrivalBars(one)}
                caption={`${one.promise}: how many were fulfilled how long after the clock started`}
                heading="After"
                targetAfter={one.before.length}
              />
            </Finding>
          ))}
          {(value?.arrivals ?? []).length === 0 && (
            <p class="muted">Not measured: no call or arrival is held that was due in this time.</p>
          )}
        </section>
        <section aria-labelledby="downgraded">
          <h3 id="downgraded">Downgrades just before a breach</h3>
          {(value?.downgrades ?? []).map((one) => (
            <Finding key={one.promise} promise={one.promise} verdict={one.verdict} says={downgradeSentence(one)}>
              <SpreadChart
                bars={downgradeBars(one)}
                caption={`${one.promise}: how much of its time had passed at the downgrade`}
                heading="Of its time"
                targetAfter={one.tenths.length}
                end="deadline"
              />
            </Finding>
          ))}
          {(value?.downgrades ?? []).length === 0 && (
            <p class="muted">Not measured: no promise is held that a downgrade made void in this time.</p>
          )}
        </section>
      </div>
    </section>
  );
}

interface CasesProps {
  readonly answer: PatternAnswer | undefined;
  readonly zone: string;
  /** A force where one is chosen. */
  readonly of: string;
}

function Cases({ answer, zone, of }: CasesProps) {
  if (answer?.cases === undefined || answer.sinceMs === undefined) {
    return <p class="muted">No single promise{of} is held of this run.</p>;
  }
  const since = `${day(answer.sinceMs, zone)}, ${minuteOfDay(answer.sinceMs, zone)}`;
  return (
    <p class="muted" data-testid="patterns-over">
      Out of {answer.cases === 1 ? "the one case" : `the ${count(answer.cases)} cases`}
      {of} held here, the earliest of {since}
      {answer.full ? " (older ones had to make room)" : ""}; calls are held for a day, incidents for
      four weeks after their last event.{answer.complete ? "" : " They are still being read."}
    </p>
  );
}

interface FindingProps {
  readonly promise: string;
  readonly verdict: Verdict;
  readonly says: string;
  readonly children: ComponentChildren;
}

function Finding({ promise, verdict, says, children }: FindingProps) {
  return (
    <div class="finding" data-status={STATUS[verdict]} data-testid={`finding-${promise}`}>
      <h4>
        {promise}
        <span class="state">
          <StatusShape status={STATUS[verdict]} /> {VERDICT_WORD[verdict]}
        </span>
      </h4>
      <p>{says}</p>
      {children}
    </div>
  );
}
