import { useEffect, useState } from "preact/hooks";
import { roleName, scopeOf } from "./names";
import { Frame, Trouble } from "./Frame";
import type { ForcesSeen } from "./me";
import { getJson, postJson, words } from "./request";

interface Ways {
  readonly mode: "demo" | "local" | "openid";
  readonly accounts: readonly Account[];
}

interface Account {
  readonly user: string;
  readonly roles: readonly string[];
  readonly forces: ForcesSeen;
}

/** Only to a page of this dashboard. */
function destination(): string {
  const to = new URLSearchParams(location.search).get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

/** How one signs in here: an account of the demonstration, a password, or the force's own way. */
export function SignInPage() {
  const [ways, take] = useState<Ways>();
  const [trouble, say] = useState<string>();
  useEffect(() => {
    // A link from another site brings no session along; one that is there leads on.
    fetch("/api/me", { cache: "no-store" }).then(
      (answer) => answer.ok && location.replace(destination()),
      () => undefined,
    );
    getJson<Ways>("/api/sign-in").then(take, (failure: unknown) => say(words(failure)));
  }, []);
  const signIn = async (body: { user: string; password?: string }) => {
    say(undefined);
    try {
      await postJson("/api/sign-in", body);
      location.replace(destination());
    } catch (failure) {
      say(words(failure));
    }
  };
  return (
    <Frame title="Sign in">
      <Trouble text={trouble} />
      {ways?.mode === "demo" && <DemoAccounts accounts={ways.accounts} signIn={signIn} />}
      {ways?.mode === "local" && <PasswordForm signIn={signIn} />}
      {ways?.mode === "openid" && (
        <p>
          <a class="button" href={`/sign-in/openid?to=${encodeURIComponent(destination())}`}>
            Sign in with your organisation’s account
          </a>
        </p>
      )}
    </Frame>
  );
}

interface SignInProps {
  readonly signIn: (body: { user: string; password?: string }) => Promise<void>;
}

function DemoAccounts({ accounts, signIn }: SignInProps & Pick<Ways, "accounts">) {
  return (
    <>
      <p>
        This is a demonstration with simulated events. These accounts are open to everybody; choose
        one to see what its role sees.
      </p>
      <ul class="accounts">
        {accounts.map((account) => (
          <li key={account.user}>
            <button type="button" onClick={() => void signIn({ user: account.user })}>
              <strong>{account.user}</strong>
              <span>
                {account.roles.map(roleName).join(", ")} · {scopeOf(account.forces)} · demo account
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function PasswordForm({ signIn }: SignInProps) {
  const [user, name] = useState("");
  const [password, type] = useState("");
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn({ user, password });
      }}
    >
      <label>
        <span>Name</span>
        <input
          name="user"
          autocomplete="username"
          required
          value={user}
          onInput={(event) => name(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Password</span>
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          value={password}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <button class="button" type="submit">
        Sign in
      </button>
    </form>
  );
}
