import { useId, useState } from "preact/hooks";
import { acknowledge } from "../live/alerts";
import { remember, remembered } from "../live/remembered";
import type { Alert } from "../live/types";

const NAME_LENGTH_MAX = 80;

/** Says by name that one has seen an alert. The name is remembered in this browser. */
export function Acknowledge({ alert }: { alert: Alert }) {
  const [isOpen, open] = useState(false);
  const [failure, fail] = useState("");
  const field = useId();
  if (!isOpen) {
    return (
      <button type="button" class="alert-act" onClick={() => open(true)}>
        Acknowledge
      </button>
    );
  }
  const send = (form: HTMLFormElement) => {
    const by = String(new FormData(form).get("by") ?? "").trim();
    remember("name", by);
    acknowledge(alert, by).then(
      () => open(false),
      (reason: unknown) => fail(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return (
    <form
      class="alert-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      onKeyDown={(event) => event.key === "Escape" && open(false)}
    >
      <label for={field}>Your name</label>
      <input
        id={field}
        name="by"
        required
        maxLength={NAME_LENGTH_MAX}
        defaultValue={remembered("name")}
        autocomplete="name"
        ref={(input) => {
          if (input !== null && document.activeElement?.closest("form") !== input.form) {
            input.focus();
          }
        }}
      />
      <button type="submit" class="alert-act">
        I have seen it
      </button>
      {failure !== "" && <span role="alert">{failure}</span>}
    </form>
  );
}
