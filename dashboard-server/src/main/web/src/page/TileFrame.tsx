import type { ComponentChildren } from "preact";
import type { Status } from "../live/status";
import type { Tile } from "../live/tiles";

interface Props {
  readonly tile: Tile;
  readonly status: Status;
  /** The promise that its name leads to. */
  readonly leads: string | undefined;
  readonly children: ComponentChildren;
}

/** A tile's name and what is in it. */
export function TileFrame({ tile, status, leads, children }: Props) {
  const heading = `tile-${tile.id}`;
  return (
    <section
      class={`panel tile tile-${tile.panels.length === 1 ? "one" : "many"}`}
      data-status={status}
      data-testid={heading}
      aria-labelledby={heading}
    >
      <h2 id={heading}>
        {leads === undefined ? (
          tile.title
        ) : (
          <a href={`#${leads}`} title="What lies behind it">
            {tile.title}
          </a>
        )}
      </h2>
      {children}
    </section>
  );
}
