import { useEffect, useMemo, useState } from "preact/hooks";
import { WINDOW_LAST } from "../live/format";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { Patterns } from "./Patterns";
import { usePatrols } from "./patrols";
import { Settings } from "./Settings";
import { TeamDetail } from "./TeamDetail";
import { TeamMap } from "./TeamMap";
import { TeamTable } from "./TeamTable";
import { sorted, teamsOf, type Team } from "./teams";
import { Whole } from "./Whole";
import "./neighbourhoods.css";

/** Until the policy is known: the Pledge's own. */
const UNTIL_POLICY = { goal: 0.8, dutyExcludes: ["leave"] };
const PAINT_EVERY_MS = 1_000;

/** How visible each neighbourhood's team is on its own patch. Of teams only, never of a unit. */
export function NeighbourhoodsPage({ model }: PageProps) {
  usePainted(model, PAINT_EVERY_MS);
  const [looked, look] = useState<string>();
  const patrols = usePatrols(model.view.run);
  const { view } = model;
  const settings = model.policy?.presence ?? UNTIL_POLICY;
  const places = useMemo(
    () => shown(model.places.all, view.force, model),
    [model.places.all, view.force, model.directory],
  );
  const inForce = teamsOf(model.figures, view.window, places, model.places.nameOf, settings);
  const teams = inForce.filter((team) => view.district === "" || team.district === view.district);
  const at = sorted(inForce, "visible", false);
  const detailed =
    at.find((team) => team.neighbourhood === looked) ??
    at.find((team) => team.neighbourhood === view.neighbourhood) ??
    at.find((team) => view.district === "" || team.district === view.district);
  const choose = (team: Team) => {
    look(undefined);
    const isChosen = team.neighbourhood === view.neighbourhood;
    const force = team.figure?.tags["force"] ?? forceOf(places, team) ?? view.force;
    model.change(
      isChosen
        ? { neighbourhood: "" }
        : { force, district: team.district, neighbourhood: team.neighbourhood },
    );
  };
  useEffect(() => {
    document.title = "Neighbourhoods – Pledgewatch";
  }, []);
  const whole = model.figures.find("presence", areaTags(model), view.window);
  return (
    <PageFrame
      model={model}
      title={`Neighbourhood teams, ${WINDOW_LAST[view.window]}`}
      switches={{ scope: "neighbourhood", window: true }}
    >
      <div class="neighbourhoods">
        <Patterns />
        <Whole model={model} figure={whole} teams={teams} goal={settings.goal} />
        <div class="places">
          <section class="panel" aria-labelledby="map">
            <h2 id="map">Visibility on the team’s own patch, {WINDOW_LAST[view.window]}</h2>
            {places.length === 0 ? (
              <p class="muted" data-testid="no-map">
                This run has no boundaries, so there is no map.
              </p>
            ) : (
              <TeamMap
                places={places}
                teams={inForce}
                goal={settings.goal}
                chosen={view.neighbourhood}
                choose={choose}
                look={look}
              />
            )}
          </section>
          {detailed === undefined ? (
            <p class="panel detail muted">
              This run has no neighbourhoods here yet.
            </p>
          ) : (
            <TeamDetail
              model={model}
              team={detailed}
              goal={settings.goal}
              patrol={patrols === undefined ? null : patrols[detailed.neighbourhood]}
            />
          )}
        </div>
        <TeamTable
          model={model}
          teams={teams}
          goal={settings.goal}
          chosen={view.neighbourhood}
          patrols={patrols}
          choose={choose}
        />
        <Settings policy={model.policy} />
      </div>
    </PageFrame>
  );
}

type Model = PageProps["model"];
type Placed = Model["places"]["all"];

/** The chosen force's places; without a choice those of the forces that the run has figures of. */
function shown(all: Placed, force: string, model: Model): Placed {
  const forces = force === "" ? model.directory.forces.map((one) => one.force) : [force];
  return all.filter((place) => forces.includes(place.properties.force));
}

function forceOf(places: Placed, team: Team): string | undefined {
  return places.find((place) => place.properties.neighbourhood === team.neighbourhood)?.properties
    .force;
}

function areaTags(model: Model): Record<string, string> {
  const { force, district } = model.view;
  return { ...(force === "" ? {} : { force }), ...(district === "" ? {} : { district }) };
}
