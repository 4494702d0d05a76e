import { useEffect, useState } from "preact/hooks";
import type { LiveModel } from "../live/model";
import { PromiseStream, queryOf, type PromiseQuery } from "./promiseStream";

/**
 * A list of the model's run and scope, followed while the component is there and seen: a browser has few
 * connections to one server for all of its pages together.
 */
export function usePromises(
  model: LiveModel,
  wanted: Pick<PromiseQuery, "state" | "promise" | "limit">,
): PromiseStream | undefined {
  const [stream, follow] = useState<PromiseStream>();
  const { run, force, centre, district, neighbourhood } = model.view;
  const query = { ...wanted, run, force, centre, district, neighbourhood };
  const key = queryOf(query);
  const isSeen = useSeen();
  useEffect(() => {
    if (run === "" || !isSeen) return undefined;
    const followed = new PromiseStream(query, model.changed);
    follow(followed);
    return () => followed.close();
  }, [key, model, isSeen]);
  return stream;
}

/** Whether the page is on a screen, not behind another one. */
function useSeen(): boolean {
  const [isSeen, see] = useState(!document.hidden);
  useEffect(() => {
    const look = () => see(!document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return isSeen;
}
