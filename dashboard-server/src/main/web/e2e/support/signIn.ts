import { request } from "@playwright/test";
import { address } from "../browser";
import { SIGNED_IN } from "./signedIn";

/** Signs in once, before all specs, as whoever may do everything; specs of a role sign in themselves. */
export default async function signIn(): Promise<void> {
  const user = process.env["PLEDGEWATCH_USER"] ?? "demo";
  const visitor = await request.newContext({ baseURL: address() });
  const answer = await visitor.post("/api/sign-in", {
    data: { user },
    headers: { "X-Pledgewatch": "1" },
  });
  if (!answer.ok()) throw new Error(`Nobody signs in as ${user}: ${answer.status()}`);
  await visitor.storageState({ path: SIGNED_IN });
  await visitor.dispose();
}
