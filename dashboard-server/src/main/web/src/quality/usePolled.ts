import { useEffect, useState } from "preact/hooks";

/** What an address last answered, and whether it does not answer any more. */
export interface Polled<T> {
  readonly value?: T;
  readonly failure?: string;
}

/** Asks an address again and again; an empty one is not asked. The last answer stays. */
export function usePolled<T>(address: string, everyMs: number): Polled<T> {
  const [answered, answer] = useState<{ readonly address: string; readonly polled: Polled<T> }>();
  useEffect(() => {
    if (address === "") return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: T | undefined;
    const ask = async () => {
      try {
        const response = await fetch(address, { signal: abort.signal });
        if (!response.ok) throw new Error(`error ${response.status}`);
        last = (await response.json()) as T;
        answer({ address, polled: { value: last } });
      } catch {
        if (abort.signal.aborted) return;
        const failure = "The dashboard server does not answer.";
        answer({ address, polled: last === undefined ? { failure } : { value: last, failure } });
      }
      timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [address, everyMs]);
  return answered?.address === address ? answered.polled : {};
}
