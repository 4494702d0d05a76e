import { titled } from "../live/format";
import type { ForcesSeen } from "./me";

export const ROLES = [
  "supervisor",
  "duty-officer",
  "analyst",
  "data-steward",
  "administrator",
  "public",
] as const;

/** {@code duty-officer} as people say it. */
export function roleName(role: string): string {
  const name = role.replaceAll("-", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function scopeOf(forces: ForcesSeen): string {
  return forces === "all" ? "all forces" : forces.map((force) => titled(force)).join(", ");
}
