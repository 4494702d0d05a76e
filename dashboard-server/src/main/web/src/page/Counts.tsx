import type { ComponentChildren } from "preact";
import { count, duration, NOTHING } from "../live/format";
import type { LiveModel } from "../live/model";
import type { Figure } from "../live/types";

/** How long callers waited for their answer. */
export function AnswerTimes({ figure }: { figure: Figure | undefined }) {
  const hasAny = (figure?.fields["count"] ?? 0) > 0;
  const time = (field: string) => duration(hasAny ? figure?.fields[field] : undefined);
  return (
    <dl class="facts times" aria-label="Time to answer">
      <Fact name="Mean answer">{time("mean_ms")}</Fact>
      <Fact name="p50">{time("p50_ms")}</Fact>
      <Fact name="p90">{time("p90_ms")}</Fact>
      <Fact name="p95">{time("p95_ms")}</Fact>
      <Fact name="p99">{time("p99_ms")}</Fact>
      <Fact name="Longest">{time("max_ms")}</Fact>
    </dl>
  );
}

interface CountsProps {
  readonly model: LiveModel;
  readonly line: string;
  readonly figure: Figure | undefined;
}

/** What became of the calls, and who is there to answer. */
export function CallCounts({ model, line, figure }: CountsProps) {
  const abandoned = model.figure("duration", { duration: "abandonment", line }, model.view.window);
  const level = (name: string) => model.figure("level", { level: name, line })?.fields["value"];
  const field = (name: string) => count(figure?.fields[name]);
  const staffed = level("agents-staffed");
  return (
    <dl class="facts counts" aria-label="Calls and call handlers">
      <Fact name="Broken" mark={(figure?.fields["broken"] ?? 0) > 0}>
        {field("broken")}
      </Fact>
      <Fact name="Abandoned">
        {count(figure === undefined ? undefined : (abandoned?.fields["count"] ?? 0))}
      </Fact>
      <Fact name="Open">{field("open")}</Fact>
      <Fact name="At risk" mark={(figure?.fields["at_risk"] ?? 0) > 0}>
        {field("at_risk")}
      </Fact>
      <Fact name="Talking">{count(level("calls-talking"))}</Fact>
      <Fact name="Agents free">
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

interface FactProps {
  readonly name: string;
  readonly mark?: boolean;
  readonly children: ComponentChildren;
}

function Fact({ name, mark = false, children }: FactProps) {
  return (
    <div data-mark={mark}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
