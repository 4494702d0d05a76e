import type { ComponentChildren } from "preact";
import { useMay } from "../access/me";
import { promisesHref } from "../cases/links";
import type { Wanted } from "../cases/types";
import { count, duration, NOTHING } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Panel } from "../live/panels";
import type { Figure } from "../live/types";
import { MetricCard } from "./MetricCard";

interface Props {
  readonly model: LiveModel;
  readonly panel: Panel;
  readonly figure: Figure | undefined;
}

/** How long it took until the promise was kept, or fulfilled too late. */
export function TimesToKeeping({ model, panel, figure }: Props) {
  const hasAny = (figure?.fields["count"] ?? 0) > 0;
  const time = (name: string, field: string) => (
    <Fact model={model} measure="promise" of={panel.promise} name={name}>
      {duration(hasAny ? figure?.fields[field] : undefined)}
    </Fact>
  );
  const isCalls = panel.line !== undefined;
  return (
    <dl class="facts times" aria-label={isCalls ? "Time to answer" : "Time taken"}>
      {time("Mean", "mean_ms")}
      {time("p50", "p50_ms")}
      {time("p90", "p90_ms")}
      {time("p95", "p95_ms")}
      {time("p99", "p99_ms")}
      {time("Longest", "max_ms")}
    </dl>
  );
}

/** What became of the calls, and who is there to answer. */
export function CallCounts({ model, panel, line, figure }: Props & { readonly line: string }) {
  const abandoned = model.figure("duration", { duration: "abandonment", line }, model.view.window);
  const level = (name: string) => model.figure("level", { level: name, line })?.fields["value"];
  const staffed = level("agents-staffed");
  const promise = { model, measure: "promise", of: panel.promise };
  return (
    <dl class="facts counts" aria-label="Calls and call handlers">
      <Fact {...promise} name="Broken" list="broken" mark={(figure?.fields["broken"] ?? 0) > 0}>
        {count(figure?.fields["broken"])}
      </Fact>
      <Fact model={model} measure="duration" of="abandonment" name="Abandoned">
        {count(figure === undefined ? undefined : (abandoned?.fields["count"] ?? 0))}
      </Fact>
      <Fact {...promise} name="Open" list="open">
        {count(figure?.fields["open"])}
      </Fact>
      <Fact {...promise} name="At risk" list="at_risk" mark={(figure?.fields["at_risk"] ?? 0) > 0}>
        {count(figure?.fields["at_risk"])}
      </Fact>
      <Fact model={model} measure="level" of="calls-talking" name="Talking">
        {count(level("calls-talking"))}
      </Fact>
      <Fact model={model} measure="level" of="agents-available" name="Agents free">
        {staffed === undefined ? (
          NOTHING
        ) : (
          <>
            {count(level("agents-available") ?? 0)}
            <small> of {count(staffed)}</small>
          </>
        )}
      </Fact>
    </dl>
  );
}

/** What became of the promises. */
export function PromiseCounts({ model, panel, figure }: Props) {
  const fact = (name: string, field: string, list?: Wanted, mark = false) => (
    <Fact
      model={model}
      measure="promise"
      of={panel.promise}
      name={name}
      {...(list !== undefined && { list })}
      mark={mark && (figure?.fields[field] ?? 0) > 0}
    >
      {count(figure?.fields[field])}
    </Fact>
  );
  return (
    <dl class="facts counts" aria-label="What became of them">
      {fact("Broken", "broken", "broken", true)}
      {fact("Late", "late")}
      {fact("Open", "open", "open")}
      {fact("At risk", "at_risk", "at_risk", true)}
      {fact("Overdue", "overdue", "overdue", true)}
      {fact("Unmeasured", "unmeasured")}
    </dl>
  );
}

interface FactProps {
  readonly model: LiveModel;
  readonly measure: string;
  /** The name on its card. */
  readonly of: string;
  readonly name: string;
  readonly mark?: boolean;
  /** Where its single promises are listed. */
  readonly list?: Wanted;
  readonly children: ComponentChildren;
}

/** A number with its name, which leads to what was counted. */
function Fact({ model, measure, of, name, mark = false, list, children }: FactProps) {
  const mayList = useMay("timeline");
  return (
    <div data-mark={mark}>
      <dt>{mayList && list !== undefined ? <a href={promisesHref(model.view, of, list)}>{name}</a> : name}</dt>
      <dd>
        <MetricCard model={model} measure={measure} name={of} label={`${name} (${of})`}>
          {children}
        </MetricCard>
      </dd>
    </div>
  );
}
