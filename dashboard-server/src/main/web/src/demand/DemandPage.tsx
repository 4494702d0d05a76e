import { useEffect, useState } from "preact/hooks";
import { areaName } from "../live/area";
import { day, minuteOfDay } from "../live/format";
import type { LiveModel } from "../live/model";
import { MetricCard } from "../page/MetricCard";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { demandUrl, keyOf, kindName, kindOf, listed, readChoice, writeChoice, type Choice } from "./choice";
import { HeatMap } from "./HeatMap";
import { LoadChart } from "./LoadChart";
import { PeakList } from "./PeakList";
import { PrintHead } from "./PrintHead";
import { Smalls } from "./Smalls";
import { TodayChart } from "./TodayChart";
import type { Demand } from "./types";
import { useDemand } from "./useDemand";
import "./demand.css";

const PAINT_EVERY_MS = 1_000;

/** What is asked of the force against what is usual, and what there is to meet it. */
export function DemandPage({ model }: PageProps) {
  usePainted(model, PAINT_EVERY_MS);
  const [choice, choose] = useChoice();
  const { demand, failure } = useDemand(
    model.view.run === "" || !model.isLoaded ? "" : demandUrl(model.view, choice),
  );
  const name = kindName(choice.kind);
  const title = `Demand: ${name}, ${areaName(model)}`;
  useEffect(() => {
    document.title = `${title} – Pledgewatch`;
  }, [title]);
  const isSettled = demand !== undefined || failure !== undefined;
  return (
    <PageFrame model={model} title={title} switches={{ scope: "neighbourhood", window: false }}>
      <article class="demand" data-testid="demand" data-settled={isSettled}>
        <PrintHead model={model} demand={demand} name={name} />
        <Controls model={model} demand={demand} choice={choice} choose={choose} />
        {failure !== undefined && (
          <p class="banner notice" role="alert" data-testid="no-demand">
            {demand === undefined ? "Demand cannot be had" : "These figures get no newer"}: {failure}.
            Trying again.
          </p>
        )}
        {!isSettled && <p class="muted">Reading the weeks before …</p>}
        {demand !== undefined && demand.until === undefined && (
          <p class="panel" data-testid="nothing">
            Not measured: no quarter of an hour of this run is stored yet.
          </p>
        )}
        {demand !== undefined && demand.until !== undefined && (
          <>
            <Unmeasured model={model} demand={demand} choice={choice} />
            <div class="parts">
              <HeatMap
                model={model}
                demand={demand}
                choice={choice}
                name={name}
                choose={(shown) => choose({ ...choice, shown })}
              />
              <PeakList demand={demand} name={name} />
              <TodayChart model={model} demand={demand} name={name} />
              <Smalls model={model} demand={demand} />
              <LoadChart model={model} demand={demand} />
            </div>
          </>
        )}
      </article>
    </PageFrame>
  );
}

/** What stands in the address, and a way to change it there. */
function useChoice(): readonly [Choice, (next: Choice) => void] {
  const [choice, put] = useState(() => readChoice(location.search));
  useEffect(() => {
    const back = () => put(readChoice(location.search));
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const choose = (next: Choice) => {
    history.pushState(null, "", writeChoice(location.search, next));
    put(next);
  };
  return [choice, choose];
}

interface ControlsProps {
  readonly model: LiveModel;
  readonly demand: Demand | undefined;
  readonly choice: Choice;
  readonly choose: (next: Choice) => void;
}

function Controls({ model, demand, choice, choose }: ControlsProps) {
  const { kind } = choice;
  return (
    <div class="controls">
      <label class="choice">
        <span>Demand</span>
        <select
          data-testid="kind"
          value={keyOf(kind)}
          onChange={(event) => choose({ ...choice, kind: kindOf(event.currentTarget.value) })}
        >
          {listed(demand?.kinds ?? [], kind).map((one) => (
            <option key={keyOf(one)} value={keyOf(one)} selected={keyOf(one) === keyOf(kind)}>
              {kindName(one)}
            </option>
          ))}
        </select>
      </label>
      <MetricCard model={model} measure="demand" name={kind.of} label={kindName(kind)} />
      <p class="until" data-testid="until">
        {demand?.until !== undefined && (
          <>
            Whole quarters until <b>{minuteOfDay(demand.until, model.zone)}</b>,{" "}
            {day(demand.until, model.zone)}
          </>
        )}
        {choice.until !== "" && (
          <button type="button" onClick={() => choose({ ...choice, until: "" })}>
            Back to now
          </button>
        )}
      </p>
      <button type="button" class="print" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}

/** Nothing of the chosen kind in all the weeks is no demand of 0. */
function Unmeasured({
  model,
  demand,
  choice,
}: {
  readonly model: LiveModel;
  readonly demand: Demand;
  readonly choice: Choice;
}) {
  const isThere = demand.kinds?.some((one) => keyOf(one) === keyOf(choice.kind)) ?? false;
  if (isThere) return null;
  const isBelow = model.view.district !== "" && choice.kind.of === "calls";
  return (
    <p class="banner notice" data-testid="unmeasured">
      {kindName(choice.kind)} are not measured here.
      {isBelow && " Calls are counted by force, so there are none of a district; choose incidents."}
    </p>
  );
}
