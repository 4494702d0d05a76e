import { streamUrl, type Feed } from "./feed";
import type { Alerts, Directory, Figure, RunClock, Snapshot, View } from "./types";

const RETRY_FIRST_MS = 500;
const RETRY_MAX_MS = 10_000;
/** The server speaks every second; silence for longer means the connection is dead. */
const SILENCE_MAX_MS = 4_000;

export interface StreamHandler {
  snapshot(snapshot: Snapshot): void;
  figures(figures: readonly Figure[]): void;
  clock(clock: RunClock): void;
  directory(directory: Directory): void;
  alerts(alerts: Alerts): void;
  /** The connection's own state changed. */
  link(): void;
}

/** The server's events for one view. Comes back by itself, waiting longer each time. */
export class LiveStream {
  isOpen = false;
  heardMs: number | undefined;
  retryMs: number | undefined;

  private source: EventSource | undefined;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchdog = setInterval(() => this.listenForSilence(), 1_000);

  constructor(
    private readonly view: View,
    private readonly feed: Feed,
    private readonly handler: StreamHandler,
  ) {
    this.connect();
    addEventListener("online", this.retryNow);
  }

  close(): void {
    clearInterval(this.watchdog);
    clearTimeout(this.timer);
    removeEventListener("online", this.retryNow);
    this.source?.close();
  }

  private connect(): void {
    this.retryMs = undefined;
    const source = new EventSource(streamUrl(this.view, this.feed));
    this.source = source;
    this.startedMs = Date.now();
    const on = <T>(name: string, take: (data: T) => void) =>
      source.addEventListener(name, (event) => {
        this.heardMs = Date.now();
        take(JSON.parse((event as MessageEvent<string>).data) as T);
      });
    on<Snapshot>("snapshot", (snapshot) => {
      this.isOpen = true;
      this.failures = 0;
      this.handler.snapshot(snapshot);
    });
    on<{ figures: Figure[] }>("figures", (event) => this.handler.figures(event.figures));
    on<RunClock>("clock", (clock) => this.handler.clock(clock));
    on<Directory>("directory", (directory) => this.handler.directory(directory));
    on<Alerts>("alerts", (alerts) => this.handler.alerts(alerts));
    source.onerror = () => this.lost();
  }

  private startedMs = 0;

  private lost(): void {
    this.source?.close();
    this.source = undefined;
    this.isOpen = false;
    clearTimeout(this.timer);
    const base = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.failures);
    const waitMs = base * (0.8 + 0.4 * Math.random());
    this.failures++;
    this.retryMs = Date.now() + waitMs;
    this.timer = setTimeout(() => this.connect(), waitMs);
    this.handler.link();
  }

  private listenForSilence(): void {
    const sinceMs = Math.max(this.heardMs ?? 0, this.startedMs);
    if (this.source !== undefined && Date.now() - sinceMs > SILENCE_MAX_MS) this.lost();
  }

  private readonly retryNow = () => {
    if (this.source !== undefined) return;
    clearTimeout(this.timer);
    this.connect();
  };
}
