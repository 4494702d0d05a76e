import { areaName } from "../live/area";
import { useEffect, useRef } from "preact/hooks";
import { day, minuteOfDay } from "../live/format";
import type { LiveModel } from "../live/model";
import { dayName } from "./names";
import type { Demand } from "./types";

interface Props {
  readonly model: LiveModel;
  readonly demand: Demand | undefined;
  readonly name: string;
}

/** What a sheet of paper must say of itself: whose figures, of when, by which rules, printed when. */
export function PrintHead({ model, demand, name }: Props) {
  const printed = useRef<HTMLElement>(null);
  useEffect(() => {
    const say = () => {
      const now = Date.now();
      if (printed.current !== null) {
        printed.current.textContent = `${day(now, model.zone)} ${minuteOfDay(now, model.zone)}`;
      }
    };
    say();
    addEventListener("beforeprint", say);
    return () => removeEventListener("beforeprint", say);
  }, [model, model.zone]);
  const first = demand?.days?.[0]?.date;
  const { until } = demand ?? {};
  return (
    <dl class="print-head" data-testid="print-head">
      <Item term="Demand">{name}</Item>
      <Item term="Area">{areaName(model)}</Item>
      <Item term="Period">
        {first === undefined || until === undefined
          ? "nothing is stored"
          : `${dayName(first)} to ${day(until, model.zone)} ${minuteOfDay(until, model.zone)}`}
      </Item>
      <Item term="Run">
        {model.run?.title ?? model.view.run} ({model.view.run})
      </Item>
      <Item term="Policy">{model.policy?.name ?? "–"}</Item>
      <div>
        <dt>Printed</dt>
        <dd ref={printed} />
      </div>
    </dl>
  );
}

function Item({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
