import { Figures, scopeTags } from "../live/figures";
import type { Figure, View } from "../live/types";
import { ask } from "./ask";

/** The final figures of one scope of a run as they stood at a time. */
export class Moment {
  private readonly figures = new Figures();

  constructor(
    readonly atMs: number,
    private readonly view: View,
    private readonly all: readonly Figure[],
  ) {
    this.figures.replaceAll(all);
  }

  get size(): number {
    return this.figures.size;
  }

  /** The promises that have a figure of the view's window and scope. */
  promises(): Readonly<Record<string, Figure>> {
    const named = this.all.flatMap((figure) => {
      const promise = figure.tags["promise"];
      const isWhole = figure.tags["reason"] === undefined;
      return figure.measure === "promise" &&
        promise !== undefined &&
        isWhole &&
        figure.window === this.view.window
        ? [[promise, figure] as const]
        : [];
    });
    return Object.fromEntries(named);
  }

  figure(measure: string, tags: Record<string, string>, window = ""): Figure | undefined {
    return this.figures.find(measure, { ...tags, ...scopeTags(this.view) }, window);
  }
}

/** Reads a moment out of the store; fails with a sentence for people. */
export async function readMoment(
  view: View,
  run: string,
  atMs: number,
  signal?: AbortSignal,
): Promise<Moment> {
  const params = new URLSearchParams({
    run,
    at: String(Math.floor(atMs)),
    window: view.window,
    ...scopeTags(view),
  });
  const init = signal === undefined ? {} : { signal };
  const answer = await ask<{ figures: Figure[] }>(`/api/moment?${params}`, init);
  return new Moment(atMs, view, answer.figures);
}
