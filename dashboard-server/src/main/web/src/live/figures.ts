import type { Figure, View } from "./types";

type Tags = Readonly<Record<string, string>>;

function keyOf(measure: string, tags: Tags, window: string): string {
  const sorted = Object.keys(tags)
    .sort()
    .map((name) => `${name}=${tags[name]}`);
  return [measure, window, ...sorted].join("\n");
}

/** The newest figures of one scope of one run. Bounded by what the server sends of it. */
export class Figures {
  private readonly byKey = new Map<string, Figure>();

  replaceAll(figures: readonly Figure[]): void {
    this.byKey.clear();
    this.put(figures);
  }

  put(figures: readonly Figure[]): void {
    for (const figure of figures) {
      this.byKey.set(keyOf(figure.measure, figure.tags, figure.window ?? ""), figure);
    }
  }

  find(measure: string, tags: Tags, window = ""): Figure | undefined {
    return this.byKey.get(keyOf(measure, tags, window));
  }

  /** All of a measure in one window, whatever their tags. */
  of(measure: string, window: string): readonly Figure[] {
    return [...this.byKey.values()].filter(
      (figure) => figure.measure === measure && (figure.window ?? "") === window,
    );
  }

  get size(): number {
    return this.byKey.size;
  }
}

/** The tags of a figure at the view's scope. */
export function scopeTags(view: View): Tags {
  return {
    ...(view.force === "" ? {} : { force: view.force }),
    ...(view.centre === "" ? {} : { centre: view.centre }),
    ...(view.district === "" ? {} : { district: view.district }),
    ...(view.neighbourhood === "" ? {} : { neighbourhood: view.neighbourhood }),
  };
}
