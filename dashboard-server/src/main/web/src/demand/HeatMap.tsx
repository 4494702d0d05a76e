import type { LiveModel } from "../live/model";
import { CsvButton } from "../page/CsvButton";
import { SHOWN, type Choice, type Shown } from "./choice";
import { dayName, hourName, wholeDayName, weeksKnown } from "./names";
import { mostOf, shaded, STEPS } from "./shade";
import { weekSheet } from "./sheets";
import type { Day, Demand } from "./types";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SHOWN_NAME: Record<Shown, string> = {
  count: "Count",
  against: "Against usual",
  usual: "Usual",
};

interface Props {
  readonly model: LiveModel;
  readonly demand: Demand;
  readonly choice: Choice;
  readonly name: string;
  readonly choose: (shown: Shown) => void;
}

/** Each hour of the last seven days: how much came in, or how that differs from what is usual. */
export function HeatMap({ model, demand, choice, name, choose }: Props) {
  const days = demand.days ?? [];
  const { shown } = choice;
  const most = mostOf(days);
  return (
    <section class="panel heat" aria-labelledby="heat" data-testid="heat-map">
      <header>
        <h2 id="heat">By hour of the week</h2>
        <fieldset class="windows">
          <legend class="unseen">Shown in the table</legend>
          <div class="segments">
            {SHOWN.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="shown"
                  value={one}
                  checked={one === shown}
                  onChange={() => choose(one)}
                />
                <span>{SHOWN_NAME[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <CsvButton model={model} name="hours" sheet={() => weekSheet(demand)} />
      </header>
      <div class="scrolled" role="region" aria-label="Table by hour of the week" tabIndex={0}>
        <table data-shown={shown}>
          <caption class="unseen">{caption(name, shown)}</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {hourName(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, i) => (
              <Row key={day.date} day={day} isToday={i === days.length - 1} shown={shown} most={most} />
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <Legend shown={shown} most={most} />
        <p class="muted" data-testid="weeks">
          {weeksKnown(demand.weeks ?? 0, demand.weeksMax)}
        </p>
      </footer>
    </section>
  );
}

interface RowProps {
  readonly day: Day;
  readonly isToday: boolean;
  readonly shown: Shown;
  readonly most: number;
}

function Row({ day, isToday, shown, most }: RowProps) {
  return (
    <tr data-today={isToday}>
      <th scope="row">{isToday ? `Today, ${dayName(day.date)}` : dayName(day.date)}</th>
      {day.hours.map((hour, i) => {
        const cell = shaded(hour, shown, most);
        const title = `${wholeDayName(day.date)}, ${hourName(i)}:00: ${cell.words}`;
        return (
          <td key={i} data-tone={cell.tone} title={title}>
            {cell.text}
          </td>
        );
      })}
    </tr>
  );
}

function caption(name: string, shown: Shown): string {
  if (shown === "count") return `${name} in each hour of the last seven days`;
  return shown === "usual"
    ? `How many ${name} each hour usually has: the middle of the weeks before`
    : `${name} in each hour, against the middle of the weeks before; ▲ more and ▼ fewer than in nine of ten weeks`;
}

function Legend({ shown, most }: { shown: Shown; most: number }) {
  if (shown === "against") {
    return (
      <ul class="legend" aria-label="Legend">
        <li data-tone="far-below">far fewer ▼</li>
        <li data-tone="below">fewer than usual ▼</li>
        <li data-tone="within">as usual (p10 to p90)</li>
        <li data-tone="above">more than usual ▲</li>
        <li data-tone="far-above">far more ▲</li>
        <li data-tone="none">– not known</li>
      </ul>
    );
  }
  const steps = Array.from({ length: most > 0 ? STEPS : 0 }, (_, i) => i + 1);
  return (
    <ul class="legend" aria-label="Legend">
      <li data-tone="n0">0</li>
      {steps.map((step) => (
        <li key={step} data-tone={`n${step}`}>
          {step === STEPS ? `to ${Math.round(most)}` : `to ${Math.floor((most * step) / STEPS)}`}
        </li>
      ))}
      <li data-tone="none">– not known</li>
    </ul>
  );
}
