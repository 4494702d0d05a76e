import type { Status } from "../live/status";
import { StatusShape } from "../page/icons";
import type { PromiseState } from "./types";
import { STATE_WORD } from "./words";

const STATUS: Record<PromiseState, Status> = {
  unopened: "no-data",
  open: "no-data",
  at_risk: "at-risk",
  kept: "meeting",
  voided: "no-data",
  overdue: "missing",
  broken: "missing",
};

/** A promise's state by shape, word and colour. */
export function StateBadge({ state }: { state: PromiseState }) {
  return (
    <span class="state" data-status={STATUS[state]} data-state={state}>
      <StatusShape status={STATUS[state]} />
      <span class="word">{STATE_WORD[state]}</span>
    </span>
  );
}
