import { useMay } from "../access/me";
import { Listed } from "../cases/Listed";
import type { Wanted } from "../cases/types";
import { usePromises } from "../cases/usePromises";
import type { LiveModel } from "../live/model";
import { AlertList } from "./AlertList";

const RUNNING_OUT_MAX = 6;
const BROKEN_MAX = 4;
const SHOWN: readonly Wanted[] = ["open", "broken"];

/** What wants attention now, beside the figures: promises that can still be kept come first. */
export function LiveAside({ model }: { model: LiveModel }) {
  return (
    <aside class="live-aside" aria-label="What wants attention">
      {useMay("timeline") && <Attention model={model} />}
      <AlertList model={model} />
    </aside>
  );
}

function Attention({ model }: { model: LiveModel }) {
  const promise = "";
  const stream = usePromises(model, { promise, state: SHOWN, limit: RUNNING_OUT_MAX });
  const list = { model, promise, stream, leads: true };
  return (
    <>
      <Listed {...list} state="open" heading="Running out" limit={RUNNING_OUT_MAX} />
      <Listed {...list} state="broken" heading="Just broken" limit={BROKEN_MAX} />
    </>
  );
}
