import { useEffect, useState } from "preact/hooks";
import { getJson } from "./request";

/** How one signs in here; undefined until it is known. */
export function useWays(): string | undefined {
  const [mode, take] = useState<string>();
  useEffect(() => {
    getJson<{ mode: string }>("/api/sign-in").then(
      (ways) => take(ways.mode),
      () => undefined,
    );
  }, []);
  return mode;
}
