import type { LiveModel } from "../live/model";
import type { Tile } from "../live/tiles";
import { PromisesTile, PromiseTile } from "./PromiseTile";
import { WaitingTile } from "./WaitingTile";

export interface TileProps {
  readonly model: LiveModel;
  readonly tile: Tile;
  readonly isStale: boolean;
  /** Whether the tile leads to what lies behind it. */
  readonly leads: boolean;
}

interface Props {
  readonly model: LiveModel;
  readonly tiles: readonly Tile[];
  readonly isStale: boolean;
  readonly leads: boolean;
}

/** The few figures that are read at a glance, each beside its target. */
export function Tiles({ tiles, ...props }: Props) {
  return (
    <div class="tiles" data-count={tiles.length}>
      {tiles.map((tile) => (
        <OneTile key={tile.id} tile={tile} {...props} />
      ))}
    </div>
  );
}

function OneTile(props: TileProps) {
  const { kind, panels } = props.tile;
  if (kind === "waiting") return <WaitingTile {...props} />;
  const only = panels.length === 1 ? panels[0] : undefined;
  return only === undefined ? <PromisesTile {...props} /> : <PromiseTile {...props} panel={only} />;
}
