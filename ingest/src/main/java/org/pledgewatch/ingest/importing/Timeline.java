package org.pledgewatch.ingest.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/**
 * The events of an import in order, with a {@code source.alive} at every multiple of {@code step}
 * before the events at and after it, so that the run's clock passes through quiet nights, and up to
 * {@link #endMs}, so that the last figures become final. Not thread-safe.
 */
final class Timeline implements Iterator<Event> {
  /** An import's last figures are those of a replay: at the first quarter of an hour at its end. */
  private static final long QUARTER_MS = 900_000;

  /** In a hurry, silences are passed in steps of this: a night is a few heartbeats. */
  private static final long SILENT_STEP_MS = QUARTER_MS;

  /** Beyond every bound on disorder, the greatest being 30 s. */
  private static final long SETTLED_MS = 31_000;

  private final List<Event> events;
  private final String source;
  private final long stepMs;
  private final boolean hurried;
  private final long endMs;
  private int next;
  private long nextAliveMs;

  /**
   * @param events by time; at least one
   * @param hurried whether to pass through silences in longer steps
   * @param fromMs where to begin: events before are passed over
   */
  Timeline(List<Event> events, Duration step, boolean hurried, long fromMs) {
    this.events = events;
    this.source = events.get(0).source();
    this.stepMs = step.toMillis();
    this.hurried = hurried;
    this.endMs = endMs(events);
    while (next < events.size() && events.get(next).timeMs() < fromMs) {
      next++;
    }
    long beginMs = Math.max(fromMs, events.get(0).timeMs());
    this.nextAliveMs = Math.floorDiv(beginMs, stepMs) * stepMs;
  }

  /** The first quarter of an hour at or after the last event, and a little more. */
  static long endMs(List<Event> events) {
    long lastMs = events.get(events.size() - 1).timeMs();
    return -Math.floorDiv(-lastMs, QUARTER_MS) * QUARTER_MS + SETTLED_MS;
  }

  /** How many of the import's own events have been passed over or given. */
  int given() {
    return next;
  }

  /** Time of the coming one. */
  long nextMs() {
    long eventMs = next < events.size() ? events.get(next).timeMs() : Long.MAX_VALUE;
    return Math.min(eventMs, Math.min(nextAliveMs, endMs));
  }

  @Override
  public boolean hasNext() {
    return next < events.size() || nextAliveMs <= endMs;
  }

  @Override
  public Event next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the import is over");
    }
    if (next < events.size() && events.get(next).timeMs() < nextAliveMs) {
      return events.get(next++);
    }
    long aliveMs = nextAliveMs;
    nextAliveMs = after(aliveMs);
    return alive(aliveMs);
  }

  private long after(long aliveMs) {
    long nextMs = aliveMs + stepMs;
    if (next == events.size()) {
      return aliveMs < endMs && nextMs > endMs ? endMs : nextMs;
    }
    long beforeEventMs = Math.floorDiv(events.get(next).timeMs(), stepMs) * stepMs;
    return hurried ? Math.max(nextMs, Math.min(beforeEventMs, aliveMs + SILENT_STEP_MS)) : nextMs;
  }

  private Event alive(long timeMs) {
    Instant time = Instant.ofEpochMilli(timeMs);
    return Event.of(
        "alive/" + time, source, EventTypes.SOURCE_ALIVE.name(), source, time, Data.EMPTY);
  }
}
