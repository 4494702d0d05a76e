import { useEffect, useState } from "preact/hooks";
import "../style/replay.css";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { Files } from "./Files";
import { OrderForm } from "./OrderForm";
import { Queue } from "./Queue";
import { ReplayList } from "./replayList";
import { Scrubber } from "./Scrubber";
import { SideBySide } from "./SideBySide";
import { useSpan } from "./useSpan";

/** The analyst's page: order replays, follow them, compare runs, go through a period. */
export function ReplayPage({ model }: PageProps) {
  usePainted(model, 1_000);
  const [list] = useState(() => new ReplayList(model.changed));
  useEffect(() => () => list.close(), [list]);
  const [sides, choose] = useState(readSides);
  useEffect(() => {
    const hash = writeSides(sides);
    if (location.hash !== hash) {
      history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
    }
  });
  useEffect(() => {
    document.title = "Replays – Pledgewatch";
  }, []);
  const spanOfRight = useSpan(sides.right, list, model);
  const spanOfRun = useSpan(model.view.run, list, model);
  return (
    <PageFrame
      model={model}
      title="Replays: order, compare, look back"
      switches={{ scope: "centre", window: true }}
    >
      <div class="replay-page">
        <OrderForm model={model} />
        <Queue
          model={model}
          list={list}
          compare={(replay) => {
            choose({ left: replay.source, right: replay.id });
            document.getElementById("compare-title")?.scrollIntoView({ block: "start" });
          }}
        />
        <SideBySide
          model={model}
          left={sides.left}
          right={sides.right}
          span={spanOfRight}
          choose={(left, right) => choose({ left, right })}
        />
        <Scrubber model={model} span={spanOfRun} />
        <Files model={model} span={spanOfRun} />
      </div>
    </PageFrame>
  );
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

/** What is compared stands in the address, so that it can be sent to a colleague. */
function readSides(): Sides {
  const params = new URLSearchParams(location.hash.slice(1));
  return { left: params.get("left") ?? "", right: params.get("right") ?? "" };
}

function writeSides({ left, right }: Sides): string {
  if (left === "" && right === "") return "";
  return `#${new URLSearchParams({ left, right })}`;
}
