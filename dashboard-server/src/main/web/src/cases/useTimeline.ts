import { useEffect, useState } from "preact/hooks";
import type { Timeline } from "./types";

const AGAIN_MS = 2_000;

export interface Found {
  readonly timeline?: Timeline;
  /** Why there is none, or why it is not the newest. */
  readonly why?: string;
}

/** A promise's timeline, asked for again every two seconds while the page shows it. */
export function useTimeline(run: string, id: string): Found {
  const [found, take] = useState<Found>({});
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const next = await timelineOf(run, id);
      if (isGone) return;
      take((before) =>
        next.timeline === undefined && before.timeline !== undefined
          ? { timeline: before.timeline, ...(next.why === undefined ? {} : { why: next.why }) }
          : next,
      );
      timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    if (run !== "" && id !== "") void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [run, id]);
  return found;
}

async function timelineOf(run: string, id: string): Promise<Found> {
  try {
    const answer = await fetch(`/api/promise?${new URLSearchParams({ run, id })}`);
    if (answer.ok) return { timeline: (await answer.json()) as Timeline };
    const said = (await answer.json()) as { detail?: string };
    return { why: said.detail ?? `The server answered ${answer.status}.` };
  } catch {
    return { why: "The server does not answer. Trying again." };
  }
}
