import type { ForcesSeen } from "./me";
import { getJson, postJson } from "./request";

export interface UserEntry {
  readonly name: string;
  readonly roles: readonly string[];
  readonly forces: ForcesSeen;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
}

export type Rights = Pick<UserEntry, "roles" | "forces" | "disabled">;

export interface UserList {
  readonly mode: string;
  readonly users: readonly UserEntry[];
}

const at = (name: string) => `/api/users/${encodeURIComponent(name)}`;

export const users = {
  list: () => getJson<UserList>("/api/users"),
  add: (name: string, rights: Rights) =>
    postJson<{ password: string }>("/api/users", { name, ...rights }),
  change: (name: string, rights: Rights) => postJson<UserEntry>(at(name), rights),
  signOut: (name: string) => postJson<void>(`${at(name)}/sign-out`),
  reset: (name: string) => postJson<{ password: string }>(`${at(name)}/password`),
};

/** Reads {@code essex, kent}; nothing, or {@code all}, stands for all forces. */
export function readForces(text: string): ForcesSeen {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length === 0 || names.includes("all") ? "all" : names;
}

export function writeForces(forces: ForcesSeen): string {
  return forces === "all" ? "all" : forces.join(", ");
}
