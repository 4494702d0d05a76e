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
  /** How far the run's time is ahead of the wall's. */
  private aheadMs = 0;

  private constructor() {
    this.id = `spec-${Date.now().toString(36)}-${runs++}`;
  }

  static async start(
    title: string,
    clock: "wall" | "events" = "events",
    reference?: string,
  ): Promise<RunOnStage> {
    const run = new RunOnStage();
    const created = new Date().toISOString();
    const told = reference === undefined ? {} : { reference };
    await post("/runs", [{ id: run.id, title, clock, policy: "pledge-2008", created, ...told }]);
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

  /** What is published from now on is later by so much. */
  async skip(ms: number): Promise<void> {
    this.aheadMs += ms;
    await this.tick();
  }

  /** Says how far the run has come; its newest event may be older. */
  async tick(newestMs = this.nowMs()): Promise<void> {
    const finalMs = this.nowMs() - 5_000;
    await post("/clocks", [{ run: this.id, finalMs, newestMs, wallMs: Date.now() }]);
  }

  private nowMs(): number {
    return Date.now() + this.aheadMs;
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

  /** A promise's figure in one window, as it is given. */
  async promiseFigure(promise: string, window: string, fields: Fields, scope: Scope = {}) {
    const counts = { ...COUNTS, kept: 0, broken: 0, explained: 0, count: 0, ...fields };
    await this.publish([
      { measure: "promise", window, final: true, tags: { promise, ...scope }, fields: counts },
    ]);
  }

  /** A team's or an area's duty time in seconds by state; what is left out is 0. */
  async presence(window: string, scope: Scope, seconds: Fields) {
    const bands = { ...BANDS, ...seconds };
    const duty =
      bands.visible + bands.not_visible + bands.off_patch + bands.unknown + bands.abstracted;
    const ratios = duty > 0 ? { visible_ratio: bands.visible / duty } : {};
    const fields = { ...bands, duty, ...ratios };
    await this.publish([{ measure: "presence", window, final: true, tags: scope, fields }]);
  }

  async abstraction(window: string, scope: Scope, reason: string, seconds: number) {
    const tags = { ...scope, reason };
    await this.publish([
      { measure: "abstraction", window, final: true, tags, fields: { seconds } },
    ]);
  }

  /** Weeks of demand until now in the store, and what there was to meet it. */
  async storeDemand(weeks: number): Promise<void> {
    await post(`/demand/${this.id}/${weeks}`);
  }

  /** Refused events of one source for one reason; the sums beside them too. */
  async refused(window: string, reason: string, source: string, events: number) {
    const tagged: readonly Scope[] = [{}, { reason }, { reason, source }];
    await this.publish(
      tagged.map((tags) => ({ measure: "quality", window, final: true, tags, fields: { events } })),
    );
  }

  private async publish(figures: readonly Omit<Figure, "run" | "at" | "revision">[]) {
    const at = new Date(this.nowMs()).toISOString();
    await post(
      "/figures",
      figures.map((figure) => ({ ...figure, run: this.id, at, revision: 0 })),
    );
  }
}

type Fields = Readonly<Record<string, number>>;
type Scope = Readonly<Record<string, string>>;

interface RateOptions {
  readonly windows?: readonly string[];
  readonly final?: boolean;
  readonly scope?: Readonly<Record<string, string>>;
}

const COUNTS = { opened: 0, voided: 0, late: 0, open: 0, overdue: 0, at_risk: 0, unmeasured: 0 };
const BANDS = { visible: 0, not_visible: 0, off_patch: 0, unknown: 0, abstracted: 0 };
const TIMES = {
  mean_ms: 4_100,
  max_ms: 31_000,
  p50_ms: 3_000,
  p90_ms: 8_600,
  p95_ms: 12_500,
  p99_ms: 26_000,
};
