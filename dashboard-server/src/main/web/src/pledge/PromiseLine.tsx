import { count, percent, percentNumber } from "../live/format";
import type { LiveModel } from "../live/model";
import { MetricCard } from "../page/MetricCard";
import { OutcomeShape } from "./OutcomeShape";
import { OUTCOME_WORD, type Account } from "./points";

/** One promise: kept or not, how many, and what is being explained. */
export function PromiseLine({ model, account }: { model: LiveModel; account: Account }) {
  const { rule, ratio } = account;
  return (
    <li class="promise" data-outcome={account.outcome} data-testid={`promise-${account.promise}`}>
      <p class="says">
        <MetricCard model={model} measure="promise" name={account.promise}>
          {rule.says}
        </MetricCard>
      </p>
      <p class="outcome">
        <OutcomeShape outcome={account.outcome} />
        <span>{OUTCOME_WORD[account.outcome]}</span>
      </p>
      <p class="share">
        {ratio !== undefined && (
          <>
            <strong>{percent(ratio)}</strong>
            {rule.goal !== undefined && <small>goal {percentNumber(rule.goal)}&nbsp;%</small>}
          </>
        )}
      </p>
      <p class="counts">{counted(account)}</p>
    </li>
  );
}

function counted(account: Account): string {
  const { kept, broken, open, overdue, explained, unmeasured } = account;
  const decided = kept + broken;
  if (account.outcome === "unmeasured" && unmeasured === 0) {
    return "No events for this promise came in.";
  }
  const explaining =
    account.isToExplain || explained > 0 ? `, ${count(explained)} of them explained` : "";
  return [
    decided > 0 ? `${count(kept)} of ${count(decided)} kept` : "",
    broken > 0 ? `${count(broken)} not kept${explaining}` : "",
    overdue > 0 ? `${count(overdue)} overdue` : "",
    open > 0 ? `${count(open)} still open` : "",
    unmeasured > 0 ? `${count(unmeasured)} could not be measured` : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
