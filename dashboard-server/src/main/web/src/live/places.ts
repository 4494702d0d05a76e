import { titled } from "./format";

/** A neighbourhood and its boundary, as the reference data have them. */
export interface Place {
  readonly type: "Feature";
  readonly properties: {
    readonly neighbourhood: string;
    readonly name?: string;
    readonly district: string;
    readonly force: string;
    readonly settlement?: "urban" | "rural";
  };
  readonly geometry: Polygon | MultiPolygon;
}

interface Polygon {
  readonly type: "Polygon";
  readonly coordinates: readonly Ring[];
}

interface MultiPolygon {
  readonly type: "MultiPolygon";
  readonly coordinates: readonly (readonly Ring[])[];
}

/** Degrees east and north. */
type Ring = readonly (readonly [number, number])[];

/** The places of one run's reference data. */
export class Places {
  all: readonly Place[] = [];
  private run = "";
  private names = new Map<string, string>();

  /** Reads those of a run, once. */
  show(run: string, changed: () => void): void {
    if (run === "" || run === this.run) return;
    this.run = run;
    this.take([]);
    void this.read(run, changed);
  }

  readonly nameOf = (neighbourhood: string): string =>
    this.names.get(neighbourhood) ?? titled(neighbourhood);

  private async read(run: string, changed: () => void): Promise<void> {
    try {
      const answer = await fetch(`/api/places?run=${encodeURIComponent(run)}`);
      if (!answer.ok) throw new Error(`places of ${run}: ${answer.status}`);
      const places = (await answer.json()) as { readonly features: readonly Place[] };
      if (this.run === run) this.take(places.features);
    } catch {
      if (this.run === run) this.run = ""; // Asked for again with the next directory.
    }
    changed();
  }

  private take(places: readonly Place[]): void {
    this.all = places;
    this.names = new Map(
      places.map(({ properties }) => [
        properties.neighbourhood,
        properties.name ?? titled(properties.neighbourhood),
      ]),
    );
  }
}
