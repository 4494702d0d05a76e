/** What may be given as a reason, with its words. */
export const REASONS: Readonly<Record<string, string>> = {
  "no-unit-free": "No unit was free",
  "no-eta": "No time of arrival was given",
  regraded: "The incident was regraded",
  travel: "The way was long",
  queue: "Others were before it",
  other: "Something else",
};

export interface Explanation {
  readonly run: string;
  readonly id: string;
  readonly reason: string;
  readonly text: string;
  /** Absent while nobody was told. */
  readonly toldCallerAt?: string;
}

export type Sent =
  | { readonly isRecorded: true }
  | { readonly isRecorded: false; readonly why: string };

/** Records an explanation; says why where it is not recorded. */
export async function sendExplanation(explanation: Explanation): Promise<Sent> {
  try {
    const answer = await fetch("/api/explain", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Pledgewatch": "1" },
      body: JSON.stringify(explanation),
    });
    if (answer.status === 202) return { isRecorded: true };
    const said = (await answer.json()) as { detail?: string };
    return { isRecorded: false, why: said.detail ?? `the server answered ${answer.status}` };
  } catch {
    return { isRecorded: false, why: "the server does not answer; try again" };
  }
}
