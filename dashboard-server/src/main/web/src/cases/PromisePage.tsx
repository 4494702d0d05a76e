import { useState } from "preact/hooks";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { promiseHref } from "./links";
import { PromiseTimeline } from "./PromiseTimeline";
import { StateBadge } from "./StateBadge";
import { useTimeline } from "./useTimeline";
import { promiseName, promiseSays } from "./words";

/** The timeline of one promise, and the other promises of its case. */
export function PromisePage({ model }: PageProps) {
  usePainted(model);
  const [id] = useState(() => new URLSearchParams(location.search).get("id") ?? "");
  const { timeline, why } = useTimeline(model.view.run, id);
  return (
    <PageFrame model={model} title="A promise" switches={{ scope: "none", window: false }}>
      {why !== undefined && (
        <p class="banner notice" role="status">
          {why}
        </p>
      )}
      {timeline !== undefined && (
        <>
          <PromiseTimeline
            timeline={timeline}
            nameOf={model.places.nameOf}
            says={promiseSays(model.policy, timeline.promise.promise)}
          />
          {timeline.others.length > 0 && (
            <section class="panel others">
              <h2>Other promises of {timeline.promise.subject}</h2>
              <ul>
                {timeline.others.map((other) => (
                  <li key={other.id}>
                    <a href={promiseHref(model.view, other.id)}>{promiseName(other.promise)}</a>{" "}
                    <StateBadge state={other.state} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </PageFrame>
  );
}
