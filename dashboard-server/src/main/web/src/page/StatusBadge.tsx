import { STATUS_WORD, type Status } from "../live/status";
import { StatusShape } from "./icons";

/** How a figure stands against its goal: shape, word and colour. An old one says what it was. */
export function StatusBadge({ status, isStale }: { status: Status; isStale: boolean }) {
  return (
    <span class="badge" data-testid="status">
      <StatusShape status={isStale ? "stale" : status} />
      {isStale ? (
        <>
          Stale<small>was {STATUS_WORD[status].toLowerCase()}</small>
        </>
      ) : (
        STATUS_WORD[status]
      )}
    </span>
  );
}
