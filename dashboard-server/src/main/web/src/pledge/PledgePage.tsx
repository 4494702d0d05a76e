import { areaName } from "../live/area";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { count, day, percent, timeOfDay } from "../live/format";
import type { Figures } from "../live/figures";
import { scopeTags } from "../live/figures";
import type { LiveModel } from "../live/model";
import type { Figure } from "../live/types";
import { CsvButton } from "../page/CsvButton";
import type { Sheet } from "../page/csv";
import { PageFrame } from "../shell/PageFrame";
import type { PageProps } from "../shell/pages";
import { usePainted } from "../shell/usePainted";
import { monthAt, monthName, monthsBack } from "./months";
import { accountOf, accountsOf, EXPLAIN, POINTS, VISIBILITY_POINT, type Point } from "./points";
import { pledgeSheet } from "./pledgeSheet";
import { PromiseLine } from "./PromiseLine";
import { usePastMonth } from "./useMonth";
import { VisibleLine } from "./VisibleLine";
import "./pledge.css";

const PAINT_EVERY_MS = 1_000;
const WINDOW = "MONTH";
const GOAL_VISIBLE = 0.8;

/** The ten points for a month and an area: the extract that a force may publish. */
export function PledgePage({ model }: PageProps) {
  usePainted(model, PAINT_EVERY_MS);
  const nowMs = model.runTime.reportedMs();
  const running = nowMs === undefined ? "" : monthAt(nowMs, model.zone);
  const month = model.view.month === "" ? running : model.view.month;
  const isOver = month !== running && month !== "";
  const past = usePastMonth(model.view, isOver && running !== "" ? month : undefined);
  const figures = isOver ? past?.figures : model.figures;
  const area = areaName(model);
  const title = month === "" ? "The Pledge" : `The Pledge: ${area}, ${monthName(month)}`;
  useEffect(() => {
    document.title = `${title} – Pledgewatch`;
  }, [title]);
  return (
    <PageFrame model={model} title={title} switches={{ scope: "neighbourhood", window: false }}>
      <article class="pledge" data-testid="pledge" data-settled={figures !== undefined}>
        <header>
          <div>
            <p class="kicker">{model.policy?.title ?? "The Policing Pledge"}</p>
            <p class="where">{area}</p>
            <p class="when">
              {month !== "" && monthName(month)}
              {!isOver && nowMs !== undefined && (
                <small>
                  {" "}
                  so far, until {day(nowMs, model.zone)} {timeOfDay(nowMs, model.zone)}
                </small>
              )}
            </p>
          </div>
          <MonthSwitch model={model} month={month} running={running}>
            {figures !== undefined && model.policy !== undefined && (
              <CsvButton
                model={model}
                name="pledge"
                sheet={() => sheetOf(model, figures, month)}
                isPublic
              />
            )}
          </MonthSwitch>
        </header>
        {past?.failure !== undefined && (
          <p class="banner notice" role="alert" data-testid="no-month">
            The figures of {monthName(month)} cannot be had: {past.failure}. Trying again.
          </p>
        )}
        {isOver && past === undefined && <p class="muted">Reading {monthName(month)} …</p>}
        {figures !== undefined && model.policy !== undefined && (
          <Points model={model} figures={figures} />
        )}
      </article>
    </PageFrame>
  );
}

function Points({ model, figures }: { model: LiveModel; figures: Figures }) {
  const { policy } = model;
  if (policy === undefined) return null;
  const tags = scopeTags(model.view);
  const find = (promise: string) => figures.find("promise", { promise, ...tags }, WINDOW);
  return (
    <>
      <ol class="points">
        {POINTS.map((point) => (
          <PointLine key={point.number} point={point}>
            {point.number === VISIBILITY_POINT && (
              <VisibleLine
                model={model}
                figure={figures.find("presence", tags, WINDOW)}
                goal={policy.presence?.goal ?? GOAL_VISIBLE}
              />
            )}
            {accountsOf(point.number, policy, find).map((account) => (
              <PromiseLine key={account.promise} model={model} account={account} />
            ))}
          </PointLine>
        ))}
      </ol>
      <Explained model={model} find={find} />
      <p class="small muted">
        Counted by pack {policy.name} ({policy.source}). “Not measured” means that no events for it
        came in, not that nothing happened. Calls are counted by force, so at a district or a
        neighbourhood they are not measured. Percentages are rounded down.
      </p>
    </>
  );
}

interface PointProps {
  readonly point: Point;
  readonly children: ComponentChildren;
}

function PointLine({ point, children }: PointProps) {
  const lines = [children].flat(2).filter((line) => line !== false && line !== null);
  return (
    <li class="point" data-testid={`point-${point.number}`}>
      <h2>
        <span class="number">{point.number}</span> {point.title}
      </h2>
      <p class="about">{point.about}</p>
      {lines.length === 0 ? (
        <p class="unmeasured">Not measured: no promise of this pack is about it.</p>
      ) : (
        <ul>{children}</ul>
      )}
    </li>
  );
}

/** What the Pledge closes with: a promise not kept is explained. */
function Explained({
  model,
  find,
}: {
  model: LiveModel;
  find: (promise: string) => Figure | undefined;
}) {
  const { policy } = model;
  if (policy === undefined) return null;
  const rule = policy.promises[EXPLAIN];
  const all = Object.entries(policy.promises)
    .map(([name, one]) => accountOf(name, policy, one, find(name)))
    .filter((account) => account.isToExplain);
  const broken = all.reduce((sum, account) => sum + account.broken, 0);
  const explained = all.reduce((sum, account) => sum + account.explained, 0);
  return (
    <section class="point closing" data-testid="explained">
      <h2>When a promise is not kept, we say why</h2>
      <p class="about">
        {broken === 0
          ? "No promise that is to be explained is known to have been broken in this month."
          : `${count(broken)} promises to somebody who can be told were not kept; ${count(explained)} of them are explained so far (${percent(explained / broken)}).`}
      </p>
      {rule !== undefined && (
        <ul>
          <PromiseLine model={model} account={accountOf(EXPLAIN, policy, rule, find(EXPLAIN))} />
        </ul>
      )}
    </section>
  );
}

interface MonthProps {
  readonly model: LiveModel;
  readonly month: string;
  readonly running: string;
  readonly children: ComponentChildren;
}

function MonthSwitch({ model, month, running, children }: MonthProps) {
  if (running === "") return null;
  const months = monthsBack(running);
  const listed = months.includes(month) ? months : [month, ...months];
  return (
    <p class="controls">
      <label class="choice">
        <span>Month</span>
        <select
          data-testid="month"
          value={month}
          onChange={(event) => {
            const next = event.currentTarget.value;
            model.change({ month: next === running ? "" : next });
          }}
        >
          {listed.map((one) => (
            <option key={one} value={one} selected={one === month}>
              {monthName(one)}
              {one === running ? " (so far)" : ""}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="print" onClick={() => print()}>
        Print
      </button>
      {children}
    </p>
  );
}

function sheetOf(model: LiveModel, figures: Figures, month: string): Sheet {
  const tags = scopeTags(model.view);
  if (model.policy === undefined) return { header: [], rows: [] };
  return pledgeSheet({
    month,
    policy: model.policy,
    find: (promise) => figures.find("promise", { promise, ...tags }, WINDOW),
    presence: figures.find("presence", tags, WINDOW),
  });
}
