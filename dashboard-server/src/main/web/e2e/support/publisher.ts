import type { Figure } from "../../src/live/types";

const ADDRESS = process.env["PLEDGEWATCH_PUBLISHER"] ?? "";

async function post(path: string, items: readonly object[] = []): Promise<void> {
  if (ADDRESS === "") throw new Error("Set PLEDGEWATCH_PUBLISHER: these specs publish figures");
  const body = items.map((item) => JSON.stringify(item)).join("\n");
  const answer = await fetch(ADDRESS + path, { method: "POST", body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}

export const dashboard = {
  stop: () => post("/dashboard/stop"),
  start: () => post("/dashboard/start"),
};

/** What the pages sent to the gateway. */
export async function sentToGateway(): Promise<string> {
  return (await fetch(`${ADDRESS}/events`)).text();
}

let runs = 0;

/** A run of its own for each spec, whose figures and clock the spec publishes. */
export class RunOnStage {
  readonly id: string;
  private ticking: ReturnType<typeof setInterval> | undefined;

  private constructor() {
    this.id = `spec-${Date.now().toString(36)}-${runs++}`;
  }

  static async start(title: string, clock: "wall" | "events" = "events"): Promise<RunOnStage> {
    const run = new RunOnStage();
    const created = new Date().toISOString();
    await post("/runs", [{ id: run.id, title, clock, policy: "pledge-2008", created }]);
    await run.tick();
    run.resume();
    return run;
  }

  /** The clock goes on twice a second until it is paused. */
  resume(): void {
    this.pause();
    this.ticking = setInterval(() => void this.tick(), 500);
  }

  pause(): void {
    clearInterval(this.ticking);
  }

  /** Says how far the run has come; its newest event may be older. */
  async tick(newestMs = Date.now()): Promise<void> {
    const wallMs = Date.now();
    await post("/clocks", [{ run: this.id, finalMs: wallMs - 5_000, newestMs, wallMs }]);
  }

  /** Publishes figures of a promise, `kept` of `decided`. */
  async promise(promise: string, kept: number, decided: number, options: RateOptions = {}) {
    const windows = options.windows ?? ["PT1M", "PT5M", "PT15M", "PT1H"];
    const times = decided > 0 ? { ratio: kept / decided, ...TIMES } : {};
    await this.publish(
      windows.map((window) => ({
        measure: "promise",
        window,
        final: options.final ?? true,
        tags: { promise, ...options.scope },
        fields: { ...COUNTS, kept, broken: decided - kept, count: decided, ...times },
      })),
    );
  }

  /** Publishes promise figures of one line, all decided calls `kept` of `decided`. */
  async rate(line: string, kept: number, decided: number, options: RateOptions = {}) {
    await this.promise(`answer-${line}`, kept, decided, options);
  }

  async level(line: string, level: string, value: number, oldestMs?: number) {
    const fields = oldestMs === undefined ? { value } : { value, oldest_ms: oldestMs };
    await this.publish([{ measure: "level", final: true, tags: { level, line }, fields }]);
  }

  /** A case as its job tells of it. */
  async tell(told: object) {
    await post("/cases", [{ run: this.id, leftOut: 0, facts: [], ...told }]);
  }

  /** What the control room of a force has on a bad night: calls, deployments, arrivals, ETAs. */
  async incidents(): Promise<void> {
    await this.promise("deploy-emergency", 17, 18);
    await this.promise("attend-emergency-urban", 11, 13);
    await this.promise("attend-emergency-rural", 2, 3);
    await this.promise("attend-60", 5, 5);
    await this.promise("eta-given", 15, 20);
  }

  private async publish(figures: readonly Omit<Figure, "run" | "at" | "revision">[]) {
    const at = new Date().toISOString();
    await post(
      "/figures",
      figures.map((figure) => ({ ...figure, run: this.id, at, revision: 0 })),
    );
  }
}

interface RateOptions {
  readonly windows?: readonly string[];
  readonly final?: boolean;
  readonly scope?: Readonly<Record<string, string>>;
}

const COUNTS = { opened: 0, voided: 0, late: 0, open: 0, overdue: 0, at_risk: 0, unmeasured: 0 };
const TIMES = {
  mean_ms: 4_100,
  max_ms: 31_000,
  p50_ms: 3_000,
  p90_ms: 8_600,
  p95_ms: 12_500,
  p99_ms: 26_000,
};
