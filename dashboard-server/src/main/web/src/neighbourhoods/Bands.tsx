import { percent } from "../live/format";
import { hours } from "./hours";
import type { Band } from "./teams";

export const BAND_WORD: Record<Band["state"], string> = {
  visible: "Visible on patch",
  not_visible: "On patch, not visible",
  off_patch: "Off patch",
  abstracted: "Abstracted",
  unknown: "Position unknown",
};

export const BAND_STATES = Object.keys(BAND_WORD) as readonly Band["state"][];

export function bandName(band: Band): string {
  return band.reason === undefined ? BAND_WORD[band.state] : `Abstracted: ${reasonName(band.reason)}`;
}

export function reasonName(reason: string): string {
  return reason.replace(/[-_]/g, " ");
}

interface Props {
  readonly bands: readonly Band[];
  readonly dutyS: number;
  readonly goal: number;
}

/** Duty time as one stacked bar, the goal a line across it; its numbers are there for all ears. */
export function BandBar({ bands, dutyS, goal }: Props) {
  let startS = 0;
  const parts = bands.map((band) => {
    const x = (startS / dutyS) * 100;
    startS += band.seconds;
    return { band, x, width: (band.seconds / dutyS) * 100 };
  });
  return (
    <>
      <svg class="band-bar" aria-hidden="true" width="100%" height="18">
        {parts.map(({ band, x, width }) => (
          <g key={bandName(band)} data-band={band.state}>
            <title>{`${bandName(band)}: ${percent(band.seconds / dutyS)}, ${hours(band.seconds)}`}</title>
            <rect x={`${x}%`} width={`${width}%`} y="2" height="14" class="ground" />
            <rect x={`${x}%`} width={`${width}%`} y="2" height="14" class="hatch" />
          </g>
        ))}
        <line class="goal" x1={`${goal * 100}%`} x2={`${goal * 100}%`} y1="0" y2="18" />
      </svg>
      <span class="unseen">
        {bands
          .map((band) => `${bandName(band)} ${percent(band.seconds / dutyS)}`)
          .join(", ")}
      </span>
    </>
  );
}

/** What the bars' colours and hatchings mean. */
export function BandLegend() {
  return (
    <ul class="legend bands" aria-label="Bands of duty time">
      {BAND_STATES.map((state) => (
        <li key={state}>
          <svg class="swatch" viewBox="0 0 24 14" aria-hidden="true">
            <g data-band={state}>
              <rect width="24" height="14" class="ground" />
              <rect width="24" height="14" class="hatch" />
            </g>
          </svg>
          <span>{BAND_WORD[state]}</span>
        </li>
      ))}
    </ul>
  );
}
