import type { Replay } from "./types";

const RETRY_MS = 2_000;
/** The server speaks every five seconds; silence for longer means the connection is dead. */
const SILENCE_MAX_MS = 15_000;

/** All ordered replays, followed by server-sent events. Comes back by itself. */
export class ReplayList {
  /** Newest first. */
  replays: readonly Replay[] = [];
  isLoaded = false;
  isOpen = false;

  private source: EventSource | undefined;
  private heardMs = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchdog: ReturnType<typeof setInterval>;

  constructor(private readonly changed: () => void) {
    this.watchdog = setInterval(() => {
      if (this.source !== undefined && Date.now() - this.heardMs > SILENCE_MAX_MS) this.lost();
    }, 1_000);
    this.connect();
  }

  close(): void {
    clearInterval(this.watchdog);
    clearTimeout(this.timer);
    this.source?.close();
  }

  find(id: string): Replay | undefined {
    return this.replays.find((replay) => replay.id === id);
  }

  private connect(): void {
    const source = new EventSource("/api/replays/stream");
    this.source = source;
    this.heardMs = Date.now();
    const on = <T>(name: string, take: (data: T) => void) =>
      source.addEventListener(name, (event) => {
        this.heardMs = Date.now();
        take(JSON.parse((event as MessageEvent<string>).data) as T);
        this.changed();
      });
    on<{ replays: Replay[] }>("replays", (all) => {
      this.replays = all.replays;
      this.isLoaded = true;
      this.isOpen = true;
    });
    on<Replay>("replay", (replay) => this.put(replay));
    on<object>("tick", () => undefined);
    source.onerror = () => this.lost();
  }

  private put(replay: Replay): void {
    const isKnown = this.replays.some((known) => known.id === replay.id);
    this.replays = isKnown
      ? this.replays.map((known) => (known.id === replay.id ? replay : known))
      : [replay, ...this.replays];
  }

  private lost(): void {
    this.source?.close();
    this.source = undefined;
    this.isOpen = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), RETRY_MS);
    this.changed();
  }
}
