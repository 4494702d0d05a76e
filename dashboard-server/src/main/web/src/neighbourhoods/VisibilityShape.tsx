import type { Visibility } from "./visibility";

const line = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 2.2,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

const SHAPES = {
  meets: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M5.8 10.4l2.9 2.9 5.6-6.2" {...line} stroke="var(--panel)" />
    </>
  ),
  near: <path d="M10 1.6L19 17.6H1z" fill="currentColor" />,
  below: <path d="M2 2h16v16H2z" fill="currentColor" />,
  far: (
    <>
      <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />
      <path d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" {...line} stroke="var(--panel)" />
    </>
  ),
  unmeasured: <circle cx="10" cy="10" r="8" {...line} stroke-dasharray="3.2 3.6" />,
};

/** A shape for each class, so that none is told by colour alone. */
export function VisibilityShape({ visibility }: { visibility: Visibility }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true" data-visibility={visibility}>
      {SHAPES[visibility]}
    </svg>
  );
}
