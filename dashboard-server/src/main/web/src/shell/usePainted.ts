import { useEffect, useReducer } from "preact/hooks";
import type { LiveModel } from "../live/model";

/** Paints the component when the model has changed, and every so often, so that ages tick. */
export function usePainted(model: LiveModel, everyMs = 250): void {
  const [, paint] = useReducer<number, void>((frames) => frames + 1, 0);
  useEffect(() => model.onPaint(() => paint()), [model]);
  useEffect(() => {
    const ticking = setInterval(model.changed, everyMs);
    return () => clearInterval(ticking);
  }, [model, everyMs]);
}
