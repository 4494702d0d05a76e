import type { ComponentChildren } from "preact";
import { count, duration, ticking } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Status } from "../live/status";
import { StatusShape } from "../page/icons";
import { usePolled } from "./usePolled";

interface Health {
  /** Absent where log and store are on other machines. */
  readonly disk?: { readonly usableBytes: number; readonly totalBytes: number };
  readonly logReachable: boolean;
  readonly store: {
    readonly reachable: boolean;
    readonly answeredMs: number;
    readonly diskBytes?: number;
    readonly rows?: number;
    readonly unapplied?: number;
    readonly suspended?: number;
  };
}

const EVERY_MS = 5_000;
const REPORTS_WITHIN_MS = 5_000;
const MB = 1_000_000;
const GB = 1_000_000_000;
/** Less room than this needs somebody soon; the broker ends where there is none. */
const ROOM_MIN_BYTES = GB;
const ROOM_LOW_BYTES = 5 * GB;

/** Whether the parts behind the figures are well, as far as the dashboard can know. */
export function HealthPanel({ model }: { model: LiveModel }) {
  const { value, failure } = usePolled<Health>("/api/health", EVERY_MS);
  const stale = model.stale();
  return (
    <section class="panel" aria-labelledby="health" data-testid="health">
      <h2 id="health">Job, log and store</h2>
      {failure !== undefined && (
        <p role="alert">
          {failure} {value === undefined ? "Nothing is known yet." : "These are the last answers."}
        </p>
      )}
      <dl class="health">
        <JobLine model={model} />
        <Line
          name="Log (Kafka)"
          status={value === undefined ? "no-data" : value.logReachable ? "meeting" : "missing"}
          word={value === undefined ? "Not known" : value.logReachable ? "Answers" : "Does not answer"}
        />
        <StoreLine health={value} />
        <DiskLine health={value} />
        {stale !== undefined && (
          <Line name="Figures" status="missing" word="Stale">
            {stale.why}
          </Line>
        )}
      </dl>
    </section>
  );
}

function JobLine({ model }: { model: LiveModel }) {
  const { clock } = model;
  if (clock?.wallMs === undefined) {
    return <Line name="Stream job" status="no-data" word="Never reported" />;
  }
  if (model.run?.clock === "replay") {
    return <Line name="Stream job" status="no-data" word="None: a replay’s figures are all there" />;
  }
  const silentMs = Math.max(0, clock.serverMs - clock.wallMs);
  const isWell = silentMs <= REPORTS_WITHIN_MS;
  const behindMs = clock.wallMs - (clock.finalMs ?? clock.wallMs);
  const span = (clock.newestMs ?? 0) - (clock.finalMs ?? 0);
  return (
    <Line
      name="Stream job"
      status={isWell ? "meeting" : "missing"}
      word={isWell ? "Reports" : `Silent for ${ticking(silentMs)}`}
    >
      {model.run?.clock === "wall"
        ? `Figures are final up to ${duration(Math.max(0, behindMs))} ago.`
        : `Figures are final up to ${duration(Math.max(0, span))} before its newest event.`}
    </Line>
  );
}

function StoreLine({ health }: { health: Health | undefined }) {
  if (health === undefined) return <Line name="Store (QuestDB)" status="no-data" word="Not known" />;
  const { store } = health;
  if (!store.reachable) {
    return (
      <Line name="Store (QuestDB)" status="missing" word="Does not answer">
        History is unavailable; live figures go on.
      </Line>
    );
  }
  const suspended = store.suspended ?? 0;
  const size = [
    store.diskBytes === undefined ? "" : `${count(Math.round(store.diskBytes / MB))} MB on its disk`,
    store.rows === undefined ? "" : `${count(store.rows)} rows`,
    store.unapplied === undefined ? "" : `${count(store.unapplied)} writes not applied yet`,
  ];
  return (
    <Line
      name="Store (QuestDB)"
      status={suspended > 0 ? "missing" : "meeting"}
      word={suspended > 0 ? `${count(suspended)} tables suspended` : "Answers"}
    >
      {[...size, `answered in ${duration(store.answeredMs)}`].filter((part) => part !== "").join(" · ")}
    </Line>
  );
}

/** Where the log and the store keep their files. */
function DiskLine({ health }: { health: Health | undefined }) {
  const name = "Room left on the disk";
  if (health?.disk === undefined) {
    return (
      <Line name={name} status="no-data" word="Not measured">
        The log and the store are on other machines, or do not say; watch their disks where they are.
      </Line>
    );
  }
  const { usableBytes, totalBytes } = health.disk;
  const status =
    usableBytes < ROOM_MIN_BYTES ? "missing" : usableBytes < ROOM_LOW_BYTES ? "at-risk" : "meeting";
  const word = { missing: "Nearly full", "at-risk": "Little left", meeting: "Enough" }[status];
  return (
    <Line name={name} status={status} word={`${word}: ${gigabytes(usableBytes)}`}>
      Of {gigabytes(totalBytes)} where the log and the store keep their files.
    </Line>
  );
}

function gigabytes(bytes: number): string {
  return `${(Math.floor((bytes / GB) * 10) / 10).toLocaleString("en-GB")}\u00a0GB`;
}

interface LineProps {
  readonly name: string;
  readonly status: Status;
  readonly word: string;
  readonly children?: ComponentChildren;
}

function Line({ name, status, word, children }: LineProps) {
  return (
    <div data-status={status}>
      <dt>{name}</dt>
      <dd>
        <span class="state">
          <StatusShape status={status} /> {word}
        </span>
        {children !== undefined && <small>{children}</small>}
      </dd>
    </div>
  );
}
