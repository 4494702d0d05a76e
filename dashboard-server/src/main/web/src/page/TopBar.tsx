import { useContext } from "preact/hooks";
import { MeContext, type ForcesSeen } from "../access/me";
import { writeView } from "../live/address";
import { day, timeOfDay, titled, WINDOW_SHORT } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Stale } from "../live/stale";
import { WINDOWS } from "../live/types";
import { PageLinks } from "../shell/PageLinks";

/** Which switches a page has. */
export interface Switches {
  /** How far down the scope can be chosen: to the centres, or to the neighbourhoods. */
  readonly scope: "centre" | "neighbourhood" | "force" | "none";
  readonly window: boolean;
}

interface Props {
  readonly model: LiveModel;
  readonly stale: Stale | undefined;
  readonly switches: Switches;
}

/** Where one is, what is shown, how fresh it is, and the switches for both. */
export function TopBar({ model, stale, switches }: Props) {
  return (
    <header class="top">
      <a class="brand" href={`/live${writeView(model.view)}`}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M3 20.5h6.5l3.2-11 5 15.5 3.3-9H29" />
        </svg>
        <span>Pledgewatch</span>
      </a>
      <PageLinks query={writeView(model.view)} />
      <nav class="switches" aria-label="What is shown">
        <RunSwitch model={model} />
        {switches.scope !== "none" && <ScopeSwitches model={model} depth={switches.scope} />}
        {switches.window && <WindowSwitch model={model} />}
      </nav>
      <AsOf model={model} stale={stale} />
    </header>
  );
}

function RunSwitch({ model }: { model: LiveModel }) {
  const { runs } = model.directory;
  const isListed = runs.some((run) => run.id === model.view.run);
  const options = [
    ...(isListed || model.view.run === "" ? [] : [{ id: model.view.run, title: model.view.run }]),
    ...runs,
  ];
  return (
    <Choice
      label="Run"
      value={model.view.run}
      options={options.map((run) => ({ value: run.id, text: run.title }))}
      choose={(run) => model.change({ run })}
    />
  );
}

function ScopeSwitches({ model, depth }: { model: LiveModel; depth: Switches["scope"] }) {
  const me = useContext(MeContext);
  const { force, centre, district, neighbourhood } = model.view;
  const { forces } = model.directory;
  const known = forces.find((one) => one.force === force);
  const centres = known?.centres ?? [];
  const districts = known?.districts ?? [];
  const parts = districts.find((one) => one.district === district)?.neighbourhoods ?? [];
  return (
    <>
      <Choice
        label="Force"
        value={force}
        options={ownForces(
          me.forces,
          withAll("All forces", force, forces.map((one) => one.force)),
        )}
        choose={(next) => model.change({ force: next })}
      />
      {depth === "centre" && force !== "" && (centres.length > 0 || centre !== "") && (
        <Choice
          label="Centre"
          value={centre}
          options={withAll("All centres", centre, centres)}
          choose={(next) => model.change({ centre: next })}
        />
      )}
      {depth === "neighbourhood" && force !== "" && (districts.length > 0 || district !== "") && (
        <Choice
          label="District"
          value={district}
          options={withAll("All districts", district, districts.map((one) => one.district))}
          choose={(next) => model.change({ district: next })}
        />
      )}
      {depth === "neighbourhood" && district !== "" && (
        <Choice
          label="Neighbourhood"
          value={neighbourhood}
          options={withAll("All neighbourhoods", neighbourhood, parts, model.places.nameOf)}
          choose={(next) => model.change({ neighbourhood: next })}
        />
      )}
    </>
  );
}

/** Whoever is bound to forces sees no sum of all, and may choose each of theirs. */
function ownForces(own: ForcesSeen, options: ReturnType<typeof withAll>) {
  return own === "all" ? options : own.map((name) => ({ value: name, text: titled(name) }));
}

/** A chosen one stays in the list even where it has not been seen. */
function withAll(
  all: string,
  chosen: string,
  names: readonly string[],
  nameOf: (id: string) => string = titled,
) {
  const listed = chosen === "" || names.includes(chosen) ? names : [chosen, ...names];
  return [{ value: "", text: all }, ...listed.map((name) => ({ value: name, text: nameOf(name) }))];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function WindowSwitch({ model }: { model: LiveModel }) {
  return (
    <fieldset class="windows">
      <legend>Window</legend>
      <div class="segments">
        {WINDOWS.map((window) => (
          <label key={window}>
            <input
              type="radio"
              name="window"
              value={window}
              checked={model.view.window === window}
              onChange={() => model.change({ window })}
            />
            <span>{WINDOW_SHORT[window]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function AsOf({ model, stale }: { model: LiveModel; stale: Stale | undefined }) {
  const atMs = model.runTime.reportedMs();
  const isReplay = model.run?.clock === "replay";
  return (
    <div class="as-of" data-testid="as-of">
      <span class="as-of-label">as of</span>
      <time dateTime={atMs === undefined ? "" : new Date(atMs).toISOString()}>
        {atMs === undefined ? "–" : timeOfDay(atMs, model.zone)}
      </time>
      <span class="as-of-day">
        {atMs === undefined ? "waiting for the run" : day(atMs, model.zone)}
        {atMs !== undefined && <b>{stale !== undefined ? "stale" : isReplay ? "replay" : "live"}</b>}
      </span>
    </div>
  );
}
