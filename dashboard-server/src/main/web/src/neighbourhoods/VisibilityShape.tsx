import { CHECKED, CROSSED, DASHED } from "../page/icons";
import type { Visibility } from "./visibility";

const SHAPES = {
  meets: CHECKED,
  near: <path d="M10 1.6L19 17.6H1z" fill="currentColor" />,
  below: <path d="M2 2h16v16H2z" fill="currentColor" />,
  far: CROSSED,
  unmeasured: DASHED,
};

/** A shape for each class, so that none is told by colour alone. */
export function VisibilityShape({ visibility }: { visibility: Visibility }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true" data-visibility={visibility}>
      {SHAPES[visibility]}
    </svg>
  );
}
