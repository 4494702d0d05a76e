import { timeOfDay } from "../live/format";
import { inOrder, titleOf } from "../live/alerts";
import type { LiveModel } from "../live/model";
import type { Alert } from "../live/types";
import { SHOWN_MAX } from "./AlertBar";
import { AlertSound } from "./AlertSound";

const OVER_SHOWN_MAX = 8;

/** The alerts that the bar has no room for and those that are over; the switch for the sound. */
export function AlertList({ model }: { model: LiveModel }) {
  const { open, over } = model.alerts;
  const further = inOrder(open).slice(SHOWN_MAX);
  return (
    <section class="panel alert-list" aria-labelledby="alert-list">
      <header>
        <h2 id="alert-list">Alerts</h2>
        <AlertSound alerts={open} />
      </header>
      {open.length > 0 && further.length + over.length === 0 ? (
        <p class="muted">None but those above.</p>
      ) : open.length + over.length === 0 ? (
        <p class="muted">
          None. One begins when a goal is missed by much, or a caller waits too long.
        </p>
      ) : (
        <ol>
          {further.map((alert) => (
            <Line key={alert.id} model={model} alert={alert} />
          ))}
          {over.slice(0, OVER_SHOWN_MAX).map((alert) => (
            <Line key={alert.id} model={model} alert={alert} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ model, alert }: { model: LiveModel; alert: Alert }) {
  const time = (ms: number) => timeOfDay(ms, model.zone);
  const when =
    alert.clearedMs === undefined
      ? `since ${time(alert.firedMs)}`
      : `${time(alert.firedMs)} to ${time(alert.clearedMs)}`;
  return (
    <li data-open={alert.clearedMs === undefined}>
      <b>{titleOf(alert, model.policy)}</b>
      <span class="muted">
        {when}
        {alert.acknowledged !== undefined && `, seen by ${alert.acknowledged.by}`}
      </span>
    </li>
  );
}
