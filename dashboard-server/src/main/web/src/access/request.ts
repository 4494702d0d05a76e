/** An answer that is no good, in the server's words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail === "" ? title : `${title}: ${detail}`);
  }
}

/** Reads JSON. Whoever is no longer signed in is led to the sign-in page and back. */
export function getJson<T>(path: string): Promise<T> {
  return ask<T>(path, { method: "GET" });
}

/** Changes something; the server takes that from its own pages alone, which this header shows. */
export function postJson<T>(path: string, body: object = {}): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Pledgewatch": "1" },
    body: JSON.stringify(body),
  });
}

export function deleteAt<T>(path: string): Promise<T> {
  return ask<T>(path, { method: "DELETE", headers: { "X-Pledgewatch": "1" } });
}

/** Leaves for the sign-in page, which comes back here. */
export function goToSignIn(): void {
  if (location.pathname === "/sign-in") return;
  location.replace(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, { ...init, cache: "no-store" });
  if (answer.status === 401) goToSignIn();
  if (!answer.ok) throw await refusal(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function refusal(answer: Response): Promise<Refusal> {
  try {
    const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
    return new Refusal(answer.status, title ?? "Refused", detail ?? "");
  } catch {
    return new Refusal(answer.status, "The dashboard did not answer as it should", "");
  }
}

/** What to show of a failure. */
export function words(failure: unknown): string {
  return failure instanceof Refusal ? failure.message : "The dashboard server does not answer";
}
