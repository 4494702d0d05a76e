import { useEffect, useRef, useState } from "preact/hooks";
import { beep } from "../live/beep";
import { remember, remembered } from "../live/remembered";
import type { Alert } from "../live/types";

const AGAIN_MS = 30_000;

/** The switch for a sound while an urgent alert has been acknowledged by nobody; off at first. */
export function AlertSound({ alerts }: { alerts: readonly Alert[] }) {
  const [isOn, turn] = useState(() => remembered("sound") === "on");
  const audio = useRef<AudioContext | undefined>(undefined);
  const calling = alerts
    .filter((alert) => alert.urgency === "urgent" && alert.acknowledged === undefined)
    .map((alert) => alert.id)
    .join(" ");
  useEffect(() => {
    if (!isOn || calling === "") return undefined;
    const call = () => beep((audio.current ??= new AudioContext()));
    call();
    const again = setInterval(call, AGAIN_MS);
    return () => clearInterval(again);
  }, [isOn, calling]);
  useEffect(() => () => void audio.current?.close(), []);
  const change = (next: boolean) => {
    turn(next);
    remember("sound", next ? "on" : "off");
    // Only a click may start sound: so that one can hear what it is like.
    if (next) beep((audio.current ??= new AudioContext()));
  };
  return (
    <label class="sound">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>Sound</span>
    </label>
  );
}
