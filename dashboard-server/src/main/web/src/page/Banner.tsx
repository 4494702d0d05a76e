import { ticking } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Stale } from "../live/stale";
import { StatusShape } from "./icons";

/** Says that figures are old, how old, and what is known about why. */
export function StaleBanner({ stale }: { stale: Stale | undefined }) {
  return (
    <>
      {/* Read out once when it begins and once when it ends; the age would never be silent. */}
      <p class="unseen" aria-live="assertive">
        {stale === undefined ? "" : "Stale: the figures are old."}
      </p>
      {stale !== undefined && (
        <div class="banner stale-banner" data-testid="stale">
          <StatusShape status="stale" />
          <strong>STALE</strong>
          <span class="age" data-testid="stale-age" data-age-ms={Math.floor(stale.ageMs)}>
            {ticking(stale.ageMs)}
          </span>
          <span class="why">{stale.why} Panels keep the last figures.</span>
        </div>
      )}
    </>
  );
}

/** Why there is nothing to see yet. */
export function Notice({ model }: { model: LiveModel }) {
  const text = noticeOf(model);
  return text === undefined ? null : (
    <div class="banner notice" role="status" data-testid="notice">
      <StatusShape status="no-data" />
      <span class="why">{text}</span>
    </div>
  );
}

function noticeOf(model: LiveModel): string | undefined {
  if (model.isUnreached) return "The dashboard server does not answer. Trying again.";
  if (!model.isLoaded) return undefined;
  if (model.clock?.logReachable === false && model.clock.wallMs === undefined) {
    return "The log does not answer the dashboard, so nothing is known yet.";
  }
  if (model.run === undefined) {
    return `There is no run named “${model.view.run}” yet. Choose another, or wait: it appears by itself.`;
  }
  if (model.figures.size === 0 && model.clock?.wallMs === undefined) {
    return `Run “${model.run.title}” has no figures yet. They appear by themselves once calls come in.`;
  }
  return undefined;
}
