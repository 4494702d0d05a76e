import { useEffect, useState } from "preact/hooks";
import type { Demand } from "./types";

const EVERY_MS = 30_000;
const AGAIN_MS = 5_000;

/** The last answer, and why there is none, or none newer. */
export interface Asked {
  readonly demand?: Demand;
  readonly failure?: string;
}

/** Asks again and again; an empty address is not asked. The last answer to it stays. */
export function useDemand(address: string): Asked {
  const [answered, answer] = useState<{ readonly address: string; readonly asked: Asked }>();
  useEffect(() => {
    if (address === "") return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: Demand | undefined;
    const ask = async () => {
      let waitMs = EVERY_MS;
      try {
        const response = await fetch(address, { signal: abort.signal });
        if (!response.ok) throw new Error(await reason(response));
        last = (await response.json()) as Demand;
        // A run that has just begun has figures soon.
        if (last.until === undefined) waitMs = AGAIN_MS;
        answer({ address, asked: { demand: last } });
      } catch (failure) {
        if (abort.signal.aborted) return;
        waitMs = AGAIN_MS;
        const why = failure instanceof Error ? failure.message : String(failure);
        answer({ address, asked: last === undefined ? { failure: why } : { demand: last, failure: why } });
      }
      timer = setTimeout(() => void ask(), waitMs);
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [address]);
  return answered?.address === address ? answered.asked : {};
}

async function reason(response: Response): Promise<string> {
  if (response.status === 503) return "the store does not answer";
  if (response.status !== 400) return `error ${response.status}`;
  return ((await response.json()) as { readonly detail?: string }).detail ?? "error 400";
}
