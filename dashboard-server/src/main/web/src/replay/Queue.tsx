import { useState } from "preact/hooks";
import { count, day, minuteOfDay, ticking } from "../live/format";
import type { LiveModel } from "../live/model";
import { said, tell } from "./ask";
import { NEWS_MAX_MS, stageNumber, STATE_SHAPE, STATE_WORD, stateOf, wishesOf } from "./progress";
import type { ReplayList } from "./replayList";
import type { Replay, Wish } from "./types";

interface Props {
  readonly model: LiveModel;
  readonly list: ReplayList;
  /** Shows a replay that is done beside the run it is of. */
  readonly compare: (replay: Replay) => void;
}

const WISH_WORD: Record<Wish, string> = { pause: "Pause", resume: "Resume", cancel: "Cancel" };

/** All replays, the newest first, with how far each is and what can be done about it. */
export function Queue({ model, list, compare }: Props) {
  const [problem, fail] = useState("");
  const wish = async (replay: Replay, what: Wish) => {
    fail("");
    try {
      await tell(`/api/replays/${replay.id}/${what}`, "{}");
    } catch (failure) {
      fail(said(failure));
    }
  };
  return (
    <section class="panel replay-box" aria-labelledby="queue-title">
      <header>
        <h2 id="queue-title">Replays</h2>
        {!list.isOpen && <span class="muted">{list.isLoaded ? "Connection lost; trying again" : "Connecting"}</span>}
      </header>
      <p class="problems" role="alert">{problem}</p>
      {list.isLoaded && list.replays.length === 0 && <p class="muted">No replay has been ordered yet.</p>}
      <ul class="replays">
        {list.replays.map((replay) => (
          <li key={replay.id} data-testid={`replay-${replay.id}`} data-state={stateOf(replay)}>
            <Head replay={replay} model={model} />
            <Progress replay={replay} />
            <div class="actions">
              {wishesOf(replay).map((what) => (
                <button
                  key={what}
                  type="button"
                  aria-label={`${WISH_WORD[what]} ${replay.id}`}
                  onClick={() => void wish(replay, what)}
                >
                  {WISH_WORD[what]}
                </button>
              ))}
              {stateOf(replay) === "done" && (replay.status?.counts?.figures ?? 0) > 0 && (
                <button type="button" aria-label={`Compare with ${replay.source}: ${replay.id}`} onClick={() => compare(replay)}>
                  Compare with {replay.source}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ replay, model }: { readonly replay: Replay; readonly model: LiveModel }) {
  const state = stateOf(replay);
  const zone = model.directory.runs.find((run) => run.id === replay.source)?.zone ?? model.zone;
  const time = (text: string) => `${day(Date.parse(text), zone)} ${minuteOfDay(Date.parse(text), zone)}`;
  return (
    <div class="replay-head">
      <strong class="replay-state" data-testid="state">
        <span aria-hidden="true">{STATE_SHAPE[state]}</span> {STATE_WORD[state]}
      </strong>
      <span class="replay-name">{replay.id}</span>
      <span class="muted">
        {replay.source}, {time(replay.from)} to {time(replay.to)}, {replay.policy}
        {replay.ownPack && " (own pack)"}, by {replay.by}
      </span>
    </div>
  );
}

function Progress({ replay }: { readonly replay: Replay }) {
  const { status } = replay;
  const doing = status?.doing;
  const state = stateOf(replay);
  const stage = stageNumber(replay);
  const isSilent = state === "running" && Date.now() - (status?.updated ?? 0) > NEWS_MAX_MS;
  return (
    <>
      {doing !== undefined && (state === "running" || state === "paused") && (
        <div class="replay-progress">
          <progress
            max={1}
            value={doing.share}
            aria-label={`${replay.id}: ${doing.stage}`}
          />
          <span data-testid="progress">
            {stage !== undefined && `${stage.at} of ${stage.of}: `}
            {doing.stage} {Math.floor(doing.share * 100)} %
            {doing.ratePerS !== undefined && `, ${count(Math.round(doing.ratePerS))} a second`}
            {state === "running" && doing.remainingMs !== undefined && `, ${ticking(doing.remainingMs)} left`}
          </span>
        </div>
      )}
      {status?.counts !== undefined && (
        <p class="muted" data-testid="counts">
          {count(status.counts.read)} events read, {count(status.counts.accepted)} accepted,{" "}
          {count(status.counts.quarantined)} quarantined
          {state === "done" && `, ${count(status.counts.figures)} figures`}
        </p>
      )}
      {state === "ordered" && <p class="muted">Nobody has taken it yet.</p>}
      {isSilent && <p class="problems">No news for {ticking(Date.now() - (status?.updated ?? 0))}.</p>}
      {status !== undefined && status.message !== "" && <p class="replay-message">{status.message}</p>}
    </>
  );
}
