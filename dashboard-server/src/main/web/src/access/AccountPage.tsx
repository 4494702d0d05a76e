import { useContext, useState } from "preact/hooks";
import { Frame, Trouble } from "./Frame";
import { roleName, scopeOf } from "./names";
import { MeContext } from "./me";
import { postJson, words } from "./request";
import { useWays } from "./useWays";

/** Who one is here, one's password, and the way out. */
export function AccountPage() {
  const me = useContext(MeContext);
  const mode = useWays();
  const signOut = async () => {
    await postJson("/api/sign-out");
    location.replace("/sign-in");
  };
  return (
    <Frame title="Your account">
      <dl class="mine">
        <dt>Name</dt>
        <dd data-testid="user">{me.user}</dd>
        <dt>Roles</dt>
        <dd>{me.roles.map(roleName).join(", ")}</dd>
        <dt>Forces</dt>
        <dd>{scopeOf(me.forces)}</dd>
      </dl>
      <p>
        <button class="button" type="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </p>
      {mode === "local" && <PasswordChange must={me.mustChangePassword} />}
    </Frame>
  );
}

function PasswordChange({ must }: { must: boolean }) {
  const [now, typeNow] = useState("");
  const [next, typeNext] = useState("");
  const [trouble, say] = useState<string>();
  const [isChanged, change] = useState(false);
  const submit = async () => {
    say(undefined);
    change(false);
    try {
      await postJson("/api/account/password", { now, next });
      typeNow("");
      typeNext("");
      change(true);
      if (must) location.replace("/");
    } catch (failure) {
      say(words(failure));
    }
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">Change your password</h2>
      {must && <p>You have been given this password by somebody else: choose your own to go on.</p>}
      <Trouble text={trouble} />
      <p role="status">{isChanged ? "Changed. Other sessions of yours have ended." : ""}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label>
          <span>Present password</span>
          <input
            type="password"
            autocomplete="current-password"
            required
            value={now}
            onInput={(event) => typeNow(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>New password, 12 characters or more</span>
          <input
            type="password"
            autocomplete="new-password"
            required
            minLength={12}
            maxLength={128}
            value={next}
            onInput={(event) => typeNext(event.currentTarget.value)}
          />
        </label>
        <button class="button" type="submit">
          Change
        </button>
      </form>
    </section>
  );
}
