import { useState } from "preact/hooks";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import type { LiveModel } from "../live/model";
import { Breaches } from "./Breaches";
import { Countdown } from "./Countdown";
import { promiseHref } from "./links";
import { ListNotice } from "./ListNotice";
import type { PromiseLine, Wanted } from "./types";
import { WANTED } from "./types";
import { usePromises } from "./usePromises";
import { promiseName, promiseSays, WANTED_WORD } from "./words";

const LISTED_MAX = 100;
const FRESH_MAX = 20;

/** From a figure down to its promises: those of one state, or what runs out beside what broke. */
export function PromisesPage({ model }: PageProps) {
  usePainted(model);
  const [choice, choose] = useChoice();
  const title = choice.promise === "" ? "Promises" : promiseName(choice.promise);
  return (
    <PageFrame model={model} title={title} switches={{ scope: "neighbourhood", window: false }}>
      <form class="choices" aria-label="Which promises" onSubmit={(event) => event.preventDefault()}>
        <label>
          Promise
          <select
            value={choice.promise}
            onChange={(event) => choose({ ...choice, promise: event.currentTarget.value })}
          >
            <option value="">All promises</option>
            {namesOf(model, choice.promise).map((name) => (
              <option key={name} value={name} selected={name === choice.promise}>
                {promiseName(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          State
          <select
            value={choice.state}
            onChange={(event) => choose({ ...choice, state: event.currentTarget.value as Wanted })}
          >
            {WANTED.map((state) => (
              <option key={state} value={state} selected={state === choice.state}>
                {WANTED_WORD[state]}
              </option>
            ))}
          </select>
        </label>
        {choice.promise !== "" && (
          <p class="muted says">{promiseSays(model.policy, choice.promise)}</p>
        )}
      </form>
      <div class="lists">
        <Listed model={model} promise={choice.promise} state={choice.state} limit={LISTED_MAX} />
        {choice.state === "open" && (
          <Listed model={model} promise={choice.promise} state="broken" limit={FRESH_MAX} />
        )}
      </div>
    </PageFrame>
  );
}

interface ListedProps {
  readonly model: LiveModel;
  readonly promise: string;
  readonly state: Wanted;
  readonly limit: number;
}

/** One list that keeps itself up to date: a countdown for open ones. */
export function Listed({ model, promise, state, limit }: ListedProps) {
  const stream = usePromises(model, { promise, state, limit });
  const lines = stream?.list.lines ?? [];
  const isOpen = state === "open" || state === "at_risk";
  const heading = isOpen ? "Nearest to their deadline" : `${WANTED_WORD[state]}, newest first`;
  const hrefOf = (line: PromiseLine) => promiseHref(model.view, line.id);
  const shown = { promises: lines, nowMs: model.nowMs(), zone: model.zone, hrefOf };
  return (
    <section class="panel listed" data-testid={`list-${state}`}>
      <h2>{heading}</h2>
      {isOpen ? <Countdown {...shown} policy={model.policy} /> : <Breaches {...shown} />}
      <ListNotice model={model} stream={stream} none={`No promise is ${WANTED_WORD[state].toLowerCase()} here.`} />
    </section>
  );
}

interface Choice {
  readonly promise: string;
  readonly state: Wanted;
}

/** What was chosen; it stands in the address. */
function useChoice(): [Choice, (next: Choice) => void] {
  const [choice, choose] = useState(() => readChoice(location.search));
  return [
    choice,
    (next) => {
      const params = new URLSearchParams(location.search);
      params.set("state", next.state);
      if (next.promise === "") params.delete("promise");
      else params.set("promise", next.promise);
      history.replaceState(null, "", `?${params}`);
      choose(next);
    },
  ];
}

function readChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const state = WANTED.find((one) => one === params.get("state")) ?? "open";
  return { promise: params.get("promise") ?? "", state };
}

/** Months are no single person's, and have no list. */
function namesOf(model: LiveModel, chosen: string): readonly string[] {
  const names = Object.keys(model.policy?.promises ?? {}).filter((name) => !/-monthly$/.test(name));
  return chosen === "" || names.includes(chosen) ? names : [chosen, ...names];
}
