import type { Status } from "../live/status";

/** A shape for each status, so that none is told by colour alone. */
export function StatusShape({ status }: { status: Status | "stale" }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

const line = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 2.2,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

export const CHECKED = (
  <>
    <circle cx="10" cy="10" r="9" fill="currentColor" />
    <path d="M5.8 10.4l2.9 2.9 5.6-6.2" {...line} stroke="var(--panel)" />
  </>
);

export const CROSSED = (
  <>
    <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />
    <path d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" {...line} stroke="var(--panel)" />
  </>
);

export const DASHED = <circle cx="10" cy="10" r="8" {...line} stroke-dasharray="3.2 3.6" />;

const SHAPES = {
  meeting: CHECKED,
  "at-risk": (
    <>
      <path d="M10 1.6L19 17.6H1z" fill="currentColor" />
      <path d="M10 7.4v4.4M10 14.6v.1" {...line} stroke="var(--panel)" />
    </>
  ),
  missing: CROSSED,
  "no-goal": <path d="M3 10h14" {...line} />,
  "no-data": DASHED,
  stale: (
    <>
      <circle cx="10" cy="10" r="8" {...line} />
      <path d="M10 5.6V10l3 2" {...line} />
    </>
  ),
};

export function InfoShape() {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" {...line} stroke-width="1.8" />
      <path d="M10 9.2v4.6M10 6.2v.1" {...line} />
    </svg>
  );
}
