import type { LiveModel } from "../live/model";
import type { PromiseStream } from "./promiseStream";

interface Props {
  readonly model: LiveModel;
  readonly stream: PromiseStream | undefined;
  /** What there is none of. */
  readonly none: string;
  readonly isEmpty: boolean;
  /** Whether a few are meant to be all that is shown. */
  readonly isPart?: boolean;
}

/** Why a list is empty or not all there is: never nothing without a word. */
export function ListNotice(props: Props) {
  const text = noticeOf(props);
  return text === undefined ? null : (
    <p class="muted list-notice" role="status" data-testid="list-notice">
      {text}
    </p>
  );
}

function noticeOf({ model, stream, none, isEmpty, isPart = false }: Props): string | undefined {
  const head = stream?.list.head;
  if (stream === undefined || head === undefined) return "Waiting for the server.";
  if (!stream.isOpen) return "The server does not answer; these are its last words. Trying again.";
  if (!head.known) {
    return model.run?.clock === "replay"
      ? "A replay tells figures only, not single promises."
      : "Nothing has been told of single promises in this run.";
  }
  if (!head.complete) return "Still reading what there is; more may come.";
  if (isEmpty) return none;
  return head.more && !isPart ? "There are more than are shown." : undefined;
}
