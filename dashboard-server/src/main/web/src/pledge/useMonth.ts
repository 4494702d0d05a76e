import { useEffect, useState } from "preact/hooks";
import { Figures, scopeTags } from "../live/figures";
import type { Snapshot, View } from "../live/types";

const AGAIN_MS = 15_000;

/** A month that is over: its figures, or why they are not there. */
export interface PastMonth {
  readonly figures?: Figures;
  readonly failure?: string;
}

/** The figures of a month that is over, out of the store; undefined while asking, or for none. */
export function usePastMonth(view: View, month: string | undefined): PastMonth | undefined {
  const key =
    month === undefined || view.run === ""
      ? ""
      : `/api/pledge?${new URLSearchParams({ run: view.run, month, ...scopeTags(view) })}`;
  const [answered, answer] = useState<{ readonly key: string; readonly past: PastMonth }>();
  useEffect(() => {
    if (key === "") return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const response = await fetch(key, { signal: abort.signal });
        if (!response.ok) {
          throw new Error(response.status === 503 ? "the store does not answer" : `error ${response.status}`);
        }
        const figures = new Figures();
        figures.replaceAll(((await response.json()) as Snapshot).figures);
        answer({ key, past: { figures } });
      } catch (failure) {
        if (abort.signal.aborted) return;
        answer({ key, past: { failure: failure instanceof Error ? failure.message : String(failure) } });
        timer = setTimeout(() => void ask(), AGAIN_MS);
      }
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [key]);
  return answered?.key === key ? answered.past : undefined;
}
