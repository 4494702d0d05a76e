import { StatusShape } from "../page/icons";
import type { Outcome } from "./points";

const STATUS = {
  kept: "meeting",
  missed: "missing",
  undecided: "no-data",
  unmeasured: "no-data",
} as const;

/** The outcome's shape; beside it always stands its word. */
export function OutcomeShape({ outcome }: { outcome: Outcome }) {
  return outcome === "counted" ? (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 3h16v14H2z" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M6 13V9M10 13V6M14 13v-2" fill="none" stroke="currentColor" stroke-width="2.2" />
    </svg>
  ) : (
    <StatusShape status={STATUS[outcome]} />
  );
}
