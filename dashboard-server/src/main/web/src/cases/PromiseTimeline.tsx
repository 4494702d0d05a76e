import { day, timeOfDay } from "../live/format";
import { StateBadge } from "./StateBadge";
import { entriesOf, placer, type Entry } from "./timeline";
import type { Timeline } from "./types";
import { detailsOf, eventWord, lateWords, length, placeOf, promiseName } from "./words";

interface Props {
  readonly timeline: Timeline;
  /** What the pack says is promised. */
  readonly says?: string;
  /** The name of a neighbourhood. */
  readonly nameOf: (neighbourhood: string) => string;
}

/** One promise from its opening on: every event, what came late, and which rule decided. */
export function PromiseTimeline({ timeline, says, nameOf }: Props) {
  const { promise, zone } = timeline;
  const entries = entriesOf(timeline);
  return (
    <article class="panel timeline" data-testid="timeline" aria-labelledby="timeline-of">
      <header>
        <h2 id="timeline-of">
          {promiseName(promise.promise)} <span class="subject">{promise.subject}</span>
        </h2>
        <StateBadge state={promise.state} />
        <p class="muted">
          {placeOf(promise, nameOf)}
          {says === undefined || says === "" ? "" : ` · “${says}”`}
        </p>
        {promise.words !== undefined && (
          <p class="rule" data-testid="rule">
            Rule that decided: <b>{promise.words}</b>
          </p>
        )}
      </header>
      <Drawn timeline={timeline} entries={entries} />
      <ol class="entries">
        {entries.map((entry) => (
          <li key={entry.key} data-mark={entry.mark} data-deciding={entry.isDeciding}>
            <time dateTime={new Date(entry.atMs).toISOString()} title={day(entry.atMs, zone)}>
              {timeOfDay(entry.atMs, zone)}
            </time>
            <span class="since">{sinceClock(entry.atMs - promise.clockMs)}</span>
            <EntryWords entry={entry} timeline={timeline} />
          </li>
        ))}
      </ol>
      {timeline.leftOut > 0 && (
        <p class="muted">{timeline.leftOut} events in between are left out.</p>
      )}
    </article>
  );
}

function sinceClock(ms: number): string {
  return `${ms < 0 ? "−" : "+"}${length(ms)}`;
}

function EntryWords({ entry, timeline }: { entry: Entry; timeline: Timeline }) {
  const { promise } = timeline;
  switch (entry.mark) {
    case "opened":
      return <span class="event">Promise opened</span>;
    case "deadline":
      return <span class="event deadline">Deadline</span>;
    case "now":
      return <span class="event">Now: not decided yet</span>;
    case "decided":
      return (
        <span class="event decided">
          <StateBadge state={promise.state} /> {promise.words}
        </span>
      );
    default:
      break;
  }
  const fact = entry.fact;
  if (fact === undefined) return null;
  const text = fact.data["text"];
  return (
    <span class="event">
      <b>{eventWord(fact.type)}</b>
      {entry.isDeciding && <em class="tag">decided</em>}
      {fact.timeMs === promise.fulfilledMs && fact.timeMs > promise.deadlineMs && (
        <em class="tag over">{length(fact.timeMs - promise.deadlineMs)} after the deadline</em>
      )}
      {fact.lateMs !== undefined && <em class="tag late">{lateWords(fact.lateMs)}</em>}
      <small>{detailsOf(fact)}</small>
      {typeof text === "string" && <q>{text}</q>}
      <small class="muted source">{fact.source}</small>
    </span>
  );
}

const WIDTH = 1000;
const HEIGHT = 64;
const EDGE = 16;
const MIDDLE = 34;

/** The same to the eye; those who do not see it have the list. */
function Drawn({ timeline, entries }: { timeline: Timeline; entries: readonly Entry[] }) {
  const { promise } = timeline;
  const place = placer(timeline);
  const x = (ms: number) => EDGE + place(ms) * (WIDTH - 2 * EDGE);
  const endMs = promise.fulfilledMs ?? (promise.words === undefined ? timeline.atMs : promise.decidedMs);
  return (
    <svg class="drawn" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="axis" x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} />
      <line
        class="allowed"
        x1={x(promise.clockMs)}
        x2={x(promise.deadlineMs)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {endMs > promise.deadlineMs && (
        <line class="over" x1={x(promise.deadlineMs)} x2={x(endMs)} y1={MIDDLE} y2={MIDDLE} />
      )}
      <line
        class="deadline"
        x1={x(promise.deadlineMs)}
        x2={x(promise.deadlineMs)}
        y1="6"
        y2={HEIGHT - 6}
      />
      {entries.map((entry) =>
        entry.fact === undefined ? null : (
          <circle
            key={entry.key}
            class={entry.isDeciding ? "deciding" : entry.fact.lateMs === undefined ? "" : "late"}
            cx={x(entry.atMs)}
            cy={MIDDLE}
            r={entry.isDeciding ? 9 : 6}
          />
        ),
      )}
    </svg>
  );
}
