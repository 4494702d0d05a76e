import type { ReplayStatus } from "../../src/replay/types";

const ADDRESS = process.env["PLEDGEWATCH_PUBLISHER"] ?? "";

async function post(path: string, body = ""): Promise<void> {
  if (ADDRESS === "") throw new Error("Set PLEDGEWATCH_PUBLISHER: these specs say how replays stand");
  const answer = await fetch(ADDRESS + path, { method: "POST", body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}

/** What the desk beside the jobs would say, and what a run's log would hold. */
export const replays = {
  fillLog: (run: string, firstMs: number, newestMs: number) =>
    post(`/logs/${run}/${firstMs}/${newestMs}`),
  tell: (id: string, status: Partial<ReplayStatus>) =>
    post("/replay-statuses", JSON.stringify({ id, message: "", updated: Date.now(), ...status })),
};
