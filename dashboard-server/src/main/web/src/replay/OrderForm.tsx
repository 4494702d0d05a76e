import { useEffect, useState } from "preact/hooks";
import type { LiveModel } from "../live/model";
import { said, tell } from "./ask";
import { PackField } from "./PackField";
import type { LogReach } from "./types";
import { useAsked } from "./useAsked";
import { fieldOf, timeOf } from "./zoned";

const OWN = "own";
const HOUR_MS = 3_600_000;

/** What to replay: the run, the period in its zone, the pack, the reference data. */
export function OrderForm({ model }: { readonly model: LiveModel }) {
  const sources = model.directory.runs.filter((run) => run.clock !== "replay");
  const [chosen, choose] = useState("");
  const source = sources.find((run) => run.id === chosen) ?? sources.find((run) => run.id === model.view.run) ?? sources[0];
  const zone = source?.zone ?? model.zone;
  const reach = useAsked<LogReach>(
    source === undefined ? undefined : `/api/replays/log?run=${encodeURIComponent(source.id)}`,
  );
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [policy, setPolicy] = useState("");
  const [pack, setPack] = useState("");
  const [reference, setReference] = useState<string | undefined>(undefined);
  const [every, setEvery] = useState("PT5M");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  const [ordered, setOrdered] = useState("");
  const { first, newest } = reach.value ?? {};
  useEffect(() => {
    if (first === undefined || newest === undefined) return;
    const endMs = Date.parse(newest);
    setTo(fieldOf(endMs, zone));
    setFrom(fieldOf(Math.max(Date.parse(first), endMs - HOUR_MS), zone));
    setReference(undefined);
  }, [first, newest, zone]);
  const packName = policy === "" ? (source?.policy ?? "") : policy;
  const usedReference = reference ?? reach.value?.reference ?? "";
  const order = async (event: Event) => {
    event.preventDefault();
    setProblem("");
    setOrdered("");
    const fromMs = timeOf(from, zone);
    const toMs = timeOf(to, zone);
    if (source === undefined || fromMs === undefined || toMs === undefined) {
      setProblem("Fill in from and to.");
      return;
    }
    const id = name.trim() === "" ? usualName(source.id, policy === OWN ? OWN : packName) : name.trim();
    try {
      await tell("/api/replays", JSON.stringify({
        id,
        source: source.id,
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        every,
        reference: usedReference,
        ...(policy === OWN ? { pack } : { policy: packName }),
      }));
      setOrdered(id);
      setName("");
    } catch (failure) {
      setProblem(said(failure));
    }
  };
  return (
    <section class="panel replay-box" aria-labelledby="order-title">
      <header>
        <h2 id="order-title">New replay</h2>
      </header>
      <form onSubmit={(event) => void order(event)} data-testid="order-form">
        <div class="fields">
          <label>
            <span>Run to replay</span>
            <select value={source?.id ?? ""} onChange={(e) => choose(e.currentTarget.value)}>
              {sources.map((run) => (
                <option key={run.id} value={run.id}>{run.title}</option>
              ))}
            </select>
          </label>
          <label>
            <span>From ({zone})</span>
            <input type="datetime-local" required value={from} onInput={(e) => setFrom(e.currentTarget.value)} />
          </label>
          <label>
            <span>To ({zone})</span>
            <input type="datetime-local" required value={to} onInput={(e) => setTo(e.currentTarget.value)} />
          </label>
          <label>
            <span>Policy pack</span>
            <select value={policy === "" ? packName : policy} onChange={(e) => setPolicy(e.currentTarget.value)}>
              {(reach.value?.policies ?? []).map((one) => (
                <option key={one} value={one}>{one}</option>
              ))}
              <option value={OWN}>One of your own…</option>
            </select>
          </label>
          <label>
            <span>Reference data</span>
            <select value={usedReference} onChange={(e) => setReference(e.currentTarget.value)}>
              <option value="">None</option>
              {references(reach.value).map((one) => (
                <option key={one} value={one}>{one === reach.value?.reference ? "As the run has" : one}</option>
              ))}
            </select>
          </label>
          <label>
            <span>Figures at</span>
            <select value={every} onChange={(e) => setEvery(e.currentTarget.value)}>
              <option value="PT1M">every minute</option>
              <option value="PT5M">every 5 minutes</option>
              <option value="PT15M">every 15 minutes</option>
              <option value="PT1H">every hour</option>
              <option value="change">every change</option>
            </select>
          </label>
          <label>
            <span>Name (optional)</span>
            <input
              type="text"
              value={name}
              maxLength={63}
              placeholder="lower-case letters, digits, dashes"
              onInput={(e) => setName(e.currentTarget.value)}
            />
          </label>
        </div>
        {policy === OWN && <PackField text={pack} change={setPack} />}
        <div class="actions">
          <button type="submit" class="primary">Start the replay</button>
          {first !== undefined && newest !== undefined && (
            <span class="muted">
              The log goes from {fieldOf(Date.parse(first), zone).replace("T", " ")} to{" "}
              {fieldOf(Date.parse(newest), zone).replace("T", " ")}.
            </span>
          )}
          {reach.value !== undefined && first === undefined && (
            <span class="muted">This run has no events in its log.</span>
          )}
        </div>
        <p class="problems" role="alert" data-testid="order-problem">{problem || reach.problem}</p>
        <p class="muted" role="status" data-testid="ordered">
          {ordered !== "" && `Ordered: ${ordered}. It is in the list of replays.`}
        </p>
      </form>
    </section>
  );
}

function references(reach: LogReach | undefined): readonly string[] {
  const shipped = reach?.references ?? [];
  const own = reach?.reference;
  return own === undefined || shipped.includes(own) ? shipped : [own, ...shipped];
}

function usualName(source: string, pack: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(4, 14);
  return `${source.slice(0, 24)}-${pack.slice(0, 24)}-${stamp}`;
}
