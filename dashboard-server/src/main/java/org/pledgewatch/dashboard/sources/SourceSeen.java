package org.pledgewatch.dashboard.sources;

import org.pledgewatch.domain.event.Event;

/**
 * When one source was last heard. Immutable.
 *
 * @param newestMs the newest time that any event of it says
 * @param eventMs the newest time of an event that is not a mere sign of life; {@link #NEVER} before
 *     there was one
 * @param heardMs wall time at which the gateway took the last one
 * @param lagMs how long after its own time the gateway took it; of no meaning in a run by event
 *     time
 * @param events how many were read
 */
record SourceSeen(long newestMs, long eventMs, long heardMs, long lagMs, long events) {
  static final long NEVER = Long.MIN_VALUE;
  static final String ALIVE = "source.alive";

  static SourceSeen first(Event event, long heardMs) {
    return new SourceSeen(NEVER, NEVER, NEVER, 0, 0).and(event, heardMs);
  }

  SourceSeen and(Event event, long atMs) {
    boolean isMore = !event.type().equals(ALIVE);
    return new SourceSeen(
        Math.max(newestMs, event.timeMs()),
        isMore ? Math.max(eventMs, event.timeMs()) : eventMs,
        Math.max(heardMs, atMs),
        atMs >= heardMs ? atMs - event.timeMs() : lagMs,
        events + 1);
  }
}
