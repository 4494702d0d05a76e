import { useEffect, useState } from "preact/hooks";
import { Frame, Trouble } from "./Frame";
import { roleName, scopeOf } from "./names";
import { words } from "./request";
import { RightsForm } from "./RightsForm";
import { users, type Rights, type UserEntry, type UserList } from "./users";

/** Where an administrator adds users, gives roles and forces, disables, and resets passwords. */
export function UsersPage() {
  const [list, take] = useState<UserList>();
  const [trouble, say] = useState<string>();
  const [given, give] = useState<{ readonly name: string; readonly password: string }>();
  const read = () => users.list().then(take, (failure: unknown) => say(words(failure)));
  useEffect(() => void read(), []);
  const run = async (work: () => Promise<void>) => {
    say(undefined);
    give(undefined);
    try {
      await work();
      await read();
    } catch (failure) {
      say(words(failure));
    }
  };
  const add = (name: string, rights: Rights) =>
    run(async () => give({ name, ...(await users.add(name, rights)) }));
  const reset = (name: string) => run(async () => give({ name, ...(await users.reset(name)) }));
  const change = (name: string, rights: Rights) =>
    run(async () => void (await users.change(name, rights)));
  return (
    <Frame title="Users" wide>
      <Trouble text={trouble} />
      <p role="status" class={given === undefined ? "unseen" : "given"}>
        {given !== undefined && (
          <>
            Tell <strong>{given.name}</strong> this password; it is shown once and must be changed at
            the next sign-in: <code data-testid="password">{given.password}</code>
          </>
        )}
      </p>
      {list !== undefined && list.mode !== "local" && (
        <p data-testid="elsewhere">
          {list.mode === "demo"
            ? "A demonstration has a fixed account for each role, named on the sign-in page; on a force’s own machine users are added, given roles and forces, disabled and reset here."
            : "Users, their roles and their forces are kept by the identity provider; what it says of somebody holds from their next sign-in on."}
        </p>
      )}
      {list !== undefined && <SignOutForm />}
      {list?.mode === "local" && (
        <>
          <UserTable list={list.users} change={change} reset={reset} />
          <section aria-labelledby="add">
            <h2 id="add">Add a user</h2>
            <RightsForm key={list.users.length} action="Add" submit={add} />
          </section>
        </>
      )}
    </Frame>
  );
}

/** Whoever lost a role, a device or a post is not to wait for the end of a session. */
function SignOutForm() {
  const [name, write] = useState("");
  const [said, say] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await users.signOut(name);
      say(`Every session of ${name} has been ended.`);
      write("");
    } catch (failure) {
      say(words(failure));
    }
  };
  return (
    <form class="filters" onSubmit={(event) => void submit(event)}>
      <label>
        End every session of
        <input
          type="text"
          required
          value={name}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button class="button" type="submit">
        Sign out
      </button>
      <span role="status">{said}</span>
    </form>
  );
}

interface TableProps {
  readonly list: readonly UserEntry[];
  readonly change: (name: string, rights: Rights) => Promise<void>;
  readonly reset: (name: string) => Promise<void>;
}

function UserTable({ list, change, reset }: TableProps) {
  const [edited, edit] = useState<string>();
  return (
    <ul class="users">
      {list.map((user) => (
        <li key={user.name} data-testid={`user-${user.name}`}>
          <div>
            <strong>{user.name}</strong>
            <span>
              {user.roles.map(roleName).join(", ")} · {scopeOf(user.forces)}
              {user.disabled && " · disabled"}
              {user.mustChangePassword && " · has not chosen a password yet"}
            </span>
          </div>
          <div class="buttons">
            <button
              type="button"
              aria-expanded={edited === user.name}
              onClick={() => edit(edited === user.name ? undefined : user.name)}
            >
              Change <span class="unseen">{user.name}</span>
            </button>
            <button type="button" onClick={() => void reset(user.name)}>
              New password <span class="unseen">for {user.name}</span>
            </button>
          </div>
          {edited === user.name && (
            <RightsForm
              action="Save"
              user={user}
              submit={async (name, rights) => {
                await change(name, rights);
                edit(undefined);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
