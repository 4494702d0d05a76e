package org.pledgewatch.ingest.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Intake;
import org.pledgewatch.domain.event.Rejection;

/**
 * The clock of a run that goes by its sources' event time: the time of the newest event in its log,
 * and nothing while the log is empty, when any event sets it.
 *
 * <p>An event may be up to {@link Intake#FUTURE_MAX} ahead of it, and moves it when it is accepted.
 * Further ahead only {@code source.alive} moves it, so that one event with a wild time cannot drag
 * the run along; a sender announces the end of a silence (a night, say) by a heartbeat with the new
 * time. A heartbeat more than {@link #SILENCE_MAX} ahead is refused too. Not thread-safe.
 */
final class EventClock {
  /** The longest silence that one heartbeat may end. */
  static final Duration SILENCE_MAX = Duration.ofDays(366);

  private OptionalLong newestMs;

  EventClock(OptionalLong newestMs) {
    this.newestMs = newestMs;
  }

  /** Moves on to what the log holds, never back. */
  void moveTo(OptionalLong logNewestMs) {
    logNewestMs.ifPresent(this::moveTo);
  }

  private void moveTo(long timeMs) {
    newestMs = OptionalLong.of(Math.max(timeMs, newestMs.orElse(timeMs)));
  }

  /** Why the event may not come in; where it may, the clock has moved to it. */
  Optional<Rejection> take(Event event) {
    Optional<Rejection> rejection = newestMs.isEmpty() ? Optional.empty() : check(event);
    if (rejection.isEmpty()) {
      moveTo(event.timeMs());
    }
    return rejection;
  }

  /** Whether all would be taken, one after the other; the clock stays as it is. */
  boolean wouldTakeAll(List<Event> events) {
    EventClock copy = new EventClock(newestMs);
    return events.stream().allMatch(event -> copy.take(event).isEmpty());
  }

  private Optional<Rejection> check(Event event) {
    long clockMs = newestMs.getAsLong();
    if (!event.type().equals(EventTypes.SOURCE_ALIVE.name())) {
      return Intake.check(event, clockMs);
    }
    if (event.timeMs() - SILENCE_MAX.toMillis() <= clockMs) {
      return Optional.empty();
    }
    return Optional.of(
        new Rejection(
            Rejection.Reason.FUTURE,
            "heartbeat at "
                + Instant.ofEpochMilli(event.timeMs())
                + " is more than "
                + SILENCE_MAX.toDays()
                + " days ahead of the run's clock, "
                + Instant.ofEpochMilli(clockMs)));
  }
}
