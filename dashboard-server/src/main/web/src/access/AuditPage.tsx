import { useEffect, useState } from "preact/hooks";
import { Frame, Trouble } from "./Frame";
import { roleName } from "./names";
import { getJson, words } from "./request";

interface Entry {
  readonly number: number;
  readonly at: string;
  readonly user: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string>>;
}

interface Entries {
  readonly entries: readonly Entry[];
  /** There are older ones than this number. */
  readonly older?: number;
}

interface Verdict {
  readonly entries: number;
  readonly whole: boolean;
  readonly brokenAt?: number;
  readonly head: string;
}

const ACTIONS = [
  "signed-in",
  "sign-in-failed",
  "signed-out",
  "refused",
  "looked-at",
  "exported",
  "explained",
  "acknowledged",
  "replayed",
  "administered",
  "password-changed",
] as const;

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/** Who looked at what, exported, explained, acknowledged, and was refused; newest first. */
export function AuditPage() {
  const [user, ofUser] = useState("");
  const [action, ofAction] = useState("");
  const [shown, show] = useState<Entries>({ entries: [] });
  const [trouble, say] = useState<string>();
  const read = async (before?: number) => {
    const params = new URLSearchParams({ user: user.trim(), action });
    if (before !== undefined) params.set("before", String(before));
    try {
      const more = await getJson<Entries>(`/api/audit?${params}`);
      show((known) =>
        before === undefined ? more : { ...more, entries: [...known.entries, ...more.entries] },
      );
      say(undefined);
    } catch (failure) {
      say(words(failure));
    }
  };
  useEffect(() => void read(), [action]);
  return (
    <Frame title="Audit log" wide>
      <Trouble text={trouble} />
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        <label class="choice">
          <span>User</span>
          <input value={user} onInput={(event) => ofUser(event.currentTarget.value)} />
        </label>
        <label class="choice">
          <span>Action</span>
          <select value={action} onChange={(event) => ofAction(event.currentTarget.value)}>
            <option value="">All</option>
            {ACTIONS.map((name) => (
              <option key={name} value={name}>
                {roleName(name)}
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          Show
        </button>
        <Chain />
      </form>
      <div class="scroll" tabIndex={0} role="region" aria-label="Entries, newest first">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Did</th>
              <th scope="col">What</th>
              <th scope="col">Details</th>
            </tr>
          </thead>
          <tbody>
            {shown.entries.map((entry) => (
              <tr key={entry.number}>
                <td>
                  <time dateTime={entry.at}>{when.format(new Date(entry.at))}</time>
                </td>
                <td>{entry.user}</td>
                <td>{roleName(entry.action)}</td>
                <td>{entry.subject}</td>
                <td>
                  {Object.entries(entry.details)
                    .map(([name, value]) => `${name}: ${value}`)
                    .join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.older !== undefined && (
        <p>
          <button class="button" type="button" onClick={() => void read(shown.older)}>
            Older entries
          </button>
        </p>
      )}
    </Frame>
  );
}

/** Whether a line has been changed since it was written. */
function Chain() {
  const [verdict, take] = useState<Verdict | string>();
  const verify = () =>
    getJson<Verdict>("/api/audit/verify").then(take, (failure: unknown) => take(words(failure)));
  return (
    <>
      <button type="button" class="button" onClick={() => void verify()}>
        Verify
      </button>
      <span role="status" data-testid="verdict">
        {verdict === undefined ? "" : typeof verdict === "string" ? verdict : sentence(verdict)}
      </span>
    </>
  );
}

function sentence(verdict: Verdict): string {
  return verdict.whole
    ? `✓ Whole: ${verdict.entries} entries, the last with hash ${verdict.head.slice(0, 12)}…`
    : `✗ Changed: entry ${verdict.brokenAt ?? "?"} does not follow from the one before it`;
}
