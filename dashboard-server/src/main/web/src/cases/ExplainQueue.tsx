import { useEffect, useRef, useState } from "preact/hooks";
import { timeOfDay } from "../live/format";
import { REASONS, sendExplanation } from "./explain";
import { StateBadge } from "./StateBadge";
import type { PromiseLine, Timeline } from "./types";
import { length, placeOf, promiseName } from "./words";

interface Props {
  readonly run: string;
  /** The one to be explained first, first. */
  readonly promises: readonly PromiseLine[];
  /** The run's time, by which somebody is told. */
  readonly nowMs: () => number | undefined;
  readonly zone: string;
  readonly hrefOf: (line: PromiseLine) => string;
  /** The name of a neighbourhood. */
  readonly nameOf: (neighbourhood: string) => string;
}

/** Breaches whose people are owed a reason: a draft to edit, and to mark as told. */
export function ExplainQueue({ run, promises, nowMs, zone, hrefOf, nameOf }: Props) {
  const [opened, open] = useState<string>();
  const [said, say] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const recorded = (line: PromiseLine) => {
    say(`Recorded for ${promiseName(line.promise)} ${line.subject}.`);
    open(undefined);
    heading.current?.focus();
  };
  return (
    <section class="explain" data-testid="explain-queue" aria-labelledby="to-explain">
      <h2 id="to-explain" tabIndex={-1} ref={heading}>
        To explain <span class="muted">{promises.length}</span>
      </h2>
      <p role="status" data-testid="recorded">
        {said}
      </p>
      <ol class="promises">
        {promises.map((line) => (
          <li key={line.id} data-id={line.id} data-state={line.state}>
            <div class="row">
              <span class="left">
                {left(line, nowMs())}
                <small> left to explain</small>
              </span>
              <span class="what">
                <b>{promiseName(line.promise)}</b>{" "}
                <a class="subject" href={hrefOf(line)}>
                  {line.subject}
                </a>
                <small>{placeOf(line, nameOf)}</small>
              </span>
              <span class="by">at {timeOfDay(line.decidedMs, zone)}</span>
              <StateBadge state={line.state} />
              <button
                type="button"
                aria-expanded={opened === line.id}
                onClick={() => open(opened === line.id ? undefined : line.id)}
              >
                Explain<span class="unseen"> {line.id}</span>
              </button>
            </div>
            {opened === line.id && (
              <Draft run={run} line={line} nowMs={nowMs} recorded={() => recorded(line)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function left(line: PromiseLine, nowMs: number | undefined): string {
  if (line.explainByMs === undefined || nowMs === undefined) return "–";
  return length(Math.max(0, line.explainByMs - nowMs));
}

interface DraftProps {
  readonly run: string;
  readonly line: PromiseLine;
  readonly nowMs: () => number | undefined;
  readonly recorded: () => void;
}

function Draft({ run, line, nowMs, recorded }: DraftProps) {
  const [reason, choose] = useState("other");
  const [text, write] = useState("");
  const [isTold, tell] = useState(false);
  const [isSending, send] = useState(false);
  const [why, fail] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let isGone = false;
    void draftOf(run, line.id).then((draft) => {
      if (isGone || draft === undefined) return;
      choose(draft.reason);
      write((written) => (written === "" ? draft.text : written));
    });
    field.current?.focus();
    return () => {
      isGone = true;
    };
  }, [run, line.id]);
  const submit = async (event: Event) => {
    event.preventDefault();
    send(true);
    const atMs = nowMs();
    const toldCallerAt =
      isTold && atMs !== undefined ? { toldCallerAt: new Date(atMs).toISOString() } : {};
    const sent = await sendExplanation({ run, id: line.id, reason, text, ...toldCallerAt });
    send(false);
    if (sent.isRecorded) recorded();
    else fail(`Not recorded: ${sent.why}`);
  };
  const name = `explain-${line.id}`;
  return (
    <form class="draft" onSubmit={(event) => void submit(event)} aria-label={`Explain ${line.id}`}>
      <label>
        Reason
        <select value={reason} onChange={(event) => choose(event.currentTarget.value)}>
          {Object.entries(REASONS).map(([code, words]) => (
            <option key={code} value={code} selected={code === reason}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label for={name}>What is said to the person</label>
      <textarea
        id={name}
        ref={field}
        rows={4}
        maxLength={1000}
        required
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <label class="told">
        <input
          type="checkbox"
          checked={isTold}
          onChange={(event) => tell(event.currentTarget.checked)}
        />
        The person has been told
      </label>
      <p class="muted">Only what the person was told counts as explained.</p>
      <button type="submit" disabled={isSending || text.trim() === ""}>
        {isSending ? "Recording …" : "Record"}
      </button>
      <p role="alert">{why}</p>
    </form>
  );
}

/** The draft out of the timeline; undefined where it cannot be had. */
async function draftOf(run: string, id: string): Promise<Timeline["draft"]> {
  try {
    const answer = await fetch(`/api/promise?${new URLSearchParams({ run, id })}`);
    return answer.ok ? ((await answer.json()) as Timeline).draft : undefined;
  } catch {
    return undefined;
  }
}
