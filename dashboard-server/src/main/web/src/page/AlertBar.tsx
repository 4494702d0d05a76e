import { titled, timeOfDay } from "../live/format";
import { evidenceOf, inOrder, titleOf } from "../live/alerts";
import type { LiveModel } from "../live/model";
import type { Alert } from "../live/types";
import { Acknowledge } from "./Acknowledge";
import { StatusShape } from "./icons";

/** Further ones are in the list of alerts: the figures are not to be pushed off the screen. */
export const SHOWN_MAX = 2;

interface Props {
  readonly model: LiveModel;
  readonly isStale: boolean;
  /** Whether they can be acknowledged here. */
  readonly isActive: boolean;
}

/** The alerts that go on, the most pressing first. Read out when one begins. */
export function AlertBar({ model, isStale, isActive }: Props) {
  const open = inOrder(model.alerts.open);
  const first = open[0];
  const said =
    first === undefined || first.acknowledged !== undefined
      ? ""
      : `Alert: ${titleOf(first, model.policy)}`;
  return (
    <>
      <p class="unseen" aria-live="assertive" data-testid="alert-said">
        {said}
      </p>
      {open.length > 0 && (
        <section class="alerts" aria-label="Alerts that go on">
          <ul>
            {open.slice(0, SHOWN_MAX).map((alert) => (
              <One
                key={alert.id}
                model={model}
                alert={alert}
                isStale={isStale}
                isActive={isActive}
              />
            ))}
          </ul>
          {open.length > SHOWN_MAX && <p class="more">and {open.length - SHOWN_MAX} more</p>}
        </section>
      )}
    </>
  );
}

function One({ model, alert, isStale, isActive }: Props & { readonly alert: Alert }) {
  const isSeen = alert.acknowledged !== undefined;
  const showsForce = alert.force !== undefined && model.view.force === "";
  return (
    <li
      class="alert"
      data-testid="alert"
      data-urgency={alert.urgency}
      data-seen={isSeen}
      data-held={isStale}
    >
      <StatusShape status={alert.urgency === "urgent" ? "missing" : "at-risk"} />
      <strong>{alert.urgency === "urgent" ? "Urgent" : "Warning"}</strong>
      <span class="alert-text">
        <b>{titleOf(alert, model.policy)}</b>
        {showsForce && ` · ${titled(alert.force ?? "")}`}
        <small>
          {evidenceOf(alert, model.policy)} · since {timeOfDay(alert.firedMs, model.zone)}
          {isStale && " · held while the figures are old"}
        </small>
      </span>
      {isSeen ? (
        <span class="alert-seen" data-testid="alert-seen">
          Seen by {alert.acknowledged?.by}
        </span>
      ) : (
        isActive && <Acknowledge alert={alert} />
      )}
    </li>
  );
}
