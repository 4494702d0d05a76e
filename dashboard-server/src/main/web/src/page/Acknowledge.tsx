import { useState } from "preact/hooks";
import { acknowledge } from "../live/alerts";
import type { Alert } from "../live/types";

/** Says that one has seen an alert, in the name of whoever is signed in. */
export function Acknowledge({ alert }: { alert: Alert }) {
  const [failure, fail] = useState("");
  const send = () =>
    acknowledge(alert).catch((reason: unknown) =>
      fail(reason instanceof Error ? reason.message : String(reason)),
    );
  return (
    <>
      <button type="button" class="alert-act" onClick={() => void send()}>
        Acknowledge
      </button>
      {failure !== "" && <span role="alert">{failure}</span>}
    </>
  );
}
