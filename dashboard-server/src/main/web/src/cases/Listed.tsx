import type { LiveModel } from "../live/model";
import { Breaches } from "./Breaches";
import { Countdown } from "./Countdown";
import { promiseHref, promisesHref } from "./links";
import { ListNotice } from "./ListNotice";
import type { PromiseStream } from "./promiseStream";
import type { PromiseLine, Wanted } from "./types";
import { WANTED_WORD } from "./words";

interface Props {
  readonly model: LiveModel;
  /** All where it is empty. */
  readonly promise: string;
  readonly state: Wanted;
  readonly limit: number;
  readonly stream: PromiseStream | undefined;
  readonly heading?: string;
  /** Whether its heading leads to the whole list. */
  readonly leads?: boolean;
}

/** One list of those that a stream keeps up to date: a countdown for open ones. */
export function Listed({ model, promise, state, limit, stream, heading, leads = false }: Props) {
  const lines = stream?.list.lines(state).slice(0, limit) ?? [];
  const isOpen = state === "open" || state === "at_risk";
  const title = heading ?? (isOpen ? "Nearest to their deadline" : `${WANTED_WORD[state]}, newest first`);
  const { nameOf } = model.places;
  const hrefOf = (line: PromiseLine) => promiseHref(model.view, line.id);
  const shown = { promises: lines, nowMs: model.nowMs(), zone: model.zone, hrefOf, nameOf };
  return (
    <section class="panel listed" data-testid={`list-${state}`}>
      <h2>{leads ? <a href={promisesHref(model.view, promise, state)}>{title}</a> : title}</h2>
      {isOpen ? <Countdown {...shown} policy={model.policy} /> : <Breaches {...shown} />}
      <ListNotice
        model={model}
        stream={stream}
        none={`No promise is ${WANTED_WORD[state].toLowerCase()} here.`}
        isEmpty={lines.length === 0}
        isPart={leads}
      />
    </section>
  );
}
