package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.pledgewatch.domain.event.Event;

/**
 * One subject's events, in order, from the first until it is forgotten.
 *
 * @param forgottenMs the first moment at which it is no longer remembered
 */
record Story(String subject, List<Event> events, long forgottenMs) {
  private static final long NEVER = CallCase.NEVER;

  /**
   * Cuts one subject's events, sorted, into stories; leaves out what comes too late for one.
   *
   * @param lastDeadline of what some events promise; {@code Long.MIN_VALUE} where they do nothing
   */
  static List<Story> cut(
      String subject,
      List<Event> sorted,
      Duration horizon,
      Duration forgottenFor,
      ToLongFunction<List<Event>> lastDeadline) {
    List<Story> stories = new ArrayList<>();
    List<Event> current = new ArrayList<>();
    long forgotten = NEVER;
    for (Event event : sorted) {
      if (event.timeMs() > forgotten) {
        if (event.timeMs() <= forgotten + forgottenFor.toMillis()) {
          continue;
        }
        stories.add(new Story(subject, List.copyOf(current), forgotten));
        current = new ArrayList<>();
      }
      current.add(event);
      long last = Math.max(event.timeMs(), lastDeadline.applyAsLong(List.copyOf(current)));
      forgotten = last + horizon.toMillis();
    }
    if (!current.isEmpty()) {
      stories.add(new Story(subject, List.copyOf(current), forgotten));
    }
    return stories;
  }

  List<Event> all(String type) {
    return events.stream().filter(e -> e.type().equals(type)).toList();
  }

  /** The one of its type that stands: the earliest. */
  Optional<Event> first(String type) {
    return all(type).stream().findFirst();
  }

  /** When the earliest of its type was, or never. */
  long timeOf(String type) {
    return first(type).map(Event::timeMs).orElse(NEVER);
  }

  /** When first somebody was told why a promise was not kept, or never. */
  long toldMs(String promiseId) {
    return events.stream()
        .filter(e -> e.type().equals("promise.explained") && e.subject().equals(promiseId))
        .filter(e -> e.data().time("toldCallerAt").isPresent())
        .mapToLong(Event::timeMs)
        .findFirst()
        .orElse(NEVER);
  }
}
