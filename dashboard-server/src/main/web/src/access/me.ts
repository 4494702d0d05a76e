import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { goToSignIn } from "./request";

export type Permission =
  | "sign-in"
  | "own-account"
  | "pledge"
  | "definitions"
  | "live"
  | "neighbourhoods"
  | "demand"
  | "replay"
  | "quality"
  | "timeline"
  | "positions"
  | "explain"
  | "acknowledge"
  | "export"
  | "audit"
  | "administer";

export type ForcesSeen = "all" | readonly string[];

/** Whoever is signed in. What they may do decides the server; pages only leave out the rest. */
export interface Me {
  readonly user: string;
  readonly roles: readonly string[];
  readonly forces: ForcesSeen;
  readonly mustChangePassword: boolean;
  readonly permissions: readonly Permission[];
}

export const NOBODY: Me = {
  user: "",
  roles: [],
  forces: [],
  mustChangePassword: false,
  permissions: ["sign-in"],
};

export const MeContext = createContext<Me>(NOBODY);

const AGAIN_MS = 2_000;

/** Whoever is signed in; "nobody" where nobody is. Asks until the server answers. */
export async function whoAmI(unreached: () => void): Promise<Me | "nobody"> {
  for (;;) {
    try {
      const answer = await fetch("/api/me", { cache: "no-store" });
      if (answer.ok) return (await answer.json()) as Me;
      if (answer.status === 401) return "nobody";
    } catch {
      // Not there.
    }
    unreached();
    await new Promise((again) => setTimeout(again, AGAIN_MS));
  }
}

/** Leads to the sign-in page if the session has ended, for instance after a stream was cut. */
export async function leaveIfSignedOut(): Promise<void> {
  try {
    const answer = await fetch("/api/me", { cache: "no-store" });
    if (answer.status === 401) goToSignIn();
  } catch {
    // The server is away; that is another matter.
  }
}

/** The force to show where an address names none; empty for all of them. */
export function usualForce(forces: ForcesSeen): string {
  return forces === "all" ? "" : (forces[0] ?? "");
}

/** Whether the page may offer something; the server decides all the same. */
export function useMay(permission: Permission): boolean {
  return useContext(MeContext).permissions.includes(permission);
}
