import { NOTHING } from "../live/format";

const GAP = "\u00a0";

/** Seconds as people speak of duty time: 40 min, 7.5 h, 1,240 h. */
export function hours(seconds: number | undefined): string {
  if (seconds === undefined) return NOTHING;
  if (seconds < 60) return seconds === 0 ? `0${GAP}min` : `<${GAP}1${GAP}min`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)}${GAP}min`;
  const h = seconds / 3_600;
  const digits = h < 100 ? 1 : 0;
  return `${h.toLocaleString("en-GB", { maximumFractionDigits: digits })}${GAP}h`;
}
