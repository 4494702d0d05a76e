import { useState } from "preact/hooks";
import { roleName, ROLES } from "./names";
import { readForces, writeForces, type Rights, type UserEntry } from "./users";

interface Props {
  readonly action: string;
  /** Whose rights; a new user where there is none. */
  readonly user?: UserEntry;
  readonly submit: (name: string, rights: Rights) => Promise<void>;
}

export function RightsForm({ action, user, submit }: Props) {
  const [name, setName] = useState(user?.name ?? "");
  const [roles, setRoles] = useState<readonly string[]>(user?.roles ?? []);
  const [forces, setForces] = useState(user === undefined ? "" : writeForces(user.forces));
  const [isDisabled, disable] = useState(user?.disabled ?? false);
  const toggle = (role: string) =>
    setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]);
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(name.trim(), { roles, forces: readForces(forces), disabled: isDisabled });
      }}
    >
      {user === undefined && (
        <label>
          <span>Name</span>
          <input
            required
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      )}
      <fieldset>
        <legend>Roles</legend>
        {ROLES.map((role) => (
          <label class="check" key={role}>
            <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
            <span>{roleName(role)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>Forces: names with commas between them, or “all”</span>
        <input
          required
          autocomplete="off"
          value={forces}
          onInput={(event) => setForces(event.currentTarget.value)}
        />
      </label>
      {user !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={isDisabled}
            onChange={(event) => disable(event.currentTarget.checked)}
          />
          <span>Disabled: may not sign in</span>
        </label>
      )}
      <button class="button" type="submit">
        {action}
      </button>
    </form>
  );
}
