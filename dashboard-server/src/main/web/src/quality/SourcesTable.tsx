import { useIsBound } from "../access/me";
import { count, duration, NOTHING, ticking, timeOfDay } from "../live/format";
import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { StatusShape } from "../page/icons";
import { sourcesSheet } from "./sheets";
import { SHAPE, STATUS, stateOf, WORD, type Sources } from "./sources";
import { usePolled } from "./usePolled";

const EVERY_MS = 3_000;
/** The log may be this much ahead of the run's clock before it is worth a word. */
const UNREAD_MS = 60_000;
const HOUR_MS = 3_600_000;
/** When each source was last heard, and how far behind it is. */
export function SourcesTable({ model }: { model: LiveModel }) {
  const { run } = model.view;
  const address = run === "" ? "" : `/api/sources?run=${encodeURIComponent(run)}`;
  const { value, failure } = usePolled<Sources>(address, EVERY_MS);
  const isBound = useIsBound();
  const isWall = model.run?.clock === "wall";
  const newestMs = Math.max(...(value?.sources ?? []).map((source) => source.newestMs));
  const sources = value?.sources ?? [];
  const countedMs = model.clock?.newestMs ?? 0;
  const unreadMs = (model.clock?.waitingUntilMs ?? countedMs) - countedMs;
  return (
    <section class="panel" aria-labelledby="sources" data-testid="sources">
      <header class="with-csv">
        <h2 id="sources">Sources</h2>
        {sources.length > 0 && (
          <CsvButton model={model} name="sources" sheet={() => sourcesSheet(sources, model.zone, isWall)} />
        )}
      </header>
      {failure !== undefined && (
        <p role="alert">
          {failure} {value === undefined ? "Nothing is known yet." : "These are the last answers."}
        </p>
      )}
      {value === undefined ? null : value.sources.length === 0 ? (
        <p class="muted">
          Not measured: no source {isBound ? "known to be of your force alone" : "of this run"} has
          been heard since the dashboard started.
        </p>
      ) : (
        <div class="wide">
          <table>
            <caption class="unseen">Sources by name, when they were last heard, and their lag</caption>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">State</th>
                <th scope="col">Last heard</th>
                <th scope="col">Its newest event</th>
                <th scope="col">{isWall ? "Lag" : "Behind the newest"}</th>
                <th scope="col">Read since start</th>
              </tr>
            </thead>
            <tbody>
              {value.sources.map((source) => {
                const silentMs = value.serverMs - source.heardMs;
                const state = stateOf(source, silentMs);
                return (
                  <tr key={source.source} data-status={STATUS[state]}>
                    <th scope="row">{source.source}</th>
                    <td class="state">
                      <StatusShape status={SHAPE[state]} /> {WORD[state]}
                    </td>
                    <td>{ticking(Math.max(0, silentMs))} ago</td>
                    <td>
                      {source.eventMs === undefined ? NOTHING : timeOfDay(source.eventMs, model.zone)}
                    </td>
                    <td>{duration(isWall ? source.lagMs : newestMs - source.newestMs)}</td>
                    <td>{count(source.events)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {unreadMs > UNREAD_MS && (
        <p data-testid="unread">
          <StatusShape status="at-risk" /> The log is {span(unreadMs)} ahead of the figures: the
          stream job is behind.
        </p>
      )}
      <p class="muted small">
        Read off the end of the log. {isWall ? "Lag: how long after its own time the gateway took its last event." : "Behind the newest: how much older its newest event is than the newest of all."}{" "}
        Quiet: it sends no signs of life, so
        nothing from it need not mean that it is gone. A source that went silent before the dashboard started may be missing here.
        {isBound && " Of sources that named no force or several, only those hear who may see all."}
      </p>
    </section>
  );
}

/** 12 min, 5 h, 3 days: how far apart two times of events are. */
function span(ms: number): string {
  if (ms < 2 * HOUR_MS) return `${Math.round(ms / 60_000)} min`;
  return ms < 48 * HOUR_MS
    ? `${Math.round(ms / HOUR_MS)} h`
    : `${Math.round(ms / (24 * HOUR_MS))} days`;
}
