interface Problem {
  readonly detail?: string;
}

/** Asks the server; fails with a sentence for people, and a line for each thing to mend. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (e) {
    if (init.signal?.aborted === true) throw e;
    throw new Error("The server does not answer; try again.");
  }
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as Problem;
    throw new Error(problem.detail ?? `The server answered with ${answer.status}.`);
  }
  return (await answer.json()) as T;
}

/** Asks for something to be done. */
export function tell<T>(path: string, body: string, type = "application/json"): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "Content-Type": type, "X-Pledgewatch": "1" },
    body,
  });
}

/** What a failure says. */
export function said(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
