import { leaveIfSignedOut } from "../access/me";
import { changedView, readView, rewritten } from "./address";
import { LIVE_FEED, type Feed } from "./feed";
import { Figures, scopeTags } from "./figures";
import { Places } from "./places";
import { RunTime } from "./runTime";
import { staleness, type Stale } from "./stale";
import { LiveStream } from "./stream";
import { TrendBook } from "./trendBook";
import { usualRun } from "./usualRun";
import type { Directory, Figure, Policy, Run, RunClock, Snapshot, View } from "./types";

const NO_DIRECTORY: Directory = { runs: [], forces: [] };
const RUN_USUAL = "live";
const AGAIN_MS = 2_000;

/** All that the live page shows. Messages change it; one animation frame later it is painted. */
export class LiveModel {
  view: View;
  readonly figures = new Figures();
  readonly runTime = new RunTime();
  readonly trends: TrendBook;
  readonly places = new Places();
  directory = NO_DIRECTORY;
  policy: Policy | undefined;
  clock: RunClock | undefined;
  /** Whether the server has sent this view's figures. */
  isLoaded = false;

  private stream: LiveStream | undefined;
  private skewMs = 0;
  private policyName = "";
  private frame = 0;
  private readonly painters = new Set<() => void>();

  /** @param usualForce shown where no force is named; empty for all of them */
  constructor(
    private readonly feed: Feed = LIVE_FEED,
    private readonly usualForce = "",
  ) {
    this.view = this.bound(readView(location.search));
    this.trends = new TrendBook(() => this.changed());
    addEventListener("popstate", () => this.show(readView(location.search), "as it is"));
    void this.start();
  }

  /** Calls {@code painter} before the next frame after each change, until the returned is called. */
  onPaint(painter: () => void): () => void {
    this.painters.add(painter);
    return () => this.painters.delete(painter);
  }

  /** Something on the page is no longer as it was. */
  readonly changed = () => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.painters.forEach((paint) => paint());
    });
  };

  change(part: Partial<View>): void {
    this.show(changedView(this.view, part), "as a new one");
  }

  get run(): Run | undefined {
    return this.directory.runs.find((run) => run.id === this.view.run);
  }

  get zone(): string {
    return this.run?.zone ?? "Europe/London";
  }

  figure(measure: string, tags: Record<string, string>, window = ""): Figure | undefined {
    return this.figures.find(measure, { ...tags, ...scopeTags(this.view) }, window);
  }

  stale(nowMs = Date.now()): Stale | undefined {
    const link = {
      isOpen: this.stream?.isOpen ?? false,
      heardMs: this.stream?.heardMs,
      retryMs: this.stream?.retryMs,
      isOnline: navigator.onLine,
    };
    return staleness({ link, run: this.run, clock: this.clock, skewMs: this.skewMs }, nowMs);
  }

  /** Whether the server has not been reached at all since the page was opened. */
  get isUnreached(): boolean {
    return this.stream?.heardMs === undefined && this.stream?.retryMs !== undefined;
  }

  /** The run's time now, in ms; undefined before its job has reported. */
  nowMs(): number | undefined {
    return this.runTime.nowMs(Date.now() + this.skewMs);
  }

  private async start(): Promise<void> {
    if (this.view.run === "") {
      const runs = await firstRuns();
      this.view = { ...this.view, run: usualRun(runs)?.id ?? RUN_USUAL };
    }
    history.replaceState(null, "", rewritten(location.search, this.view));
    this.connect();
  }

  private show(view: View, address: "as it is" | "as a new one"): void {
    const before = this.view;
    this.view = this.bound({ ...view, run: view.run === "" ? before.run : view.run });
    if (address === "as a new one") {
      history.pushState(null, "", rewritten(location.search, this.view));
    }
    const isSameStream =
      before.run === this.view.run &&
      JSON.stringify(scopeTags(before)) === JSON.stringify(scopeTags(this.view));
    if (isSameStream) {
      this.trends.show(this.view, this.policy, this.figures, this.runTime.reportedMs());
      this.changed();
    } else {
      this.connect();
    }
  }

  private bound(view: View): View {
    return view.force === "" ? { ...view, force: this.usualForce } : view;
  }

  private connect(): void {
    this.stream?.close();
    this.figures.replaceAll([]);
    this.runTime.reset();
    this.trends.forget();
    this.clock = undefined;
    this.isLoaded = false;
    this.stream = new LiveStream(this.view, this.feed, {
      snapshot: (snapshot) => this.takeSnapshot(snapshot),
      figures: (figures) => this.takeFigures(figures),
      clock: (clock) => this.takeClock(clock),
      directory: (directory) => this.takeDirectory(directory),
      link: () => {
        void leaveIfSignedOut();
        this.changed();
      },
    });
    this.changed();
  }

  private takeSnapshot(snapshot: Snapshot): void {
    this.figures.replaceAll(snapshot.figures);
    this.isLoaded = true;
    this.takeDirectory(snapshot.directory);
    this.takeClock(snapshot.clock);
    this.trends.forget();
    this.showTrends();
  }

  private takeFigures(figures: readonly Figure[]): void {
    this.figures.put(figures);
    this.trends.take(figures);
    this.changed();
  }

  private takeClock(clock: RunClock): void {
    this.clock = clock;
    this.skewMs = clock.serverMs - Date.now();
    this.runTime.heard(clock);
    this.showTrends();
    this.changed();
  }

  private takeDirectory(directory: Directory): void {
    this.directory = directory;
    void this.readPolicy(this.run?.policy ?? "pledge-2008");
    this.places.show(this.view.run, this.changed);
    this.changed();
  }

  private showTrends(): void {
    this.trends.show(this.view, this.policy, this.figures, this.runTime.reportedMs());
  }

  private async readPolicy(name: string): Promise<void> {
    if (this.policyName === name) return;
    this.policyName = name;
    try {
      const answer = await fetch(`/api/policy?name=${encodeURIComponent(name)}`);
      if (!answer.ok) throw new Error(`policy ${name}: ${answer.status}`);
      this.policy = (await answer.json()) as Policy;
      this.showTrends();
    } catch {
      this.policyName = ""; // Asked for again with the next directory or reconnection.
    }
    this.changed();
  }
}

/** Newest first; asks until the server answers. */
async function firstRuns(): Promise<readonly Run[]> {
  for (;;) {
    try {
      const answer = await fetch("/api/runs");
      if (answer.ok) return ((await answer.json()) as { runs: Run[] }).runs;
    } catch {
      // Not there yet.
    }
    await new Promise((again) => setTimeout(again, AGAIN_MS));
  }
}
