import { leaveIfSignedOut } from "../access/me";
import { changedView, readView, rewritten } from "./address";
import { LIVE_FEED, streamUrl, type Feed } from "./feed";
import { Figures, scopeTags } from "./figures";
import { Places } from "./places";
import { PolledStream } from "./polled";
import { RunTime } from "./runTime";
import { staleness, type Stale } from "./stale";
import { LiveStream } from "./stream";
import { TrendBook } from "./trendBook";
import { usualRun } from "./usualRun";
import type { Alerts, Directory, Figure, Policy, Run, RunClock, Snapshot, View } from "./types";

const NO_ALERTS: Alerts = { open: [], over: [] };
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
  alerts = NO_ALERTS;
  policy: Policy | undefined;
  clock: RunClock | undefined;
  /** Whether the server has sent this view's figures. */
  isLoaded = false;

  private stream: LiveStream | PolledStream | undefined;
  private skewMs = 0;
  private policyName = "";
  private frame = 0;
  private readonly painters = new Set<() => void>();

  /** @param usualForce shown where no force is named; empty for all of them */
  constructor(
    readonly feed: Feed = LIVE_FEED,
    private readonly usualForce = "",
  ) {
    this.view = this.bound(readView(location.search, feed));
    this.trends = new TrendBook(() => this.changed());
    addEventListener("popstate", () => this.show(readView(location.search, feed), "as it is"));
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

  /** Whether the past that the page shows is there, or will not come. */
  get isHistorySettled(): boolean {
    return this.feed.noTrends === true || this.trends.isSettled;
  }

  /** Whether the server has not been reached at all since the page was opened. */
  get isUnreached(): boolean {
    return this.stream?.heardMs === undefined && this.stream?.retryMs !== undefined;
  }

  /** Whether the server was heard once and is not now. */
  get isAway(): boolean {
    return this.stream?.heardMs !== undefined && !this.stream.isOpen;
  }

  /** The run's time now, in ms; undefined before its job has reported. */
  nowMs(): number | undefined {
    return this.runTime.nowMs(Date.now() + this.skewMs);
  }

  private async start(): Promise<void> {
    if (this.view.run === "") {
      const runs = await firstRuns(this.feed.polls === undefined ? "/api/runs" : `${this.feed.polls}/runs`);
      this.view = { ...this.view, run: usualRun(runs)?.id ?? RUN_USUAL };
    }
    history.replaceState(null, "", rewritten(location.search, this.view) + location.hash);
    this.connect();
  }

  private show(view: View, address: "as it is" | "as a new one"): void {
    const before = this.view;
    this.view = this.bound({ ...view, run: view.run === "" ? before.run : view.run });
    if (address === "as a new one") {
      history.pushState(null, "", rewritten(location.search, this.view) + location.hash);
    }
    if (streamUrl(before, this.feed) === streamUrl(this.view, this.feed)) {
      this.showTrends();
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
    this.alerts = NO_ALERTS;
    this.isLoaded = false;
    const Source = this.feed.polls === undefined ? LiveStream : PolledStream;
    this.stream = new Source(this.view, this.feed, {
      snapshot: (snapshot) => this.takeSnapshot(snapshot),
      figures: (figures) => this.takeFigures(figures),
      clock: (clock) => this.takeClock(clock),
      directory: (directory) => this.takeDirectory(directory),
      alerts: (alerts) => {
        this.alerts = alerts;
        this.changed();
      },
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
    void this.readPolicy(this.run?.policy ?? "pledge-2008", this.run?.clock === "replay" ? this.run.id : "");
    this.places.show(this.view.run, this.changed);
    this.changed();
  }

  private showTrends(): void {
    if (this.feed.noTrends === true) return;
    this.trends.show(this.view, this.policy, this.figures, this.runTime.reportedMs());
  }

  /** @param run of a replay, which may have been made by a pack of its own; else empty */
  private async readPolicy(name: string, run: string): Promise<void> {
    const wanted = new URLSearchParams({ name, ...(run === "" ? {} : { run }) }).toString();
    if (this.policyName === wanted) return;
    this.policyName = wanted;
    try {
      const answer = await fetch(`/api/policy?${wanted}`);
      const policy = answer.ok ? ((await answer.json()) as Policy) : undefined;
      if (this.policyName !== wanted) return; // Another run is shown by now.
      this.policy = policy; // That of another run would say what is not so.
      if (policy === undefined) this.policyName = "";
      this.showTrends();
    } catch {
      this.policyName = ""; // Asked for again with the next directory or reconnection.
    }
    this.changed();
  }
}

/** Newest first; asks until the server answers. */
async function firstRuns(address: string): Promise<readonly Run[]> {
  for (;;) {
    try {
      const answer = await fetch(address);
      if (answer.ok) return ((await answer.json()) as { runs: Run[] }).runs;
    } catch {
      // Not there yet.
    }
    await new Promise((again) => setTimeout(again, AGAIN_MS));
  }
}
