import { useEffect, useState } from "preact/hooks";

/** How much a neighbourhood's patrol plan asks for. */
export interface Patrol {
  readonly redTimes: number;
  readonly outOfStationTimes: number;
  readonly points: number;
}

/** By neighbourhood; one without a plan is not in it. */
export type Patrols = Readonly<Record<string, Patrol>>;

/** Those of a run's reference data; undefined until they are known. */
export function usePatrols(run: string): Patrols | undefined {
  const [known, know] = useState<{ readonly run: string; readonly patrols: Patrols }>();
  useEffect(() => {
    if (run === "") return undefined;
    const abort = new AbortController();
    fetch(`/api/patrols?run=${encodeURIComponent(run)}`, { signal: abort.signal })
      .then(async (answer) => {
        if (answer.ok) know({ run, patrols: (await answer.json()) as Patrols });
      })
      .catch(() => undefined); // Plans stay unknown, and the page says so.
    return () => abort.abort();
  }, [run]);
  return known?.run === run ? known.patrols : undefined;
}
