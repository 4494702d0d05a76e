import { useEffect, useRef, useState } from "preact/hooks";
import { day, timeOfDay } from "../live/format";
import type { LiveModel } from "../live/model";
import { said } from "./ask";
import { readMoment, type Moment } from "./moment";
import { MomentFigures } from "./MomentFigures";
import type { Span } from "./useSpan";

const STEP_MS = 60_000;
const FRAME_MS = 1_000;
/** Minutes of the run's time in a second. */
const SPEEDS = [1, 5, 15, 60];

interface Props {
  readonly model: LiveModel;
  readonly span: Span | undefined;
}

/** The big figures as they stood at any moment of the run's period, still or played. */
export function Scrubber({ model, span }: Props) {
  const { view, zone } = model;
  const [wantedMs, want] = useState<number | undefined>(undefined);
  const [isPlaying, play] = useState(false);
  const [speed, setSpeed] = useState(5);
  const [moment, put] = useState<Moment | undefined>();
  const [problem, fail] = useState("");
  const fromMs = span === undefined ? 0 : Math.ceil(span.fromMs / STEP_MS) * STEP_MS;
  const toMs = span === undefined ? 0 : Math.floor(span.toMs / STEP_MS) * STEP_MS;
  const atMs = Math.min(toMs, Math.max(fromMs, wantedMs ?? toMs));
  const reading = useRef(false);
  const scope = [view.run, view.force, view.centre, view.district, view.neighbourhood, view.window];
  useEffect(() => {
    want(undefined);
    play(false);
    put(undefined);
  }, [view.run]);
  useEffect(() => {
    if (span === undefined) return undefined;
    const stop = new AbortController();
    reading.current = true;
    readMoment(view, view.run, atMs, stop.signal).then(
      (read) => {
        reading.current = false;
        fail("");
        put(read);
      },
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        reading.current = false;
        fail(said(failure));
        play(false);
      },
    );
    return () => stop.abort();
  }, [atMs, span === undefined, ...scope]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const playing = setInterval(() => {
      if (reading.current) return; // The store is slower than the speed: no moment is left out.
      want((before) => (before ?? fromMs) + speed * STEP_MS);
    }, FRAME_MS);
    return () => clearInterval(playing);
  }, [isPlaying, speed, fromMs]);
  useEffect(() => {
    if (isPlaying && atMs >= toMs) play(false);
  }, [isPlaying, atMs, toMs]);
  if (span === undefined) return <p class="muted">Nothing is known of this run’s period yet.</p>;
  const words = `${day(atMs, zone)} ${timeOfDay(atMs, zone)}`;
  return (
    <section class="panel replay-box" aria-labelledby="scrub-title" data-testid="scrubber">
      <header>
        <h2 id="scrub-title">Through the period: {model.run?.title ?? view.run}</h2>
      </header>
      <div class="scrub">
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (!isPlaying && atMs >= toMs) want(fromMs);
            play(!isPlaying);
          }}
        >
          {isPlaying ? "❚❚ Pause" : "▶ Play"}
        </button>
        <label class="slider">
          <span class="unseen">Moment</span>
          <input
            type="range"
            min={fromMs}
            max={toMs}
            step={STEP_MS}
            value={atMs}
            aria-valuetext={words}
            onInput={(event) => {
              play(false);
              want(Number(event.currentTarget.value));
            }}
          />
        </label>
        <output data-testid="moment">{words}</output>
        <label>
          <span>Speed</span>
          <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
            {SPEEDS.map((one) => (
              <option key={one} value={one}>{one} min a second</option>
            ))}
          </select>
        </label>
      </div>
      <p class="problems" role="alert">{problem}</p>
      {moment !== undefined && <MomentFigures model={model} moment={moment} />}
    </section>
  );
}
