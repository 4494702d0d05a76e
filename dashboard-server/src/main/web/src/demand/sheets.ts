import { csvSeconds, csvTime, type Sheet } from "../page/csv";
import type { Demand } from "./types";

/** Each hour of the seven days with what is usual in it. */
export function weekSheet(demand: Demand): Sheet {
  return {
    header: ["day", "hour (begins)", "count", "usual p10", "usual p50", "usual p90", "weeks known"],
    rows: (demand.days ?? []).flatMap((day) =>
      day.hours.map((hour, i) => [day.date, i, hour.count, hour.p10, hour.p50, hour.p90, hour.weeks]),
    ),
  };
}

/** Today's quarters of an hour with what is usual in them, and with each level's greatest and mean. */
export function todaySheet(demand: Demand): Sheet {
  const levels = Object.entries(demand.levels ?? {});
  return {
    header: [
      ...["quarter (begins)", "count", "usual p10", "usual p50", "usual p90", "weeks known"],
      ...levels.flatMap(([name]) => [`${name} (most)`, `${name} (mean)`]),
    ],
    rows: (demand.today?.quarters ?? []).map((one, i) => [
      ...[csvTime(one.from, demand.zone), one.count, one.p10, one.p50, one.p90, one.weeks],
      ...levels.flatMap(([, level]) => [level.max[i] ?? undefined, level.mean[i] ?? undefined]),
    ]),
  };
}

/** Each hour's load, and how long those waited who were reached in it. */
export function loadSheet(demand: Demand): Sheet {
  return {
    header: [
      ...["hour (ends)", "units on duty (mean)", "units committed (mean)", "load (fraction)"],
      ...["arrivals (count)", "response p50 (s)", "response p90 (s)"],
    ],
    rows: (demand.load ?? []).map((hour) => [
      ...[csvTime(hour.at, demand.zone), hour.onDuty, hour.committed, hour.load],
      ...[hour.count, csvSeconds(hour.p50Ms), csvSeconds(hour.p90Ms)],
    ]),
  };
}
