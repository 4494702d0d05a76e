import { streamUrl, type Feed } from "./feed";
import type { StreamHandler } from "./stream";
import type { Snapshot, View } from "./types";

const EVERY_MS = 2_000;
const RETRY_MAX_MS = 15_000;
const ANSWERS_WITHIN_MS = 8_000;

/** Asks for the whole state again and again: for readers that may see a page but no live stream. */
export class PolledStream {
  isOpen = false;
  heardMs: number | undefined;
  retryMs: number | undefined;

  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly abort = new AbortController();

  constructor(
    private readonly view: View,
    private readonly feed: Feed,
    private readonly handler: StreamHandler,
  ) {
    void this.ask();
  }

  close(): void {
    this.abort.abort();
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    const { signal } = this.abort;
    let waitMs = EVERY_MS;
    try {
      const answer = await fetch(streamUrl(this.view, this.feed), {
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWERS_WITHIN_MS)]),
      });
      if (!answer.ok) throw new Error(`error ${answer.status}`);
      const snapshot = (await answer.json()) as Snapshot;
      if (signal.aborted) return;
      this.isOpen = true;
      this.failures = 0;
      this.heardMs = Date.now();
      this.retryMs = undefined;
      this.handler.snapshot(snapshot);
    } catch {
      if (signal.aborted) return;
      this.isOpen = false;
      waitMs = Math.min(RETRY_MAX_MS, EVERY_MS * 2 ** this.failures++);
      this.retryMs = Date.now() + waitMs;
      this.handler.link();
    }
    this.timer = setTimeout(() => void this.ask(), waitMs);
  }
}
