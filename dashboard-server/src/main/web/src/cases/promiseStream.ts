import { PromiseList } from "./promiseList";
import type { ListChanges, ListHead, ListSnapshot, Wanted } from "./types";

const RETRY_FIRST_MS = 500;
const RETRY_MAX_MS = 10_000;
/** The server speaks every second; silence for longer means the connection is dead. */
const SILENCE_MAX_MS = 4_000;

export interface PromiseQuery {
  readonly run: string;
  /** Several lists come by one stream. */
  readonly state: readonly Wanted[];
  /** All where it is empty. */
  readonly promise?: string;
  readonly force?: string;
  readonly district?: string;
  readonly neighbourhood?: string;
  readonly centre?: string;
  readonly limit?: number;
}

export function queryOf(query: PromiseQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(name, String(value));
  }
  return `?${params}`;
}

/** A list that the server keeps up to date. Comes back by itself, waiting longer each time. */
export class PromiseStream {
  readonly list = new PromiseList();
  /** Whether what is shown is what the server says now. */
  isOpen = false;

  private source: EventSource | undefined;
  private failures = 0;
  private heardMs = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchdog = setInterval(() => this.listenForSilence(), 1_000);

  constructor(
    private readonly query: PromiseQuery,
    private readonly changed: () => void,
  ) {
    this.connect();
  }

  close(): void {
    clearInterval(this.watchdog);
    clearTimeout(this.timer);
    this.source?.close();
  }

  private connect(): void {
    this.heardMs = Date.now();
    const source = new EventSource(`/api/promises/stream${queryOf(this.query)}`);
    this.source = source;
    const on = <T>(name: string, take: (data: T) => void) =>
      source.addEventListener(name, (event) => {
        this.heardMs = Date.now();
        take(JSON.parse((event as MessageEvent<string>).data) as T);
        this.changed();
      });
    on<ListSnapshot>("snapshot", (snapshot) => {
      this.isOpen = true;
      this.failures = 0;
      this.list.replace(snapshot);
    });
    on<ListChanges>("changes", (changes) => this.list.change(changes));
    on<ListHead>("now", (head) => this.list.tell(head));
    source.onerror = () => this.lost();
  }

  private lost(): void {
    this.source?.close();
    this.source = undefined;
    this.isOpen = false;
    clearTimeout(this.timer);
    const base = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.failures);
    this.failures++;
    this.timer = setTimeout(() => this.connect(), base * (0.8 + 0.4 * Math.random()));
    this.changed();
  }

  private listenForSilence(): void {
    if (this.source !== undefined && Date.now() - this.heardMs > SILENCE_MAX_MS) this.lost();
  }
}
