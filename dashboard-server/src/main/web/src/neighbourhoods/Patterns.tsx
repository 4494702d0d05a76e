/** Hatchings over the colours of the map and the bars: they tell classes apart in grey as well. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <Hatch id="hatch-near" size={9} path="M-2 11L11 -2" width={1.6} />
        <Hatch id="hatch-below" size={7} path="M0 3.5H7" width={1.8} />
        <Hatch id="hatch-far" size={8} path="M-2 10L10 -2M-2 -2L10 10" width={1.6} />
        <pattern id="hatch-unmeasured" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="4" cy="4" r="1.2" class="hatch-dot" />
        </pattern>
        <Hatch id="hatch-not_visible" size={6} path="M-1 7L7 -1" width={1.5} />
        <Hatch id="hatch-off_patch" size={6} path="M3 0V6" width={1.5} />
        <Hatch id="hatch-abstracted" size={6} path="M-1 7L7 -1M-1 -1L7 7" width={1.2} />
      </defs>
    </svg>
  );
}

interface HatchProps {
  readonly id: string;
  readonly size: number;
  readonly path: string;
  readonly width: number;
}

function Hatch({ id, size, path, width }: HatchProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <path d={path} class="hatch-line" stroke-width={width} fill="none" />
    </pattern>
  );
}
