import type { Figures } from "./figures";
import { scopeTags } from "./figures";
import { readTrend, readWaiting } from "./history";
import { panelsOf } from "./panels";
import { rateOf } from "./status";
import { Trend, TREND_SPAN_MS } from "./trend";
import type { Figure, Policy, View } from "./types";

const AGAIN_MS = 15_000;

/** The trends of all promises in the view and of who waits, and whether their past could be had. */
export class TrendBook {
  /** Why there is no history; undefined where there is. */
  unavailable: string | undefined;

  /** Whether the store has answered for this view, well or not. */
  isSettled = false;

  private readonly trends = new Map<string, Trend>();
  private readonly waits = new Map<string, Trend>();
  private shown = "";
  private view: View | undefined;
  private abort = new AbortController();
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  trend(promise: string): Trend | undefined {
    return this.trends.get(promise);
  }

  /** How many waited on a line. */
  waiting(line: string): Trend | undefined {
    return this.waits.get(line);
  }

  /** Makes the next {@link show} read history anew. */
  forget(): void {
    this.shown = "";
    this.isSettled = false;
    this.abort.abort();
    clearTimeout(this.again);
  }

  /** Begins trends for the view, once there are a policy and a time; does nothing if shown. */
  show(view: View, policy: Policy | undefined, figures: Figures, nowMs: number | undefined): void {
    if (policy === undefined || nowMs === undefined) return;
    const key = JSON.stringify([view, policy.name]);
    if (this.shown === key) return;
    this.forget();
    this.shown = key;
    this.view = view;
    this.abort = new AbortController();
    this.trends.clear();
    for (const promise of Object.keys(policy.promises)) {
      const trend = new Trend(TREND_SPAN_MS[view.window]);
      this.trends.set(promise, trend);
      const newest = figures.find("promise", { promise, ...scopeTags(view) }, view.window);
      if (newest !== undefined) this.take([newest]);
    }
    this.waits.clear();
    for (const { line } of panelsOf(policy)) {
      const trend = new Trend(TREND_SPAN_MS[view.window], 1);
      this.waits.set(line, trend);
      const tags = { level: "calls-waiting", line, ...scopeTags(view) };
      const newest = figures.find("level", tags);
      if (newest !== undefined) this.take([newest]);
    }
    void this.load(view, nowMs, this.abort.signal);
  }

  take(figures: readonly Figure[]): void {
    for (const figure of figures) {
      const { promise, level, line } = figure.tags;
      const atMs = Date.parse(figure.at);
      if (figure.measure === "promise" && figure.window === this.view?.window) {
        this.trends.get(promise ?? "")?.push({ atMs, value: rateOf(figure)?.ratio });
      } else if (level === "calls-waiting" && (figure.window ?? "") === "") {
        this.waits.get(line ?? "")?.push({ atMs, value: figure.fields["value"] });
      }
    }
  }

  private async load(view: View, nowMs: number, signal: AbortSignal): Promise<void> {
    const fromMs = nowMs - TREND_SPAN_MS[view.window];
    try {
      await Promise.all([
        ...[...this.trends].map(async ([promise, trend]) =>
          trend.load(await readTrend(view, promise, fromMs, nowMs, signal)),
        ),
        ...[...this.waits].map(async ([line, trend]) =>
          trend.load(await readWaiting(view, line, fromMs, nowMs, signal)),
        ),
      ]);
      this.unavailable = undefined;
    } catch (failure) {
      if (signal.aborted) return;
      this.unavailable = failure instanceof Error ? failure.message : String(failure);
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.load(view, nowMs, signal), AGAIN_MS);
    }
    this.isSettled = true;
    this.changed();
  }
}
