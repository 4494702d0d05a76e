/** How a team's visible share of its duty time stands to the goal. */
export type Visibility = "meets" | "near" | "below" | "far" | "unmeasured";

/** In the order of the legend, best first. */
export const VISIBILITIES: readonly Visibility[] = ["meets", "near", "below", "far", "unmeasured"];

/** Shares this much below the goal are near it. */
export const NEAR = 0.1;
/** Shares further below the goal than this are far below. */
export const FAR = 0.3;

const ROUNDING = 1e-9;

export function visibilityOf(ratio: number | undefined, goal: number): Visibility {
  if (ratio === undefined) return "unmeasured";
  const short = goal - ratio;
  if (short <= 0) return "meets";
  if (short <= NEAR + ROUNDING) return "near";
  return short <= FAR + ROUNDING ? "below" : "far";
}

export const VISIBILITY_WORD: Record<Visibility, string> = {
  meets: "Meets the goal",
  near: "Near the goal",
  below: "Below the goal",
  far: "Far below",
  unmeasured: "Not measured",
};

/** What a class covers, in per cent of duty time. */
export function rangeOf(visibility: Visibility, goal: number): string {
  const at = (share: number) => `${Math.max(0, Math.round(share * 100))}`;
  switch (visibility) {
    case "meets":
      return `${at(goal)} % and more`;
    case "near":
      return `${at(goal - NEAR)} to ${at(goal)} %`;
    case "below":
      return `${at(goal - FAR)} to ${at(goal - NEAR)} %`;
    case "far":
      return `under ${at(goal - FAR)} %`;
    case "unmeasured":
      return "nobody on duty";
  }
}
