import { useEffect, useRef } from "preact/hooks";
import { percentNumber, target } from "../live/format";
import type { Panel } from "../live/panels";
import { MARGIN } from "../live/status";
import type { Policy } from "../live/types";

interface Props {
  readonly panel: Panel;
  readonly policy: Policy | undefined;
  readonly close: () => void;
}

const ABANDONED = {
  void: "A caller who hangs up before the target has passed counts neither way.",
  broken: "A caller who hangs up before the target has passed counts as not answered in time.",
  kept: "A caller who hangs up before the target has passed counts as answered in time.",
} as const;

/** What the panel's figures mean, in the policy's words. */
export function DefinitionCard({ panel, policy, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { rule } = panel;
  const title = `card-${panel.line}`;
  return (
    <dialog
      ref={dialog}
      class="card"
      aria-labelledby={title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="card-body">
        <header>
          <h3 id={title}>{panel.line} answered in time</h3>
          <button type="button" class="close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {rule === undefined || policy === undefined ? (
          <p>The definition could not be read from the server.</p>
        ) : (
          <>
            <blockquote>
              <p>{rule.says}</p>
              <footer>
                {policy.title}, point {rule.point}
              </footer>
            </blockquote>
            <dl>
              <dt>Counts as in time</dt>
              <dd>
                Answered {rule.strict ? "in less than" : "within"} {target(rule.targetMs)} of
                reaching the switch
                {rule.strict
                  ? "; exactly on the target is too late."
                  : ", exactly on the target included, to the millisecond."}
              </dd>
              <dt>Rate</dt>
              <dd>In time ÷ (in time + not in time). No calls, no rate.</dd>
              <dt>Dated</dt>
              <dd>
                In time: when answered. Not in time: the moment the target passes, answered or not.
              </dd>
              <dt>Abandoned</dt>
              <dd>
                {ABANDONED[rule.abandoned]} <span class="muted">(rule: {rule.abandoned})</span>
              </dd>
              <dt>Times to answer</dt>
              <dd>Of all calls answered, late ones too. Percentiles are within 1&nbsp;%.</dd>
              <dt>At risk</dt>
              <dd>Calls: waiting with a fifth of the time or less left.</dd>
              {rule.goal !== undefined && (
                <>
                  <dt>Goal</dt>
                  <dd>
                    {percentNumber(rule.goal)}&nbsp;%. Meeting: at or above it. At risk: met by
                    less than {MARGIN * 100} points, or missed if the calls at risk break. Missing:
                    below it.
                  </dd>
                </>
              )}
              <dt>Policy pack</dt>
              <dd>
                {policy.name} <span class="muted">· {policy.source}</span>
              </dd>
            </dl>
          </>
        )}
      </div>
    </dialog>
  );
}
