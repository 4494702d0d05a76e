package org.pledgewatch.dashboard.sources;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.dashboard.access.Forces;
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
 * @param beats whether it says that it is alive; of one that does not, silence says nothing
 * @param forces that its events name; most name a neighbourhood or nothing
 */
record SourceSeen(
    long newestMs,
    long eventMs,
    long heardMs,
    long lagMs,
    long events,
    boolean beats,
    Set<String> forces) {
  /** Of a source that names more than this, nobody but who sees all forces needs to know. */
  static final int FORCES_MAX = 64;

  static final long NEVER = Long.MIN_VALUE;
  static final String ALIVE = "source.alive";

  static SourceSeen first(Event event, long heardMs) {
    return new SourceSeen(NEVER, NEVER, NEVER, 0, 0, false, Set.of()).and(event, heardMs);
  }

  SourceSeen and(Event event, long atMs) {
    boolean isMore = !event.type().equals(ALIVE);
    return new SourceSeen(
        Math.max(newestMs, event.timeMs()),
        isMore ? Math.max(eventMs, event.timeMs()) : eventMs,
        Math.max(heardMs, atMs),
        atMs >= heardMs ? atMs - event.timeMs() : lagMs,
        events + 1,
        beats || !isMore,
        with(event.data().text("force")));
  }

  /** Whether it is known to be of these forces and no other. */
  boolean isOf(Forces of) {
    return of.isAll() || (!forces.isEmpty() && forces.stream().allMatch(of::cover));
  }

  private Set<String> with(Optional<String> force) {
    if (force.isEmpty() || forces.contains(force.get()) || forces.size() > FORCES_MAX) {
      return forces;
    }
    Set<String> more = new HashSet<>(forces);
    more.add(force.get());
    return Set.copyOf(more);
  }
}
