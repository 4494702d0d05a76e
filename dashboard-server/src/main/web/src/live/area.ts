import { titled } from "./format";
import type { LiveModel } from "./model";

/** Which area the view is of, in words, the narrowest part first. */
export function areaName(model: LiveModel): string {
  const { force, district, neighbourhood } = model.view;
  const parts = [
    neighbourhood === "" ? "" : model.places.nameOf(neighbourhood),
    district === "" ? "" : titled(district),
    force === "" ? "" : titled(force),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "All forces" : parts.join(", ");
}
