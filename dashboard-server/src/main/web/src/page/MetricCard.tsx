import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { LiveModel } from "../live/model";
import { CardDialog } from "./CardDialog";
import { InfoShape } from "./icons";

interface Props {
  readonly model: LiveModel;
  /** As figures carry it: promise, duration, level, presence, abstraction. */
  readonly measure: string;
  /** Of the promise, duration, level or ratio; for instance answer-999. */
  readonly name: string;
  /** What people call the figure, for those who do not see it; else its name in the pack. */
  readonly label?: string;
  /** The figure itself: a click on it shows its card. Without any there is a small mark. */
  readonly children?: ComponentChildren;
}

/** A figure that one click explains: what is counted, from when to when, and what it cannot tell. */
export function MetricCard({ model, measure, name, label, children }: Props) {
  const [isOpen, open] = useState(false);
  const said = label ?? name;
  return (
    <>
      {children === undefined ? (
        <button
          type="button"
          class="info"
          aria-haspopup="dialog"
          aria-label={`What counts: definition of ${said}`}
          title="What counts"
          onClick={() => open(true)}
        >
          <InfoShape />
        </button>
      ) : (
        <button
          type="button"
          class="figure"
          aria-haspopup="dialog"
          title={`What counts: definition of ${said}`}
          onClick={() => open(true)}
        >
          {children}
        </button>
      )}
      {isOpen && (
        <CardDialog
          policy={model.policy}
          measure={measure}
          name={name}
          label={said}
          close={() => open(false)}
        />
      )}
    </>
  );
}
