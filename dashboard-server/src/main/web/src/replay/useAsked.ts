import { useEffect, useState } from "preact/hooks";
import { ask, said } from "./ask";

export interface Asked<T> {
  readonly value?: T;
  readonly problem?: string;
}

/** What the server says at an address; asks again when it changes, and not at all without one. */
export function useAsked<T>(path: string | undefined): Asked<T> {
  const [asked, put] = useState<Asked<T>>({});
  useEffect(() => {
    put({});
    if (path === undefined) return undefined;
    const stop = new AbortController();
    ask<T>(path, { signal: stop.signal }).then(
      (value) => put({ value }),
      (failure: unknown) => {
        if (!stop.signal.aborted) put({ problem: said(failure) });
      },
    );
    return () => stop.abort();
  }, [path]);
  return asked;
}
