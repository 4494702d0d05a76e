import { useEffect, useState } from "preact/hooks";
import type { LiveModel } from "../live/model";
import { PromiseStream, queryOf, type PromiseQuery } from "./promiseStream";

/** A list of the model's run and scope, followed while the component is there. */
export function usePromises(
  model: LiveModel,
  wanted: Pick<PromiseQuery, "state" | "promise" | "limit">,
): PromiseStream | undefined {
  const [stream, follow] = useState<PromiseStream>();
  const { run, force, centre, district, neighbourhood } = model.view;
  const query = { ...wanted, run, force, centre, district, neighbourhood };
  const key = queryOf(query);
  useEffect(() => {
    if (run === "") return undefined;
    const followed = new PromiseStream(query, model.changed);
    follow(followed);
    return () => followed.close();
  }, [key, model]);
  return stream;
}
