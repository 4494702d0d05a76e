import { useState } from "preact/hooks";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import type { LiveModel } from "../live/model";
import { Listed } from "./Listed";
import type { Wanted } from "./types";
import { WANTED } from "./types";
import { usePromises } from "./usePromises";
import { promiseName, promiseSays, WANTED_WORD } from "./words";

const LISTED_MAX = 100;
const FRESH_MAX = 20;

/** From a figure down to its promises: those of one state, or what runs out beside what broke. */
export function PromisesPage({ model }: PageProps) {
  usePainted(model);
  const [choice, choose] = useChoice();
  const { promise } = choice;
  const state: readonly Wanted[] = choice.state === "open" ? ["open", "broken"] : [choice.state];
  const stream = usePromises(model, { promise, state, limit: LISTED_MAX });
  const list = { model, promise, stream };
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
        <Listed {...list} state={choice.state} limit={LISTED_MAX} />
        {choice.state === "open" && <Listed {...list} state="broken" limit={FRESH_MAX} />}
      </div>
    </PageFrame>
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
