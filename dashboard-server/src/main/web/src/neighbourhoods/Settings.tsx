import type { ComponentChildren } from "preact";
import { percentNumber, target } from "../live/format";
import type { Policy } from "../live/types";
import { reasonName } from "./Bands";

/** The settings that forces disagreed on: which way this pack has them, and what another would do. */
export function Settings({ policy }: { policy: Policy | undefined }) {
  if (policy?.presence === undefined) return null;
  const { presence } = policy;
  const excluded = presence.dutyExcludes.map(reasonName).join(", ");
  return (
    <section class="panel settings" aria-labelledby="settings">
      <h2 id="settings">What forces disagreed on</h2>
      <p class="muted">
        Pack {policy.name} decides it as follows. Figures of two forces can be compared only where these agree.
      </p>
      <dl>
        <Setting name="Goal" value={`${percentNumber(presence.goal)} %`} setting="goal">
          The Pledge says 80&nbsp;%. A higher goal leaves every figure as it is, and fewer teams meet it.
        </Setting>
        <Setting
          name="Left out of duty"
          value={excluded === "" ? "nothing" : excluded}
          setting="dutyExcludes"
        >
          These figures would be higher if more reasons of absence were left out (sickness, say), and
          lower if leave counted as duty.
        </Setting>
        <Setting
          name="Plain clothes"
          value={presence.plainClothesVisible ? "visible" : "not visible"}
          setting="plainClothesVisible"
        >
          {presence.plainClothesVisible
            ? "These figures would be lower if time in plain clothes did not count."
            : "These figures would be higher if time in plain clothes on patch counted."}
        </Setting>
        <Setting
          name="Meetings off patch"
          value={presence.directedElsewhere ? "visible" : "off patch"}
          setting="directedElsewhere"
        >
          {presence.directedElsewhere
            ? "These figures would be lower if neighbourhood business elsewhere did not count."
            : "These figures would be higher if neighbourhood business elsewhere counted."}
        </Setting>
        <Setting
          name="Edge of the patch"
          value={presence.bufferM === 0 ? "the boundary itself" : `${presence.bufferM} m around it`}
          setting="bufferM"
        >
          These figures would be {presence.bufferM === 0 ? "higher with" : "lower without"} a margin
          around the boundary: a street along it is then on patch on both sides.
        </Setting>
        <Setting
          name="A position is good for"
          value={target(presence.maxFixAgeMs)}
          setting="maxFixAge"
        >
          Older positions count as unknown, never as visible. These figures would be higher if an
          old position were trusted longer.
        </Setting>
      </dl>
    </section>
  );
}

interface SettingProps {
  readonly name: string;
  readonly value: string;
  /** As the pack calls it. */
  readonly setting: string;
  readonly children: ComponentChildren;
}

function Setting({ name, value, setting, children }: SettingProps) {
  return (
    <div>
      <dt>
        {name} <code>{setting}</code>
      </dt>
      <dd>
        <strong>{value}</strong> {children}
      </dd>
    </div>
  );
}
