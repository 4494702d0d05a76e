import { writeView } from "../live/address";
import type { View } from "../live/types";
import type { Wanted } from "./types";

/** Where one promise's timeline is, in the same scope. */
export function promiseHref(view: View, id: string): string {
  return `/promise${writeView(view)}&${new URLSearchParams({ id })}`;
}

/** Where the promises are that a figure counts. */
export function promisesHref(view: View, promise: string, state: Wanted): string {
  const params = new URLSearchParams({ state });
  if (promise !== "") params.set("promise", promise);
  return `/promises${writeView(view)}&${params}`;
}
