import { useMemo, useRef, useState } from "preact/hooks";
import { percent, percentNumber } from "../live/format";
import type { Place } from "../live/places";
import { drawing, neighbour, type Outline } from "./outline";
import type { Team } from "./teams";
import { rangeOf, VISIBILITIES, VISIBILITY_WORD } from "./visibility";
import { VisibilityShape } from "./VisibilityShape";

interface Props {
  readonly places: readonly Place[];
  readonly teams: readonly Team[];
  readonly goal: number;
  /** The chosen neighbourhood; empty for none. */
  readonly chosen: string;
  readonly choose: (team: Team) => void;
  /** A team is pointed at or has the focus; undefined when none is any more. */
  readonly look: (neighbourhood: string | undefined) => void;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The force's own boundaries, by how visible their teams are. One tab stop; arrows go on. */
export function TeamMap({ places, teams, goal, chosen, choose, look }: Props) {
  const drawn = useMemo(() => drawing(places), [places]);
  const [focused, focus] = useState("");
  const [last, remember] = useState("");
  const svg = useRef<SVGSVGElement>(null);
  const pointer = useRef("");
  const byId = new Map(teams.map((team) => [team.neighbourhood, team]));
  const idOf = (outline: Outline) => outline.place.properties.neighbourhood;
  const has = (id: string) => drawn.outlines.some((outline) => idOf(outline) === id);
  const firstId = drawn.outlines[0] === undefined ? "" : idOf(drawn.outlines[0]);
  const stop = has(last) ? last : has(chosen) ? chosen : firstId;
  const go = (event: KeyboardEvent, from: Outline, team: Team) => {
    const way = WAYS[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const next = neighbour(drawn.outlines, from, way);
      if (next !== undefined) {
        svg.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(idOf(next))}"]`)?.focus();
      }
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(team);
    }
  };
  const outlineOf = (id: string) => drawn.outlines.find((outline) => idOf(outline) === id);
  // Drawn once more above all, so that no neighbour's border lies over these.
  const above = [
    { kind: "chosen", outline: outlineOf(chosen) },
    { kind: "focused", outline: outlineOf(focused) },
  ];
  return (
    <figure class="team-map">
      <svg
        ref={svg}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        role="group"
        aria-label="Map of the neighbourhoods by visibility; arrow keys go from one to the next"
        data-testid="map"
      >
        {drawn.outlines.map((outline) => {
          const id = idOf(outline);
          const team = byId.get(id);
          if (team === undefined) return null;
          return (
            <g
              key={id}
              role="button"
              tabIndex={id === stop ? 0 : -1}
              aria-pressed={id === chosen}
              aria-label={`${team.name}: ${said(team)}`}
              data-id={id}
              data-visibility={team.visibility}
              class="area"
              onClick={() => choose(team)}
              onKeyDown={(event) => go(event, outline, team)}
              onFocus={() => {
                focus(id);
                remember(id);
                look(id);
              }}
              onBlur={() => {
                focus("");
                look(undefined);
              }}
              onMouseMove={(event) => {
                // Not where the page moved under a pointer at rest.
                const at = `${event.clientX} ${event.clientY}`;
                if (at !== pointer.current) look(id);
                pointer.current = at;
              }}
              onMouseLeave={() => look(undefined)}
            >
              <path d={outline.path} class="ground" />
              <path d={outline.path} class="hatch" />
              <path d={outline.path} class="border" />
            </g>
          );
        })}
        {above.map(({ kind, outline }) =>
          outline === undefined ? null : <path key={kind} d={outline.path} class={kind} />,
        )}
        {drawn.outlines.map((outline) => {
          const team = byId.get(idOf(outline));
          return team?.ratio === undefined || !outline.hasRoom ? null : (
            <text
              key={idOf(outline)}
              x={outline.centre[0]}
              y={outline.centre[1]}
              class="number"
              aria-hidden="true"
            >
              {percentNumber(Math.floor(team.ratio * 100) / 100)}
            </text>
          );
        })}
      </svg>
      <figcaption>
        <ul class="legend" aria-label="Share of duty time visible on the team’s own patch">
          {VISIBILITIES.map((visibility) => (
            <li key={visibility}>
              <svg class="swatch" viewBox="0 0 36 20" aria-hidden="true">
                <g class="area" data-visibility={visibility}>
                  <path d="M1 1h34v18H1z" class="ground" />
                  <path d="M1 1h34v18H1z" class="hatch" />
                  <path d="M1 1h34v18H1z" class="border" />
                </g>
              </svg>
              <VisibilityShape visibility={visibility} />
              <span>
                {VISIBILITY_WORD[visibility]} <small>{rangeOf(visibility, goal)}</small>
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function said(team: Team): string {
  return team.ratio === undefined
    ? "not measured, nobody on duty"
    : `${percent(team.ratio)} visible, ${VISIBILITY_WORD[team.visibility].toLowerCase()}`;
}
