import { useState } from "preact/hooks";
import { said, tell } from "./ask";
import type { PackCheck } from "./types";

interface Props {
  readonly text: string;
  readonly change: (text: string) => void;
}

const EXAMPLE = `policy: my-pack
extends: pledge-2008
title: What people call it
promises:
  answer-999:
    says: Answer 999 calls within 8 seconds
    opens: {on: call.presented, where: {line: "999"}}
    keeps: {on: call.answered}
    voids: [{on: call.abandoned}]
    target: PT8S
    goal: 0.90
`;

/** A pack of one's own, and what is wrong with it, line by line. */
export function PackField({ text, change }: Props) {
  const [check, put] = useState<PackCheck | undefined>();
  const [failed, fail] = useState("");
  const look = async () => {
    fail("");
    try {
      put(await tell<PackCheck>("/api/replays/check", text, "text/plain"));
    } catch (failure) {
      put(undefined);
      fail(said(failure));
    }
  };
  return (
    <div class="pack">
      <label>
        <span>Your policy pack, in YAML</span>
        <textarea
          rows={12}
          spellcheck={false}
          value={text}
          placeholder={EXAMPLE}
          aria-describedby="pack-check"
          onInput={(event) => {
            put(undefined);
            change(event.currentTarget.value);
          }}
          onBlur={() => text.trim() !== "" && void look()}
        />
      </label>
      <div id="pack-check" role="status" data-testid="pack-check">
        {check !== undefined && check.problems.length === 0 && (
          <p>✓ Reads as “{check.title}” ({check.policy}).</p>
        )}
        {check !== undefined && check.problems.length > 0 && (
          <>
            <p>✕ To be mended:</p>
            <ul>
              {check.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </>
        )}
        {failed !== "" && <p>{failed}</p>}
      </div>
      <div class="actions">
        <button type="button" onClick={() => void look()}>Check it</button>
        {text.trim() === "" && (
          <button type="button" onClick={() => change(EXAMPLE)}>Begin with an example</button>
        )}
      </div>
    </div>
  );
}
