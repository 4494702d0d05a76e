import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { ExplainQueue } from "./ExplainQueue";
import { promiseHref } from "./links";
import { ListNotice } from "./ListNotice";
import { usePromises } from "./usePromises";

const QUEUED_MAX = 100;

/** Breaches that people are still to be told the reason of. */
export function ExplainPage({ model }: PageProps) {
  usePainted(model, 1_000);
  const stream = usePromises(model, { state: ["explain"], limit: QUEUED_MAX });
  const promises = stream?.list.lines("explain") ?? [];
  return (
    <PageFrame
      model={model}
      title="Promises to explain"
      switches={{ scope: "neighbourhood", window: false }}
    >
      <div class="panel">
        <ExplainQueue
          run={model.view.run}
          promises={promises}
          nowMs={() => model.nowMs()}
          zone={model.zone}
          nameOf={model.places.nameOf}
          hrefOf={(line) => promiseHref(model.view, line.id)}
        />
        <ListNotice
          model={model}
          stream={stream}
          none="Nothing is to be explained here."
          isEmpty={promises.length === 0}
        />
      </div>
    </PageFrame>
  );
}
