import type { LiveModel } from "../live/model";
import { AlertList } from "./AlertList";

/** What wants attention now, beside the figures. */
export function LiveAside({ model }: { model: LiveModel }) {
  return (
    <aside class="live-aside" aria-label="What wants attention">
      <AlertList model={model} />
    </aside>
  );
}
