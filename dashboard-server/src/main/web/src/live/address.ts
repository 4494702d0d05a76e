import { WINDOWS, type View, type WindowName } from "./types";

const WINDOW_USUAL: WindowName = "PT5M";

/** The view that an address's query says; an empty run means: the newest. */
export function readView(query: string): View {
  const params = new URLSearchParams(query);
  const force = params.get("force") ?? "";
  const wanted = params.get("window");
  return {
    run: params.get("run") ?? "",
    force,
    centre: force === "" ? "" : (params.get("centre") ?? ""),
    window: WINDOWS.find((name) => name === wanted) ?? WINDOW_USUAL,
  };
}

export function writeView(view: View): string {
  const params = new URLSearchParams();
  if (view.run !== "") params.set("run", view.run);
  if (view.force !== "") params.set("force", view.force);
  if (view.centre !== "") params.set("centre", view.centre);
  params.set("window", view.window);
  return `?${params}`;
}
